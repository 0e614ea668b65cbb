import { now } from '../../base/clock';
import { isTooOld } from '../keepSession';
import type { KeptCall } from '../softphone';
import type { TwilioCall } from './call';
import { tokenIn } from './connectToken';

/** For so long after its start an incoming call may ring on, in milliseconds: Twilio does not say when its caller has hung up. */
const ringsMs = 60_000;

/** Lets an incoming call of the page before ring on. */
export const ringOn = (call: TwilioCall, kept: KeptCall): void => {
  const { session } = call.control;
  const miss = (): void => {
    call.leave({ reason: 'missed', by: 'system' });
  };
  // The session must be listed before anything happens to it.
  queueMicrotask(() => {
    if (kept.direction !== 'inbound' || tokenIn(kept.data) === undefined || isTooOld(kept)) {
      miss();
      return;
    }
    call.control.resumed();
    const timer = setTimeout(miss, Math.max(0, kept.startedAt + ringsMs - now()));
    const stop = session.subscribe(() => {
      if (session.getSnapshot().status === 'ringing') return;
      clearTimeout(timer);
      stop();
    });
  });
};
