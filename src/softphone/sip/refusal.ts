import { PhoneError } from '../phoneError';

/** A change of a call that the remote party did not agree to. */
export class Refusal extends PhoneError {
  /** The SIP code; absent if there was no answer. */
  readonly status: number | undefined;
  /** When the remote party wants to be asked again, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  /** @param retryAfter The header of that name. */
  constructor(status: number | undefined, words: string, retryAfter = '') {
    const said = [status, words].filter(Boolean).join(' ');
    super('refused', `The remote party did not agree to the change: ${said}.`);
    this.status = status;
    const seconds = Number.parseInt(retryAfter, 10);
    this.retryAfterMs = Number.isNaN(seconds) ? undefined : seconds * 1000;
  }
}
