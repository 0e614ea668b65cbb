import type { Call } from '@telnyx/webrtc';
import { localTrackOf, watchMedia } from '../owned/media';
import { PhoneError } from '../phoneError';
import { brokenOff, createCallSession } from '../session';
import type { SessionControl, SessionFacts } from '../session';
import type { Ending } from '../sip/end';
import type { RejectReason } from '../softphone';
import { endOfTelnyxCall } from './end';
import { untilConnected } from '../waiting';

/** Answers a call with the app's own options. */
export type AnswerOptions = Parameters<Call['answer']>[0];

export interface TelnyxCallSettings {
  facts: SessionFacts;
  /** Transfers a call through the app's server, as Telnyx's browser SDK cannot. */
  transfer?: ((callControlId: string, to: string) => Promise<void>) | undefined;
  answerOptions?: AnswerOptions | undefined;
  /** Whether the call may outlive its page. @default false */
  canKeep?: boolean | undefined;
  /** Whether nothing may be said to Telnyx any more. @default never */
  isSilent?: (() => boolean) | undefined;
  /** Runs before a call is answered. @throws {PhoneError} if the microphone is unavailable */
  prepare?: () => Promise<void>;
}

export interface TelnyxCall {
  readonly control: SessionControl;
  /** Follows Telnyx's call; another one if Telnyx has restored the call under a new object. */
  adopt: (call: Call) => void;
  /** Telnyx has reported a change of the call. */
  update: () => void;
  leave: (ending: Ending) => void;
}

/** Q.850 causes that refuse a call. */
const rejectCauses: Readonly<Record<RejectReason, { cause: string; causeCode: number }>> = {
  busy: { cause: 'USER_BUSY', causeCode: 17 },
  declined: { cause: 'CALL_REJECTED', causeCode: 21 },
};

const overStates = ['hangup', 'destroy', 'purge'];

/** Typed as always there: absent until the call is placed or answered. */
const connectionOf = (call: Call | undefined): RTCPeerConnection | undefined =>
  (call as { peer?: { instance?: RTCPeerConnection } } | undefined)?.peer?.instance;

export const isOver = ({ state }: Call): boolean => overStates.includes(state);

/** Telnyx may reject what it cannot send any more: the call is over here anyway. */
const ignore = () => undefined;

export const createTelnyxCall = (settings: TelnyxCallSettings): TelnyxCall => {
  const { facts, transfer, answerOptions, canKeep = false, isSilent, prepare } = settings;
  let call: Call | undefined;
  let isTransferring = false;
  let isHolding = false;

  const need = (): Call => {
    if (call) return call;
    throw new PhoneError('wrong-state', 'The call has not been sent off yet.');
  };

  const hangUp = (how: { cause: string; causeCode: number } | undefined) => {
    if (!call || isOver(call) || isSilent?.()) return;
    (how ? call.hangup(how, true) : call.hangup()).catch(ignore);
  };

  const leave = (ending: Ending, how?: { cause: string; causeCode: number }) => {
    control.end(ending);
    hangUp(how);
  };

  const control: SessionControl = createCallSession(facts, {
    answer: async () => {
      await prepare?.();
      if (session.getSnapshot().status === 'ended')
        throw new PhoneError('wrong-state', 'The caller has hung up.');
      const connected = untilConnected(session);
      await need().answer(answerOptions);
      await connected;
    },
    reject: (reason) => {
      leave({ reason, by: 'local' }, rejectCauses[reason]);
    },
    hangUp: () => {
      leave(brokenOff(session));
    },
    setMuted: (muted) => {
      if (muted) need().muteAudio();
      else need().unmuteAudio();
    },
    setHeld: async (held) => {
      const before = need().state;
      await (held ? need().hold() : need().unhold());
      // Telnyx resolves if the service refused, too.
      if (need().state === before && (before === 'held') !== held)
        throw new PhoneError('refused', 'Telnyx did not change the hold.');
    },
    sendDigits: (digits) => {
      need().dtmf(digits);
    },
    transfer: async (to) => {
      if (!transfer)
        throw new PhoneError('not-supported', 'Telnyx can only transfer a call with the help of a server.');
      isTransferring = true;
      try {
        await transfer(need().telnyxIDs.telnyxCallControlId, to);
      } catch (error) {
        isTransferring = false;
        throw error;
      }
      hangUp(undefined);
    },
    keep: canKeep
      ? () => (session.getSnapshot().status === 'connected' && call ? { id: call.id } : undefined)
      : undefined,
    getStats: async () => connectionOf(call)?.getStats() ?? null,
  });
  const { session } = control;

  let watched: RTCPeerConnection | undefined;
  const watch = (connection: RTCPeerConnection | undefined) => {
    if (!connection || connection === watched) return;
    watched = connection;
    // Telnyx has no event for a mute, and an app may switch the track itself off.
    watchMedia(
      connection,
      control,
      () => call?.isAudioMuted === true || localTrackOf(connection)?.enabled === false,
    );
  };

  /** Telnyx puts a call on hold again that was; if it has forgotten, that is done here. */
  const isHeldAgain = (current: Call): boolean => {
    const snapshot = session.getSnapshot();
    if (snapshot.status === 'ended' || !snapshot.resuming || !snapshot.held.local) return true;
    if (current.state === 'active' && !current.options.wasHeldBeforeRecovery && !isHolding) {
      isHolding = true;
      current.hold().catch(ignore);
    }
    return current.state === 'held';
  };

  const update = () => {
    const { direction } = facts;
    if (!call || session.getSnapshot().status === 'ended') return;
    const { state } = call;
    watch(connectionOf(call));
    if (direction === 'outbound' && (state === 'ringing' || state === 'early')) control.ring();
    if ((state === 'active' || state === 'held') && isHeldAgain(call)) {
      control.connect();
      control.setHeld({ local: state === 'held' });
      control.setMuted(call.isAudioMuted);
      control.resumed();
    }
    if (isOver(call))
      control.end(
        isTransferring
          ? { reason: 'transferred', by: 'local' }
          : endOfTelnyxCall(direction, session.getSnapshot().status, call),
      );
  };

  return {
    control,
    update,
    leave,
    adopt: (adopted) => {
      call = adopted;
      if (session.getSnapshot().status === 'ended') {
        hangUp(undefined);
        return;
      }
      if (session.getSnapshot().muted) adopted.muteAudio();
      update();
    },
  };
};
