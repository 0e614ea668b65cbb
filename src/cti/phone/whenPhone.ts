import type { Observable } from '../../base/observable';
import { PhoneError } from '../../softphone/phoneError';

/**
 * Runs once the phone, or what is shown of it, is so, or after this long, in milliseconds; at once without a phone.
 * @returns the function that stops waiting
 */
export const whenPhone = <T>(
  phone:
    (Pick<Observable<T>, 'getSnapshot'> & { subscribe: (listener: () => void) => () => void }) | undefined,
  isSo: (snapshot: T) => boolean,
  run: () => void,
  patienceMs?: number,
): (() => void) | undefined => {
  if (!phone || isSo(phone.getSnapshot())) {
    run();
    return undefined;
  }
  const stop = (): void => {
    unsubscribe();
    clearTimeout(timer);
  };
  const finish = (): void => {
    stop();
    run();
  };
  const unsubscribe = phone.subscribe(() => {
    if (isSo(phone.getSnapshot())) finish();
  });
  const timer = patienceMs === undefined ? undefined : setTimeout(finish, patienceMs);
  return stop;
};

/**
 * Waits so many milliseconds for what a phone does. A phone of the app's own may return nothing that can be waited for.
 * @param late runs if it is done after that
 */
export const inTime = (given: Promise<void>, patienceMs: number, late?: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const work = Promise.resolve(given);
    const timer = setTimeout(() => {
      reject(new PhoneError('unreachable', 'No answer.'));
      work.then(late, () => undefined);
    }, patienceMs);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
