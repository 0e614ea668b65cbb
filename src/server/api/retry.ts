export type ApiMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** The longest that a request waits for its next try. Asked to wait longer, it fails at once and says so. */
export const longestWaitMs = 30_000;

/**
 * Whether the same request may be sent again after this answer. A 429 was never carried out. A 5xx may have been:
 * reading, deleting, and setting fields to given values come to the same when done twice, a POST does not.
 */
export const isRetryable = (method: ApiMethod, status: number): boolean =>
  status === 429 || (status >= 500 && method !== 'POST');

/** The `Retry-After` header in milliseconds from now: it holds seconds or a date. */
export const readRetryAfter = (header: string | null): number | undefined => {
  const value = header?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
};

/** Exponential backoff with jitter, so that clients that failed together do not come back together. */
export const backoff = (attempt: number, firstDelayMs: number): number =>
  Math.min(firstDelayMs * 2 ** attempt, longestWaitMs) * (0.5 + Math.random() / 2);
