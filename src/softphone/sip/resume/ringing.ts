import { now } from '../../../base/clock';
import type { SipCall } from '../call';

/** How often the caller is asked whether it is still there, in milliseconds. */
const askEveryMs = 4_000;

/**
 * Watches a call that rings again: the caller's CANCEL may go to the connection of the page before, which is gone, and then nobody would
 * say that the caller is, too.
 */
export const watchRinging = (
  { control, leave }: SipCall,
  ringTimeoutMs: number,
  ask: (onGone: () => void) => void,
): void => {
  const { session } = control;
  const askNow = (): void => {
    ask(() => {
      if (session.getSnapshot().status === 'ringing') leave({ reason: 'missed', by: 'remote' });
    });
  };
  // Once the package has said that the call rings.
  const first = setTimeout(askNow);
  const asking = setInterval(askNow, askEveryMs);
  // The package counts from when it shows the call, which may have rung on several pages.
  const leftMs = Math.max(0, session.startedAt + ringTimeoutMs - now());
  const ringing = setTimeout(() => {
    leave({ reason: 'missed', by: 'system', code: 480 });
  }, leftMs);
  const stop = session.subscribe(() => {
    if (session.getSnapshot().status === 'ringing') return;
    stop();
    clearTimeout(first);
    clearInterval(asking);
    clearTimeout(ringing);
  });
};
