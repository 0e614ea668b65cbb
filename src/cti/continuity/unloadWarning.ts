import { now } from '../../base/clock';
import type { CtiContext } from '../context';
import type { CtiState } from '../state';
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
        call.direction === 'inbound' && call.status === 'connected' && now() - call.answeredAt < answeringMs,
    );
    if (!isBeingOpened) event.preventDefault();
  };

  /** Whether this window's phone has a call that would end with the page. */
  const hasCall = ({ calls, windowRole }: CtiState): boolean => {
    const { phone } = options();
    // Each window has a client of the app, and the call is on one of them.
    if (phone?.isAppOwned)
      return phone.getSnapshot().sessions.some((session) => session.getSnapshot().status === 'connected');
    return windowRole !== 'follower' && Object.values(calls).some(({ status }) => status === 'connected');
  };

  const listen = (isNeeded: boolean): void => {
    if (isNeeded === isListening) return;
    isListening = isNeeded;
    window[isNeeded ? 'addEventListener' : 'removeEventListener']('beforeunload', onBeforeUnload);
  };

  const watch = createWatch(store, (state) => {
    listen(typeof window !== 'undefined' && options().warnBeforeUnload !== false && hasCall(state));
  });

  return {
    start: watch.start,
    stop: () => {
      watch.stop();
      listen(false);
    },
  };
};
