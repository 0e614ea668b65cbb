import type { CtiContext } from '../context';
import { createWatch, type Watch } from '../watch';

/** HubSpot opens the caller's record when a call is answered; a warning would then be in its way, in milliseconds. */
const answeringMs = 5_000;

/** Lets the browser ask before a page is left whose phone has a call. Listens only while there is one. */
export const createUnloadWarning = ({ store, options }: CtiContext): Watch => {
  let isListening = false;

  const onBeforeUnload = (event: BeforeUnloadEvent): void => {
    const { calls } = store.getSnapshot();
    const isBeingOpened = Object.values(calls).some(
      (call) =>
        call.direction === 'inbound' &&
        call.status === 'connected' &&
        Date.now() - call.answeredAt < answeringMs,
    );
    if (!isBeingOpened) event.preventDefault();
  };

  const watch = createWatch(store, ({ calls, windowRole }) => {
    const isNeeded =
      typeof window !== 'undefined' &&
      options().warnBeforeUnload !== false &&
      windowRole !== 'follower' &&
      Object.values(calls).some(({ status }) => status === 'connected');
    if (isNeeded === isListening) return;
    isListening = isNeeded;
    if (isNeeded) window.addEventListener('beforeunload', onBeforeUnload);
    else window.removeEventListener('beforeunload', onBeforeUnload);
  });

  return {
    start: watch.start,
    stop: () => {
      watch.stop();
      if (isListening) window.removeEventListener('beforeunload', onBeforeUnload);
      isListening = false;
    },
  };
};
