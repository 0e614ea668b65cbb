import type { Observable } from '../../base/observable';

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
