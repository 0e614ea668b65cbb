import type { Logger } from '../../base/logger';
import type { Softphone } from '../../softphone/softphone';

/** Stops a phone that was replaced, after its last call, unless the app has given it back by then. */
export const retirePhone = (
  former: Softphone,
  isInUse: (phone: Softphone) => boolean,
  logger: Logger,
): void => {
  const stopIfFree = (): void => {
    if (!isInUse(former) && former.getSnapshot().sessions.length > 0) return;
    stopWaiting();
    if (isInUse(former)) return;
    // An app's own phone may throw at once.
    Promise.resolve()
      .then(() => former.stop())
      .catch((error: unknown) => {
        logger.warn('A replaced softphone could not be stopped.', error);
      });
  };
  const stopWaiting = former.subscribe(stopIfFree);
  // Once the caller has put another in its place.
  queueMicrotask(stopIfFree);
};

/**
 * Warns of calls on a phone in a window that does not have the phone: nobody would see them.
 * @returns the function that stops watching
 */
export const warnOfCalls = (phone: Softphone, logger: Logger): (() => void) => {
  const stop = phone.subscribe(() => {
    if (phone.getSnapshot().sessions.length === 0) return;
    stop();
    logger.warn(
      'Ignored a call in a window that does not have the phone. Leave start() to the provider, or hand over the client if your app owns it.',
    );
  });
  return stop;
};
