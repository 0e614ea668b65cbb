import { present } from '../../base/present';
import { type Call, isLive, type Party } from '../../call/call';
import type { EndStatus } from '../../protocol/appMessages';
import type { CallSession, PhoneAudio, Softphone } from '../../softphone/softphone';
import { PhoneError } from '../../softphone/phoneError';
import type { CallActions } from '../calls/callActions';
import {
  applyToCall,
  type CtiContext,
  findCall,
  phoneProblemOf,
  reportProblem,
  wrongState,
} from '../context';
import { CtiError, noPhone } from '../errors';
import type { PhoneSessions } from './sessions';
import type { Problem } from '../state';

export interface DialTarget {
  /** The number or address to call. */
  to: string;
  /** @default the first of the provider's `fromNumbers` */
  from?: string | undefined;
  /** Whom the call is with, where the app knows. */
  party?: Party | undefined;
}

/** How long the other side may take to agree to a hold, in milliseconds. */
const holdPatienceMs = 10_000;

/** The phone may never hear from the other side: neither shall a person wait for good, nor the call that is to be answered. */
const setHeld = async (session: CallSession, held: boolean): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new PhoneError('unreachable', 'The other side has not answered to the hold.'));
    }, holdPatienceMs);
  });
  try {
    await Promise.race([session.setHeld(held), silence]);
  } finally {
    clearTimeout(timer);
  }
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
) => {
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
  const find = (action: string, id: string | undefined): { call: Call; session: CallSession } | null => {
    // The calls of a phone that was taken away go on, and can be ended.
    requirePhone(action, phone.hasPhone() || sessions.isBusy());
    const call = findCall(context, id, action);
    const session = sessions.of(call.id);
    return session && isLive(call) ? { call, session } : null;
  };

  const choose = async (action: 'setMicrophone' | 'setSpeaker', deviceId?: string): Promise<boolean> => {
    requirePhone(action);
    return attempt(undefined, () => {
      const audio = phone.audio();
      if (!audio) throw new PhoneError('not-supported', 'The phone has no choice of devices.');
      return audio[action](deviceId);
    });
  };

  const end = async (
    { call, session }: { call: Call; session: CallSession },
    callEndStatus: EndStatus | undefined,
    command: () => void,
  ): Promise<void> => {
    if (await attempt(call.id, command)) sessions.expectEnd(session, callEndStatus);
  };

  const findConnected = (action: string, id: string | undefined) => {
    const found = find(action, id);
    if (found && found.call.status !== 'connected') throw wrongState(action, found.call, '"connected"');
    return found;
  };

  const findRinging = (action: string, id: string | undefined) => {
    const found = find(action, id);
    if (found && (found.call.direction === 'outbound' || found.call.status === 'dialing')) {
      throw wrongState(action, found.call, 'inbound and "ringing"');
    }
    return found?.call.status === 'ringing' ? found : null;
  };

  return {
    /** Calls a number. Returns the call, or `null` where the phone could not start one: `problem` says why. */
    dial: ({ to, from, party }: DialTarget): Call | null => {
      requirePhone('dial');
      if (typeof to !== 'string' || to.trim() === '') {
        throw new CtiError('invalid-argument', 'dial() needs a number to call.');
      }
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
      } catch (error) {
        reportProblem(context, { code: 'phone', ...phoneProblemOf(error) });
        return null;
      }
      const { id } = actions.outgoingCall({
        toNumber: to,
        fromNumber: fromNumber ?? session.localNumber,
        party,
        phoneId: session.id,
        callStartTime: session.startedAt,
      });
      sessions.track(session, id);
      return context.store.getSnapshot().calls[id] ?? null;
    },

    /** Tries again with a phone that gave up or was stopped: `phone.status` tells what comes of it. */
    startPhone: (): void => {
      requirePhone('startPhone');
      phone.start();
    },

    /** Takes a ringing inbound call; whoever is spoken with is put on hold. Resolves to whether it worked. */
    answer: async (id?: string): Promise<boolean> => {
      const found = findRinging('answer', id);
      if (!found) return false;
      const mark = (answering: boolean): void => {
        applyToCall(context, found.call.id, { type: 'answering', answering });
      };
      const talking = Object.values(context.store.getSnapshot().calls).filter(
        (call) => call.status === 'connected' && !call.held.local,
      );
      mark(true);
      for (const { id: other } of talking) {
        const session = sessions.of(other);
        if (session && !(await attempt(other, () => setHeld(session, true)))) {
          mark(false);
          return false;
        }
      }
      const isAnswered = await attempt(found.call.id, () => found.session.answer());
      if (!isAnswered) mark(false);
      return isAnswered;
    },

    /** Refuses a ringing inbound call. */
    decline: (id?: string): void => {
      const found = findRinging('decline', id);
      if (found)
        void end(found, 'REJECTED', () => {
          found.session.reject('declined');
        });
    },

    /** Cancels or ends a call. */
    hangUp: (id?: string): void => {
      const found = find('hangUp', id);
      if (found)
        void end(found, undefined, () => {
          found.session.hangUp();
        });
    },

    mute: (muted = true, id?: string): void => {
      const found = findConnected('mute', id);
      if (found)
        void attempt(found.call.id, () => {
          found.session.setMuted(muted);
        });
    },

    /** Resolves to whether the other side agreed. */
    hold: async (held = true, id?: string): Promise<boolean> => {
      const found = findConnected('hold', id);
      return found ? attempt(found.call.id, () => setHeld(found.session, held)) : false;
    },

    /** Sends DTMF: digits, `*`, `#`, `A`-`D`; a comma waits. */
    sendDigits: (digits: string, id?: string): void => {
      const found = findConnected('sendDigits', id);
      if (!found) return;
      void attempt(found.call.id, () => {
        found.session.sendDigits(digits);
        applyToCall(context, found.call.id, { type: 'digitsSent', digits });
      });
    },

    /** Speaks into this microphone from now on; `undefined` for the system's choice. Resolves to whether it worked. */
    setMicrophone: (deviceId?: string): Promise<boolean> => choose('setMicrophone', deviceId),

    /** Sounds from this speaker from now on; `undefined` for the system's choice. Resolves to whether it worked. */
    setSpeaker: (deviceId?: string): Promise<boolean> => choose('setSpeaker', deviceId),

    /** Plays the sound that the browser blocked. Call it in a click's handler. */
    resumeAudio: async (): Promise<void> => {
      await attempt(undefined, () => phone.audio()?.resume());
    },

    /** Passes the call on (blind transfer). Resolves to whether the service accepted it. */
    transfer: async (to: string, id?: string): Promise<boolean> => {
      const found = find('transfer', id);
      return found ? attempt(found.call.id, () => found.session.transfer(to), 'transfer-failed') : false;
    },
  };
};

export type PhoneCommands = ReturnType<typeof createPhoneCommands>;
