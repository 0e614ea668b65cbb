import type { SoftphoneError, SoftphoneErrorCode } from './softphone';

/** What a softphone throws and rejects with: a code to branch on and a sentence for people. */
export class PhoneError extends Error implements SoftphoneError {
  readonly code: SoftphoneErrorCode;

  constructor(code: SoftphoneErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PhoneError';
    this.code = code;
  }
}

/** Whatever was thrown, as a `PhoneError`; `code` and `message` are for what is none yet. */
export const toPhoneError = (thrown: unknown, code: SoftphoneErrorCode, message: string): PhoneError =>
  thrown instanceof PhoneError ? thrown : new PhoneError(code, message, { cause: thrown });

/** What snapshots hold of an error. */
export const plainError = ({ code, message }: SoftphoneError): SoftphoneError =>
  Object.freeze({ code, message });
