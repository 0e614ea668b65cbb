/** What went wrong with a phone. `messages.problem` has words for users. */
export type SoftphoneErrorCode =
  /** The service refused the user name, the password or the token. */
  | 'wrong-credentials'
  /** No answer from the service: wrong address, no network. */
  | 'unreachable'
  /** The user or the browser refused the microphone. */
  | 'microphone-denied'
  /** The page around the iframe does not let it use the microphone. */
  | 'microphone-policy'
  /** The page was loaded without https: browsers then give no microphone. */
  | 'microphone-insecure'
  /** The computer has no microphone. */
  | 'microphone-missing'
  /** There is one, but another program holds it or it does not work. */
  | 'microphone-failed'
  /** The browser has no WebRTC. */
  | 'no-webrtc'
  /** There is nothing to dial, or the service cannot dial it. */
  | 'invalid-number'
  /** Not registered: no call can be started. */
  | 'not-ready'
  /** The phone takes one call at a time and has one. */
  | 'call-in-progress'
  /** The command is invalid in the call's current state. */
  | 'wrong-state'
  /** The phone or its service cannot do this at all. */
  | 'not-supported'
  /** The service or the remote party refused. */
  | 'refused'
  /** Anything else; the message has the phone's words. */
  | 'failed';

/** A clear sentence about what is wrong with the phone, and a code to branch on. */
export interface SoftphoneError {
  /** What went wrong. */
  readonly code: SoftphoneErrorCode;
  /** What happened and what to do, for an engineer. */
  readonly message: string;
}

/** What a softphone throws and rejects with: a code to branch on and a sentence for people. */
export class PhoneError extends Error implements SoftphoneError {
  /** What went wrong. */
  readonly code: SoftphoneErrorCode;

  constructor(code: SoftphoneErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PhoneError';
    this.code = code;
  }
}

/** Whatever was thrown, as a `PhoneError`; `code` and `message` are for anything else. */
export const toPhoneError = (thrown: unknown, code: SoftphoneErrorCode, message: string): PhoneError =>
  thrown instanceof PhoneError ? thrown : new PhoneError(code, message, { cause: thrown });

/** What snapshots hold of an error. */
export const plainError = ({ code, message }: SoftphoneError): SoftphoneError =>
  Object.freeze({ code, message });
