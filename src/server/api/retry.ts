import type { ApiRequest } from './request';

/** The longest wait before the next try. If HubSpot asks for a longer one, the request fails at once. */
export const longestWaitMs = 30_000;

/**
 * Whether the same request may be sent again after this answer. A 429 was never carried out. A 5xx may have been:
 * reading, deleting, and setting fields to given values have the same result when done twice. A POST that creates
 * something does not.
 */
export const isRetryable = ({ method, onlyReads }: ApiRequest, status: number): boolean =>
  status === 429 || (status >= 500 && (method !== 'POST' || onlyReads === true));

/** The `Retry-After` header in milliseconds from now: it holds seconds or a date. */
export const readRetryAfter = (header: string | null): number | undefined => {
  const value = header?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
};

/** Exponential backoff with jitter, so that clients that failed together don't all return at the same moment. */
export const backoff = (attempt: number, firstDelayMs: number): number =>
  Math.min(firstDelayMs * 2 ** attempt, longestWaitMs) * (0.5 + Math.random() / 2);
