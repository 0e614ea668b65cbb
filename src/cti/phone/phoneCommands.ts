import { present } from '../../base/present';
import { type Call, isLive } from '../../call/call';
import type { EndStatus } from '../../protocol/appMessages';
import type { CallSession, PhoneAudio, Softphone } from '../../softphone/softphone';
import { PhoneError } from '../../softphone/phoneError';
import type { CallActions } from '../calls/callActions';
import { applyToCall } from '../applyToCall';
import { type CtiContext, findCall, phoneProblemOf, reportProblem, wrongState } from '../context';
import { CtiError, noPhone } from '../errors';
import { answerCall, setHeld } from './answer';
import { inTime } from './whenPhone';
import type { PhoneSessions } from './sessions';
import { startOfSession } from './startOfSession';
import type { Problem } from '../state';
import type { CtiActions } from '../actions';
import type { CallAddress, DialOptions } from '../actionOptions';

/** How long a phone may take to transfer a call, in milliseconds: less than other windows wait for this one. */
const transferPatienceMs = 25_000;
/** The same for a device, which the user may have to allow first. */
const devicePatienceMs = 60_000;

/** The commands to the phone. */
export type PhoneCommands = Pick<
  CtiActions,
  | 'startPhone'
  | 'answer'
  | 'decline'
  | 'hangUp'
  | 'mute'
  | 'hold'
  | 'sendDigits'
  | 'transfer'
  | 'setMicrophone'
  | 'setSpeaker'
  | 'resumeAudio'
> & {
  /** @param id the call's id, if another window has made the call already */
  dial: (options: DialOptions & { id?: string | undefined }) => Call | null;
};

/** The user's commands to the phone. Its faults are shown (`problem`), not thrown: the caller's program is not at fault. */
export const createPhoneCommands = (
  context: CtiContext,
  actions: CallActions,
  sessions: PhoneSessions,
  phone: {
    hasPhone: () => boolean;
    start: () => void;
    dial: Softphone['dial'];
    audio: () => PhoneAudio | undefined;
  },
): PhoneCommands => {
  const requirePhone = (action: string, isThere = phone.hasPhone()): void => {
    if (!isThere) throw noPhone(action);
  };

  const attempt = async (
    callId: string | undefined,
    command: () => unknown,
    code: Problem['code'] = 'phone',
  ): Promise<boolean> => {
    try {
      await command();
      return true;
    } catch (error) {
      reportProblem(context, { code, ...phoneProblemOf(error), ...present({ callId }) });
      return false;
    }
  };

  /** A call with its session; `null` where the phone has just lost it, which is nobody's mistake. */
  const find = (
    action: string,
    address: CallAddress | undefined,
  ): { call: Call; session: CallSession } | null => {
    // The calls of a phone that was taken away go on, and can be ended.
    requirePhone(action, phone.hasPhone() || sessions.isBusy());
    const call = findCall(context, address, action);
    const session = call && sessions.of(call.id);
    return session && isLive(call) ? { call, session } : null;
  };

  const choose = async (action: 'setMicrophone' | 'setSpeaker', deviceId?: string): Promise<boolean> => {
    requirePhone(action);
    return attempt(undefined, () => {
      const audio = phone.audio();
      if (!audio) throw new PhoneError('not-supported', 'The phone has no choice of devices.');
      return inTime(audio[action](deviceId), devicePatienceMs);
    });
  };

  const end = async (
    { call, session }: { call: Call; session: CallSession },
    callEndStatus: EndStatus | undefined,
    command: () => void,
  ): Promise<void> => {
    if (await attempt(call.id, command)) sessions.expectEnd(session, callEndStatus);
  };

  const findConnected = (action: string, address: CallAddress | undefined) => {
    const found = find(action, address);
    if (found && found.call.status !== 'connected') throw wrongState(action, found.call, '"connected"');
    return found;
  };

  const findRinging = (action: string, address: CallAddress | undefined) => {
    const found = find(action, address);
    if (found && (found.call.direction === 'outbound' || found.call.status === 'dialing')) {
      throw wrongState(action, found.call, 'inbound and "ringing"');
    }
    return found?.call.status === 'ringing' ? found : null;
  };

  return {
    dial: ({ id, to, extension, from, party }) => {
      requirePhone('dial');
      if (typeof to !== 'string' || to.trim() === '')
        throw new CtiError('invalid-argument', 'dial() needs a number.');
      const fromNumber = from ?? context.options().fromNumbers?.[0];
      // A doubled click is one call.
      const dialled = Object.values(context.store.getSnapshot().calls).find(
        (call) =>
          call.direction === 'outbound' &&
          (call.status === 'dialing' || call.status === 'ringing') &&
          call.toNumber === to,
      );
      if (dialled) return dialled;
      if (!context.store.getSnapshot().user.loggedIn) {
        reportProblem(context, {
          code: 'logged-out',
          message: 'Nothing was dialled: the user is logged out.',
        });
        return null;
      }
      let session: CallSession;
      try {
        session = phone.dial(to, { fromNumber });
        // An app's own phone may return something else, such as the promise of a session.
        session.getSnapshot();
      } catch (error) {
        reportProblem(context, { code: 'phone', ...phoneProblemOf(error) });
        return null;
      }
      const start = startOfSession(session);
      const call = sessions.begin(
        session,
        (own) =>
          actions.outgoingCall({
            ...start,
            id: own,
            toNumber: to,
            extension,
            party,
            ...(fromNumber && { fromNumber }),
          }),
        id,
      );
      return context.store.getSnapshot().calls[call.id] ?? null;
    },

    startPhone: () => {
      requirePhone('startPhone');
      phone.start();
    },

    answer: async (address) => {
      const found = findRinging('answer', address);
      return found ? answerCall(found, { context, sessions, attempt }) : false;
    },

    decline: (address) => {
      const found = findRinging('decline', address);
      if (found)
        void end(found, 'REJECTED', () => {
          found.session.reject('declined');
        });
    },

    hangUp: (address) => {
      const found = find('hangUp', address);
      if (found)
        void end(found, undefined, () => {
          found.session.hangUp();
        });
    },

    mute: (muted = true, address) => {
      const found = findConnected('mute', address);
      if (found)
        void attempt(found.call.id, () => {
          found.session.setMuted(muted);
        });
    },

    hold: async (held = true, address) => {
      const found = findConnected('hold', address);
      return found ? attempt(found.call.id, () => setHeld(found.session, held)) : false;
    },

    sendDigits: (digits, address) => {
      const found = findConnected('sendDigits', address);
      if (!found) return;
      void attempt(found.call.id, () => {
        found.session.sendDigits(digits);
        applyToCall(context, found.call.id, { type: 'digitsSent', digits });
      });
    },

    setMicrophone: (deviceId) => choose('setMicrophone', deviceId),

    setSpeaker: (deviceId) => choose('setSpeaker', deviceId),

    resumeAudio: async () => {
      await attempt(undefined, () => phone.audio()?.resume());
    },

    transfer: async (to, address) => {
      const found = find('transfer', address);
      return found
        ? attempt(
            found.call.id,
            () => inTime(found.session.transfer(to), transferPatienceMs),
            'transfer-failed',
          )
        : false;
    },
  };
};
