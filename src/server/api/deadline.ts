import { CallingSettingsError } from './error';

const aborted = (signal: AbortSignal): CallingSettingsError =>
  new CallingSettingsError('aborted', 'The request to HubSpot was aborted by the given signal.', {
    cause: signal.reason,
  });

/**
 * Runs `work` until it is done, the time is up, or the caller's signal fires. What takes no notice of the signal
 * it is given is left behind.
 */
export const withDeadline = async <T>(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  if (signal?.aborted) throw aborted(signal);
  const controller = new AbortController();
  const cleanUp: (() => void)[] = [];
  const tooLate = new Promise<never>((_, reject) => {
    const stop = (error: CallingSettingsError): void => {
      reject(error);
      controller.abort();
    };
    const timer = setTimeout(
      () => stop(new CallingSettingsError('timeout', `HubSpot gave no whole answer within ${timeoutMs} ms.`)),
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
