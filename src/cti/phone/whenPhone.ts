import type { Softphone, SoftphoneSnapshot } from '../../softphone/softphone';

/** Runs once the phone is so, or after this long, in milliseconds; at once without a phone. */
export const whenPhone = (
  phone: Softphone | undefined,
  isSo: (snapshot: SoftphoneSnapshot) => boolean,
  run: () => void,
  patienceMs?: number,
): void => {
  if (!phone || isSo(phone.getSnapshot())) {
    run();
    return;
  }
  const finish = (): void => {
    stop();
    clearTimeout(timer);
    run();
  };
  const stop = phone.subscribe(() => {
    if (isSo(phone.getSnapshot())) finish();
  });
  const timer = patienceMs === undefined ? undefined : setTimeout(finish, patienceMs);
};
