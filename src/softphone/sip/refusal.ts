import { PhoneError } from '../phoneError';

/** A change of a call that the remote party did not agree to. */
export class Refusal extends PhoneError {
  /** The SIP code; absent if there was no answer. */
  readonly status: number | undefined;

  constructor(status: number | undefined, words: string) {
    const said = [status, words].filter(Boolean).join(' ');
    super('refused', `The remote party did not agree to the change: ${said}.`);
    this.status = status;
  }
}
