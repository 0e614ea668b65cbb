import { HubSpotApiError } from './error';

const aborted = (signal: AbortSignal): HubSpotApiError =>
  new HubSpotApiError('aborted', 'The given signal aborted the request.', {
    cause: signal.reason,
  });

/** Runs `work` until it is done, the time is up, or the caller's signal fires. Doesn't wait for work that ignores its signal. */
export const withDeadline = async <T>(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  if (signal?.aborted) throw aborted(signal);
  const controller = new AbortController();
  const cleanUp: (() => void)[] = [];
  const tooLate = new Promise<never>((_, reject) => {
    const stop = (error: HubSpotApiError): void => {
      reject(error);
      controller.abort();
    };
    const timer = setTimeout(
      () => stop(new HubSpotApiError('timeout', `The answer wasn't complete within ${timeoutMs} ms.`)),
      timeoutMs,
    );
    cleanUp.push(() => clearTimeout(timer));
    if (!signal) return;
    const onAbort = (): void => stop(aborted(signal));
    signal.addEventListener('abort', onAbort);
    cleanUp.push(() => signal.removeEventListener('abort', onAbort));
  });
  try {
    return await Promise.race([work(controller.signal), tooLate]);
  } finally {
    for (const step of cleanUp) step();
  }
};

/** Waits, or fails as soon as the signal fires. */
export const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(aborted(signal));
      return;
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    const onAbort = (): void => {
      clearTimeout(timer);
      if (signal) reject(aborted(signal));
    };
    signal?.addEventListener('abort', onAbort, { once: true });
  });
