import type { Access } from './auth';
import { checkBaseUrl, checkOption } from './check';
import type { Send } from './transport';
import { createTransport } from './transport';

/** What all clients of HubSpot's API take. */
export interface ApiClientOptions {
  /** The address of HubSpot's API: for tests and proxies. Https, or http on this machine. @default 'https://api.hubapi.com' */
  baseUrl?: string | undefined;
  /** For a proxy or a test. @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined;
  /** How long one try may take until its answer is complete, in milliseconds. @default 10_000 */
  timeoutMs?: number | undefined;
  /** How often a request is repeated after a 429, or, unless it creates something, after a 5xx. @default 3 */
  retries?: number | undefined;
  /** The first pause before a repetition if HubSpot names none, in milliseconds; it doubles each time. @default 500 */
  retryDelayMs?: number | undefined;
}

/** What every request takes. */
export interface RequestOptions {
  /** Cancels the request, and the wait for its next try. */
  signal?: AbortSignal | undefined;
}

export const createSend = (options: ApiClientOptions, access: Access): Send => {
  const { fetch = globalThis.fetch } = options;
  return createTransport({
    access,
    baseUrl: checkBaseUrl(options.baseUrl ?? 'https://api.hubapi.com'),
    fetch: (...request) => fetch(...request),
    timeoutMs: checkOption('timeoutMs', options.timeoutMs ?? 10_000, 1, 2 ** 31 - 1),
    retries: checkOption('retries', options.retries ?? 3, 0, 10),
    retryDelayMs: checkOption('retryDelayMs', options.retryDelayMs ?? 500, 0, 30_000),
  });
};
