/** What kind of programming mistake a `CtiError` is about. */
export type CtiErrorCode =
  /** A hook was used outside of `<CallingProvider>`. */
  | 'no-provider'
  /** The id belongs to no call, or no call is open. */
  | 'no-such-call'
  /** The call's state does not allow the action. */
  | 'wrong-state'
  /** The action needs a softphone, and none was given. */
  | 'no-phone'
  /** An argument is missing or invalid. */
  | 'invalid-argument';

/** A programming mistake. The message says what was called, why it is invalid now, and what was expected. */
export class CtiError extends Error {
  /** Distinguishes it from other errors. */
  override readonly name = 'CtiError';

  constructor(
    /** What kind of mistake it is. */
    readonly code: CtiErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** An action needs a softphone, but the app has not given one. */
export const noPhone = (action: string): CtiError =>
  new CtiError('no-phone', `${action}() needs the provider's phone. Without one, use outgoingCall().`);
