/** What went wrong, for code that decides what to do next. */
export type HubSpotApiErrorCode =
  /** The input is wrong. Nothing was sent. */
  | 'invalid-input'
  /** HubSpot refused the credentials (401), or `accessToken()` failed. */
  | 'unauthorized'
  /** The credentials are valid, but don't allow this request (403). */
  | 'forbidden'
  /** HubSpot doesn't have what the request names (404). */
  | 'not-found'
  /** Too many requests (429), after all retries. `retryAfterMs` says how long HubSpot asks you to wait. */
  | 'rate-limited'
  /** Any other refusal (3xx, 4xx), such as a failed validation. */
  | 'rejected'
  /** HubSpot failed (5xx), after all retries that are safe. */
  | 'unavailable'
  /** No answer arrived: no network, no such host, or a connection that broke. Never retried. */
  | 'network'
  /** The answer wasn't complete within `timeoutMs`. Never retried. */
  | 'timeout'
  /** Your `AbortSignal` fired; its reason is the `cause`. */
  | 'aborted'
  /** HubSpot accepted the request, but its answer isn't what HubSpot documents. */
  | 'invalid-answer';

/** Details of a failure. */
export interface HubSpotApiErrorDetails {
  /** The HTTP status. */
  status?: number | undefined;
  /** HubSpot's word for the kind of error. */
  category?: string | undefined;
  /** Identifies the request in HubSpot's logs. */
  correlationId?: string | undefined;
  /** HubSpot's own explanation. */
  hubspotMessage?: string | undefined;
  /** How long HubSpot asks you to wait, in milliseconds. */
  retryAfterMs?: number | undefined;
  /** The error behind it. */
  cause?: unknown;
}

/**
 * Every failure of a request to HubSpot. `message` says what happened and what to do. Neither it nor `cause` contains
 * the access token or the developer key.
 */
export class HubSpotApiError extends Error {
  /** Tells this error from others, across copies of the package. */
  override readonly name = 'HubSpotApiError';
  /** What went wrong, for code. */
  readonly code: HubSpotApiErrorCode;
  /** The HTTP status, if an answer arrived. */
  readonly status: number | undefined;
  /** HubSpot's own word for the kind of error, such as `VALIDATION_ERROR` or `RATE_LIMITS`. */
  readonly category: string | undefined;
  /** Identifies this request in HubSpot's logs: quote it to HubSpot's support. */
  readonly correlationId: string | undefined;
  /** HubSpot's own explanation, with the details of a failed validation. */
  readonly hubspotMessage: string | undefined;
  /** How long HubSpot asks you to wait before the next request, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(code: HubSpotApiErrorCode, message: string, details: HubSpotApiErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.category = details.category;
    this.correlationId = details.correlationId;
    this.hubspotMessage = details.hubspotMessage;
    this.retryAfterMs = details.retryAfterMs;
  }
}
