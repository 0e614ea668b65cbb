import { isTooOld } from '../../keepSession';
import { PhoneError } from '../../phoneError';
import type { KeptCall } from '../../softphone';
import type { SipCall } from '../call';
import type { Carrier, CarrierEvents, OpenCarrier } from '../carrier';
import type { Ending } from '../end';
import type { WireTap } from '../wire/wire';
import { valueOf, readSip } from '../wire/message';
import { type KeptSip, readKeptSip, type SipDialog } from './dialog';
import { openSoon } from './microphone';
import { watchRinging } from './ringing';
import { createWireSurvival, type WayBack } from './wireSurvival';

/** How long the remote party may take to agree, in milliseconds. */
const answerMs = 10_000;
/**
 * How long an INVITE may be left without a final answer if there is another way, in milliseconds. What takes a call's place is accepted
 * without ringing: 18x is not a sign that it will be, but some PBXs send it before they connect.
 */
const patienceMs = 3_500;
/** How long the answer to a CANCEL may take, in milliseconds: a call that is accepted just then is back. */
const cancelMs = 500;
/** After the remote party's BYE: how long it may take to accept what takes the call's place, in milliseconds. */
const replacementMs = 2_000;
/** How long a package may take to show an inbound call again, in milliseconds. */
const ringMs = 2_000;

type Carry = (events: CarrierEvents) => Carrier;

/** Lets the calls of a SIP phone outlive their page. */
export interface Survival {
  readonly tap: WireTap;
  /** What the next page needs of a call; `undefined` if it cannot be taken back. @param id the carrier's */
  keep: (id: string) => KeptSip | undefined;
  /** What to do with a call that comes in: rings on, if it rang on the page before. */
  ringing: (callId: string | undefined) => ((carry: Carry) => void) | undefined;
  resumeWith: (
    dial: (target: string, headers: string[]) => OpenCarrier,
    newCall: (kept: KeptCall) => SipCall,
  ) => (kept: KeptCall) => SipCall;
}

/** The remote party does not know the call any more (481), or has ended it (487, 603). */
const isGone = ({ code }: Ending): boolean => code === 481 || code === 487 || code === 603;

/**
 * @param account the user's own address
 * @param ringTimeoutMs how long an inbound call may ring
 */
export const createSurvival = (account: string, ringTimeoutMs: number): Survival => {
  const wire = createWireSurvival();
  /** Inbound calls that are to ring again, by Call-ID. */
  const due = new Map<string, (carry: Carry) => void>();

  const ring = (call: SipCall, { invite = '', rang }: KeptSip): void => {
    const message = readSip(invite);
    const callId = message ? valueOf(message, 'call-id') : '';
    const fail = (): void => {
      due.delete(callId);
      call.leave({ reason: 'missed', by: 'system' });
    };
    const timer = setTimeout(fail, ringMs);
    due.set(callId, (carry) => {
      clearTimeout(timer);
      due.delete(callId);
      call.adopt(carry(call.events));
      call.control.resumed();
      watchRinging(call, ringTimeoutMs, (onGone) => {
        wire.ask(callId, rang, onGone);
      });
    });
    if (!message || !wire.ring(invite)) fail();
  };

  const takeBack = (
    call: SipCall,
    dialog: SipDialog,
    dial: (target: string, headers: string[]) => OpenCarrier,
  ): void => {
    const { session } = call.control;
    let isSettled = false;
    /** The remote party has said BYE. */
    let isGoneThere = false;
    let current: WayBack | undefined;
    let impatience: ReturnType<typeof setTimeout> | undefined;
    /** @param isOverThere the remote party has no call that must be ended */
    const settle = (isOverThere: boolean): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(timer);
      clearTimeout(impatience);
      if (!isOverThere) wire.bye(dialog);
      wire.forget(dialog);
    };
    const end = (ending: Ending, isOverThere: boolean): void => {
      settle(isOverThere);
      call.leave(ending);
    };
    const endAsGone = (): void => {
      end({ reason: 'hangup', by: 'remote' }, true);
    };
    let timer = setTimeout(() => {
      end(
        { reason: 'network-error', by: 'system', message: 'The call could not be taken back in time.' },
        false,
      );
    }, answerMs);

    const { local: isHeld } = session.getSnapshot().held;
    const ways = wire.waysBack(dialog, isHeld, {
      onSent: () => {
        clearTimeout(impatience);
        if (ways.length === 0) return;
        impatience = setTimeout(() => {
          const isCancelled = wire.cancel(dialog);
          impatience = setTimeout(tryNext, isCancelled ? cancelMs : 0);
        }, patienceMs);
      },
      onGone: () => {
        isGoneThere = true;
        clearTimeout(timer);
        clearTimeout(impatience);
        // Who accepts what takes the call's place ends the call with BYE, and may do so first.
        if (current?.replaces) timer = setTimeout(endAsGone, replacementMs);
        else endAsGone();
      },
    });

    const tryNext = (last?: Ending): void => {
      clearTimeout(impatience);
      if (session.getSnapshot().status === 'ended') return;
      current = isGoneThere ? undefined : ways.shift();
      if (current) void call.takeBack(dial(current.target, current.headers), openSoon, tryNext);
      else if (isGoneThere || (last && isGone(last))) endAsGone();
      else end(last ?? { reason: 'network-error', by: 'system' }, false);
    };

    const stop = session.subscribe(() => {
      const snapshot = session.getSnapshot();
      if (snapshot.status !== 'ended' && snapshot.resuming) return;
      stop();
      // The user has hung up meanwhile, or the call is back.
      settle(snapshot.status !== 'ended');
    });
    tryNext();
  };

  return {
    tap: wire.tap,
    keep: (id) => {
      const kept = wire.keep(id);
      return kept && { account, ...kept };
    },
    ringing: (callId) => due.get(callId ?? ''),
    resumeWith: (dial, newCall) => (kept) => {
      const data = readKeptSip(kept.data);
      if (data?.account !== account)
        throw new PhoneError('not-supported', 'The call was kept by another phone, or for another user.');
      const { dialog } = data;
      const call = newCall(kept);
      const isLate = isTooOld(kept);
      // The session must be listed before anything happens to it.
      queueMicrotask(() => {
        if (call.control.session.getSnapshot().status === 'ended') {
          if (dialog) wire.bye(dialog);
        } else if (isLate) {
          if (dialog) wire.bye(dialog);
          call.leave({ reason: 'network-error', by: 'system', message: 'The next page came too late.' });
        } else if (dialog) takeBack(call, dialog, dial);
        else ring(call, data);
      });
      return call;
    },
  };
};
