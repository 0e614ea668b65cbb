/** What went wrong, for code that decides what to do next. */
export type CallingSettingsErrorCode =
  /** The input was found wrong before anything was sent. */
  | 'invalid-input'
  /** The credentials were refused (401), or `accessToken()` gave none. */
  | 'unauthorized'
  /** The credentials are good, but not for this (403). */
  | 'forbidden'
  /** There are no such settings, or no such app (404). */
  | 'not-found'
  /** Too many requests (429), after all retries. `retryAfterMs` says how long HubSpot wants to be left alone. */
  | 'rate-limited'
  /** Any other refusal (3xx, 4xx), such as a failed validation. */
  | 'rejected'
  /** HubSpot failed (5xx), after all retries where retrying is safe. */
  | 'unavailable'
  /** No answer arrived: no network, no such host, or a connection that broke. Never retried. */
  | 'network'
  /** No whole answer within `timeoutMs`. Never retried. */
  | 'timeout'
  /** The caller's `AbortSignal` fired; it is the `cause`. */
  | 'aborted'
  /** HubSpot accepted the request, but its answer is not what its documentation says. */
  | 'invalid-answer';

/** What is known of a failure beside its sentence. */
export interface CallingSettingsErrorDetails {
  status?: number | undefined;
  category?: string | undefined;
  correlationId?: string | undefined;
  hubspotMessage?: string | undefined;
  retryAfterMs?: number | undefined;
  cause?: unknown;
}

/**
 * Every failure of the settings client. `message` is a whole sentence or two: what happened, and what to do. Neither it
 * nor `cause` holds the access token or the developer key.
 */
export class CallingSettingsError extends Error {
  override readonly name = 'CallingSettingsError';
  readonly code: CallingSettingsErrorCode;
  /** The HTTP status, where an answer arrived. */
  readonly status: number | undefined;
  /** HubSpot's own word for the kind of error, such as `VALIDATION_ERROR` or `RATE_LIMITS`. */
  readonly category: string | undefined;
  /** Names this one request in HubSpot's logs: quote it to HubSpot's support. */
  readonly correlationId: string | undefined;
  /** HubSpot's own explanation, with the details of a failed validation. */
  readonly hubspotMessage: string | undefined;
  /** How long HubSpot asks to wait before the next request, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(code: CallingSettingsErrorCode, message: string, details: CallingSettingsErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.category = details.category;
    this.correlationId = details.correlationId;
    this.hubspotMessage = details.hubspotMessage;
    this.retryAfterMs = details.retryAfterMs;
  }
}
