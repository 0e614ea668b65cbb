import { now as currentTime } from '../base/clock';
import { measureQuality } from './audio/qualityMeter';
import type { CallQuality } from './audio/quality';
import { createObservable } from '../base/observable';
import { keepSession } from './keepSession';
import { PhoneError, plainError, toPhoneError } from './phoneError';
import type { CallSession, KeptCall, RejectReason, SessionEnd, SessionSnapshot } from './softphone';

/** What is known of a call when it starts. */
export interface SessionFacts {
  /** Unique among the phone's calls. */
  id: string;
  /** Who called. */
  direction: CallSession['direction'];
  /** The remote party's number or address. */
  remoteNumber: string;
  /** The remote party's name, if the service gives one. */
  remoteName?: string | undefined;
  /** The user's number, if the service gives one. */
  localNumber?: string | undefined;
  /** The service's own id of the call: in SIP the Call-ID. */
  serviceCallId?: string | undefined;
  /** The call of another page that this one resumes: the session is `resuming` until `resumed()` of the control is called. */
  kept?: KeptCall | undefined;
}

/** An adapter's commands. `createCallSession` calls each only in a status that allows it. */
export interface SessionCommands {
  /** Answers the ringing inbound call. Resolves once the call is connected. */
  answer: () => Promise<void>;
  /** Refuses the ringing inbound call. */
  reject: (reason: RejectReason) => void;
  /** Cancels or ends. Inbound and ringing, `reject` is called instead. */
  hangUp: () => void;
  /** Mutes or unmutes the microphone. */
  setMuted: (muted: boolean) => void;
  /** Resolves when it is done; `setHeld` of the control is then called by `createCallSession`. */
  setHeld: (held: boolean) => Promise<void>;
  /** Sends DTMF. The digits are already checked. */
  sendDigits: (digits: string) => void;
  /** Resolves when the service accepted; the session is then ended by `createCallSession`. */
  transfer: (to: string) => Promise<void>;
  /** The same for an incoming call that still rings. */
  transferRinging?: (to: string) => Promise<void>;
  /**
   * What another page needs to resume the call, as plain JSON; `undefined` if it can't. A call that is kept must not be ended when the
   * page closes: ask `isKept()` of the control.
   */
  keep?: (() => unknown) | undefined;
  /** With it, the call's quality is measured while the parties talk. */
  getStats?: () => Promise<RTCStatsReport | null>;
}

/** How an adapter reports to a session what happened. Has no effect once the session has ended. */
export interface SessionControl {
  /** The call, for the library. */
  readonly session: CallSession;
  /** Outbound: it rings at the remote party. */
  ring: () => void;
  /** The call is up. */
  connect: () => void;
  /** A call of another page is resumed. */
  resumed: () => void;
  /** Whether another page resumes the call, so that it must not be ended when this page closes. */
  isKept: () => boolean;
  /** The call was muted or unmuted. */
  setMuted: (muted: boolean) => void;
  /** The call was put on hold or resumed. */
  setHeld: (held: { local?: boolean; remote?: boolean }) => void;
  /** The sound of the call is available, or gone. */
  setStreams: (streams: { local?: MediaStream | null; remote?: MediaStream | null }) => void;
  /** For services that measure the quality themselves. With `getStats`, `createCallSession` measures it. */
  setQuality: (quality: CallQuality | null) => void;
  /** Only the first one counts. */
  end: (end: Omit<SessionEnd, 'at'>) => void;
}

