import type { Access } from './auth';
import { pause, withDeadline } from './deadline';
import { errorFromAnswer, errorFromNetwork, errorFromUnreadable } from './failure';
import type { ApiRequest, RawAnswer } from './request';
import { parseJson } from './request';
import { backoff, isRetryable, longestWaitMs, readRetryAfter } from './retry';

export interface TransportOptions {
  access: Access;
  /** Without a slash at its end. */
  baseUrl: string;
  fetch: typeof globalThis.fetch;
  timeoutMs: number;
  retries: number;
  retryDelayMs: number;
}

/** Sends a request and reads its answer; `read` returns undefined for an answer that isn't what HubSpot documents. */
export type Send = <T>(request: ApiRequest, read: (answer: unknown) => T | undefined) => Promise<T>;

const sendOnce = async (options: TransportOptions, request: ApiRequest): Promise<RawAnswer> => {
  const { access, baseUrl, fetch, timeoutMs } = options;
  return withDeadline(timeoutMs, request.signal, async (signal) => {
    const { headers, query, secret } = await access.getCredentials();
    try {
      const response = await fetch(`${baseUrl}${request.path}${query}`, {
        method: request.method,
        headers: {
          ...headers,
          accept: 'application/json',
          ...(request.body && { 'content-type': 'application/json' }),
        },
        body: request.body ? JSON.stringify(request.body) : null,
        redirect: 'manual',
        signal,
      });
      const text = await response.text();
      return {
        status: response.status,
        text,
        retryAfterMs: readRetryAfter(response.headers.get('retry-after')),
        secret,
      };
    } catch (thrown) {
      throw errorFromNetwork(request, secret, thrown);
    }
  });
};

export const createTransport =
  (options: TransportOptions): Send =>
  async (request, read) => {
    const { kind } = options.access;
    let mayBeDone = false;
    for (let attempt = 0; ; attempt += 1) {
      const answer = await sendOnce(options, request);
      const { status, retryAfterMs } = answer;
      // A failing server may have deleted it: then the second try finds nothing.
      const isDeleted = request.method === 'DELETE' && status === 404 && mayBeDone;
      if ((status >= 200 && status < 300) || isDeleted) {
        const value = read(parseJson(answer.text));
        if (value === undefined) throw errorFromUnreadable(request, answer);
        return value;
      }
      mayBeDone ||= status >= 500;
      const wait = retryAfterMs ?? backoff(attempt, options.retryDelayMs);
      if (attempt >= options.retries || !isRetryable(request, status) || wait > longestWaitMs)
        throw errorFromAnswer(request, kind, answer, attempt + 1);
      await pause(wait, request.signal);
    }
  };

/** For requests whose answer has no content. */
export const ignoreAnswer = (): true => true;
