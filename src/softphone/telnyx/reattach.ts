import type { Call } from '@telnyx/webrtc';
import { isFields, isText } from '../../base/read';
import { isTooOld } from '../keepSession';
import type { KeptCall } from '../softphone';
import { isOver, type TelnyxCall } from './call';
import { whenEnded } from '../waiting';

/** How long Telnyx may take to give a call back, in milliseconds. */
const patienceMs = 10_000;
/** How long a call that Telnyx has given back waits for somebody who wants it, in milliseconds. */
const unclaimedMs = 5_000;

/**
 * Calls that outlive their page. After a reload Telnyx gives each back by itself, answered, as a new object; only in the same tab, as its
 * SDK remembers the connection in `sessionStorage`.
 */
export interface Reattachment {
  /** @returns whether the call is one of the page before */
  take: (call: Call) => boolean;
  /** Follows the call that was kept, once Telnyx gives it back. */
  claim: (call: TelnyxCall, kept: KeptCall) => void;
  stop: () => void;
}

/** Telnyx's id of a kept call. */
const idOf = ({ data }: KeptCall): string | undefined =>
  isFields(data) && isText(data['id']) ? data['id'] : undefined;

const hangUp = (call: Call): void => {
  // What cannot be sent any more has ended.
  if (!isOver(call)) call.hangup().catch(() => undefined);
};

/** @param follow ties Telnyx's call to ours */
export const createReattachment = (follow: (call: TelnyxCall, found: Call) => void): Reattachment => {
  const wanted = new Map<string, (found: Call) => void>();
  const unclaimed = new Map<string, { call: Call; timer: ReturnType<typeof setTimeout> }>();

  const pick = (id: string): Call | undefined => {
    const found = unclaimed.get(id);
    clearTimeout(found?.timer);
    unclaimed.delete(id);
    return found?.call;
  };

  return {
    take: (found) => {
      const { recoveredCallId: id } = found;
      if (!id) return false;
      const claim = wanted.get(id);
      if (claim) claim(found);
      else if (!unclaimed.has(id)) {
        const timer = setTimeout(() => {
          pick(id);
          hangUp(found);
        }, unclaimedMs);
        unclaimed.set(id, { call: found, timer });
      }
      return true;
    },

    claim: (call, kept) => {
      const id = idOf(kept);
      const { session } = call.control;
      const found = id === undefined ? undefined : pick(id);
      if (id === undefined || isTooOld(kept)) {
        if (found) hangUp(found);
        const message = 'The call was kept by another phone, or too long ago.';
        // The session must be listed before anything happens to it.
        queueMicrotask(() => {
          call.leave({ reason: 'network-error', by: 'system', message });
        });
        return;
      }
      if (found) {
        queueMicrotask(() => {
          follow(call, found);
        });
        return;
      }
      const timer = setTimeout(() => {
        call.leave({ reason: 'network-error', by: 'system', message: 'Telnyx did not give the call back.' });
      }, patienceMs);
      // If the user hangs up meanwhile, what comes is hung up as well.
      const stop = whenEnded(session, () => {
        clearTimeout(timer);
      });
      wanted.set(id, (given) => {
        wanted.delete(id);
        clearTimeout(timer);
        stop();
        follow(call, given);
      });
    },

    stop: () => {
      for (const { timer } of unclaimed.values()) clearTimeout(timer);
      unclaimed.clear();
      wanted.clear();
    },
  };
};