const dtmf = /^[0-9A-D*#,]+$/i;

const wrongState = (command: string, needed: string, status: SessionSnapshot['status']) =>
  new PhoneError('wrong-state', `${command} needs a call that is ${needed}; this one is ${status}.`);

/** How a call ends if the phone stops or the page goes. */
export const brokenOff = (session: CallSession): Pick<SessionEnd, 'reason' | 'by'> => {
  if (session.getSnapshot().status === 'connected') return { reason: 'hangup', by: 'local' };
  return { reason: session.direction === 'outbound' ? 'cancelled' : 'missed', by: 'local' };
};

/** How an outbound call ends that could not be sent. */
export const endOfStart = (thrown: unknown): Omit<SessionEnd, 'at'> => {
  const error = toPhoneError(thrown, 'failed', 'The call could not be started.');
  const reason = error.code.startsWith('microphone') ? 'media-error' : 'failed';
  return { reason, by: 'system', message: error.message, error };
};

/**
 * The part of a call that is the same on every phone: observable state, commands that fit it, and an end that
 * happens once.
 */
export const createCallSession = (facts: SessionFacts, commands: SessionCommands): SessionControl => {
  const { kept } = facts;
  const state = createObservable<SessionSnapshot>({
    ...(kept?.answeredAt === undefined
      ? { status: facts.direction === 'inbound' ? 'ringing' : 'dialing' }
      : { status: 'connected', answeredAt: kept.answeredAt }),
    muted: kept?.muted ?? false,
    held: Object.freeze({ local: kept?.held.local ?? false, remote: kept?.held.remote ?? false }),
    ...(kept && { resuming: true }),
  });
  const now = () => state.getSnapshot();
  const status = () => now().status;
  const isOver = () => status() === 'ended';

  let remoteStream: MediaStream | null = null;
  let localStream: MediaStream | null = null;
  let quality: CallQuality | null = null;
  let isWanted = false;
  let answering: Promise<void> | undefined;
  let transferring: Promise<void> | undefined;
  /** Holds wait for each other: two re-INVITEs at once would clash. */
  let holding: Promise<void> = Promise.resolve();

  const setMuted: SessionControl['setMuted'] = (muted) => {
    if (!isOver() && now().muted !== muted) state.set({ ...now(), muted });
  };

  const setHeld: SessionControl['setHeld'] = (change) => {
    const held = { ...now().held, ...change };
    const changed = held.local !== now().held.local || held.remote !== now().held.remote;
    if (!isOver() && changed) state.set({ ...now(), held: Object.freeze(held) });
  };

  const end: SessionControl['end'] = (how) => {
    if (isOver()) return;
    quality = null;
    const { muted, held } = now();
    const answered = now();
    state.set({
      status: 'ended',
      muted,
      held,
      ...(answered.status === 'connected' && { answeredAt: answered.answeredAt }),
      end: Object.freeze({
        ...how,
        ...(how.error && { error: plainError(how.error) }),
        // A call that is not taken back was over when its page went.
        at: kept && 'resuming' in answered ? kept.keptAt : currentTime(),
      }),
    });
  };

  /** A call that is being resumed is kept as the page before has left it. */
  const keptData = (): unknown => {
    const snapshot = now();
    if (snapshot.status === 'ended') return undefined;
    return snapshot.resuming ? kept?.data : commands.keep?.();
  };

  const keep = (wanted: boolean): KeptCall | null => {
    isWanted = wanted;
    const data = wanted ? keptData() : undefined;
    return data === undefined ? null : keepSession(session, data, kept);
  };

  const session: CallSession = {
    id: facts.id,
    direction: facts.direction,
    remoteNumber: facts.remoteNumber,
    ...(facts.remoteName && { remoteName: facts.remoteName }),
    ...(facts.localNumber && { localNumber: facts.localNumber }),
    ...(facts.serviceCallId && { serviceCallId: facts.serviceCallId }),
    startedAt: kept?.startedAt ?? currentTime(),
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,
    getRemoteStream: () => remoteStream,
    getLocalStream: () => localStream,
    getQuality: () => quality,
    ...(commands.keep && { keep }),

    answer: async () => {
      if (answering) return answering;
      if (facts.direction !== 'inbound' || status() !== 'ringing') {
        throw wrongState('answer()', 'inbound and ringing', status());
      }
      answering = (async () => {
        await commands.answer();
      })();
      try {
        await answering;
      } finally {
        answering = undefined;
      }
    },

    reject: (reason = 'declined') => {
      if (facts.direction === 'inbound' && status() === 'ringing') commands.reject(reason);
    },

    hangUp: () => {
      if (isOver()) return;
      if (facts.direction === 'inbound' && status() === 'ringing') commands.reject('declined');
      else commands.hangUp();
    },

    setMuted: (muted) => {
      if (isOver() || now().muted === muted) return;
      commands.setMuted(muted);
      setMuted(muted);
    },

    setHeld: (held) => {
      const step = holding.then(async () => {
        if (status() !== 'connected') throw wrongState('setHeld()', 'connected', status());
        if (now().held.local === held) return;
        await commands.setHeld(held);
        setHeld({ local: held });
      });
      holding = step.catch(() => undefined);
      return step;
    },

    sendDigits: (digits) => {
      if (isOver()) return;
      if (!dtmf.test(digits)) {
        throw new PhoneError(
          'invalid-number',
          `"${digits}" cannot be sent as DTMF: use 0-9, *, #, A-D and the comma.`,
        );
      }
      if (status() !== 'connected') throw wrongState('sendDigits()', 'connected', status());
      commands.sendDigits(digits.toUpperCase());
    },

    transfer: async (to) => {
      const isRinging = facts.direction === 'inbound' && status() === 'ringing';
      const command = isRinging ? commands.transferRinging : commands.transfer;
      if (!command || (!isRinging && status() !== 'connected'))
        throw wrongState('transfer()', 'connected', status());
      if (transferring) throw new PhoneError('wrong-state', 'This call is being transferred already.');
      transferring = (async () => {
        await command(to);
      })();
      try {
        await transferring;
        end({ reason: 'transferred', by: 'local' });
      } finally {
        transferring = undefined;
      }
    },

    getStats: async () => (isOver() ? null : ((await commands.getStats?.()) ?? null)),
  };

  const setQuality: SessionControl['setQuality'] = (measured) => {
    if (quality === measured) return;
    quality = measured;
    state.notify();
  };

  if (commands.getStats) measureQuality(session, setQuality);

  return {
    session,
    ring: () => {
      if (status() === 'dialing') state.set({ ...now(), status: 'ringing' });
    },
    connect: () => {
      const { muted, held } = now();
      if (status() === 'dialing' || status() === 'ringing') {
        state.set({ status: 'connected', answeredAt: currentTime(), muted, held });
      }
    },
    resumed: () => {
      const snapshot = now();
      if (snapshot.status === 'ended' || !snapshot.resuming) return;
      const { resuming: _, ...rest } = snapshot;
      state.set(rest);
    },
    isKept: () => isWanted && keptData() !== undefined,
    setMuted,
    setHeld,
    setStreams: (streams) => {
      if (isOver()) return;
      const [local = localStream, remote = remoteStream] = [streams.local, streams.remote];
      if (local === localStream && remote === remoteStream) return;
      [localStream, remoteStream] = [local, remote];
      state.notify();
    },
    setQuality: (measured) => {
      if (!isOver()) setQuality(measured);
    },
    end,
  };
};
