import { rateQuality } from '../../softphone/audio/quality';
import type { CallQuality } from '../../softphone/audio/quality';
import { allCapabilities } from '../../softphone/capabilities';
import { isTooOld } from '../../softphone/keepSession';
import { createCallSession } from '../../softphone/session';
import type { SessionControl, SessionFacts } from '../../softphone/session';
import type { CallSession, SessionEnd, SoftphoneCapabilities } from '../../softphone/softphone';
import type { SoftphoneErrorCode } from '../../softphone/phoneError';
import { deliver, delivering } from '../deliver';
import { needCapability } from './needCapability';
import { endings } from './fakeBehaviour';
import type { FakeBehaviour } from './fakeBehaviour';
import type { FakeFailures } from './fakeFailures';

/** The remote party of a fake softphone's call. What its status does not allow any more does nothing. */
export interface FakeRemote {
  /** The call as the phone under test sees it. */
  readonly session: CallSession;
  /** The DTMF digits that the remote party received. */
  readonly heardDigits: string;
  /** Where the call was transferred to. */
  readonly transferredTo: string | undefined;
  /** Outbound: it rings at the remote party. */
  ring: () => void;
  /** Outbound: the remote party answers. */
  answer: () => void;
  /** The remote party is busy (486). */
  busy: () => void;
  /** The remote party declines (603). */
  decline: () => void;
  /** Inbound and ringing: the caller hangs up. */
  cancel: () => void;
  /** The remote party ends the call, or cancels or declines it while it rings. */
  hangUp: () => void;
  /** The remote party holds the call, or resumes it with `false`. @default true */
  hold: (held?: boolean) => void;
  /** How well the parties hear each other: figures, or a level with figures that fit it. */
  setQuality: (quality: CallQuality | CallQuality['level'] | null) => void;
  /** Ends the call in any other way. */
  end: (end: Omit<SessionEnd, 'at'>) => void;
}

/** Figures that go with a level. */
const figuresOf = (level: CallQuality['level']): CallQuality => {
  if (level === 'good') return rateQuality({ packetLoss: 0.002, jitterMs: 4, roundTripMs: 38 });
  if (level === 'fair') return rateQuality({ packetLoss: 0.06, jitterMs: 18, roundTripMs: 140 });
  return rateQuality({ packetLoss: 0.14, jitterMs: 65, roundTripMs: 420 });
};

/** When the remote party acts, in milliseconds. */
export interface FakeTimes {
  ringsAfterMs: number;
  answersAfterMs: number;
  ringsOutAfterMs: number;
}

/** How a fake call behaves. */
export interface FakeCallSettings extends FakeTimes {
  /** Whether the call outlives its page. */
  surviveReload?: boolean;
  /** What the phone can do. @default everything */
  capabilities?: SoftphoneCapabilities;
}

/** A call of a fake softphone. */
export interface FakeCall {
  control: SessionControl;
  remote: FakeRemote;
  /** Outbound: lets the remote party act by itself. */
  play: (behaviour: FakeBehaviour) => void;
  /** Inbound: the caller stops waiting in the end. */
  ringOut: () => void;
  /** Outbound: it ends, because the microphone is missing. */
  loseMicrophone: (code: SoftphoneErrorCode) => void;
  /** A call of the page before: it is back after this long, in milliseconds; 0 is at once. */
  resumeAfter: (ms: number) => void;
  /** Nothing happens by itself any more. */
  stopTimer: () => void;
}

export const createFakeSession = (
  facts: SessionFacts,
  failures: FakeFailures,
  times: FakeCallSettings,
): FakeCall => {
  const number = facts.remoteNumber;
  let heardDigits = '';
  let transferredTo: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const { capabilities = allCapabilities } = times;
  const transferBy =
    (capability: 'transfer' | 'transferRinging') =>
    async (to: string): Promise<void> => {
      needCapability(capabilities, capability);
      await failures.promise(
        'transfer',
        () => {
          transferredTo = to;
        },
        number,
      );
    };

  const control: SessionControl = createCallSession(facts, {
    answer: () => failures.promise('answer', () => control.connect(), number),
    reject: (reason) => {
      failures.run(
        'reject',
        () => {
          control.end({ reason, by: 'local', code: reason === 'busy' ? 486 : 603 });
        },
        number,
      );
    },
    hangUp: () => {
      failures.run(
        'hangUp',
        () => {
          const talked = session.getSnapshot().status === 'connected';
          control.end({ reason: talked ? 'hangup' : 'cancelled', by: 'local' });
        },
        number,
      );
    },
    setMuted: (muted) => {
      needCapability(capabilities, 'mute');
      failures.run('setMuted', () => control.setMuted(muted), number);
    },
    setHeld: async (held) => {
      needCapability(capabilities, 'hold');
      await failures.promise('setHeld', () => control.setHeld({ local: held }), number);
    },
    sendDigits: (digits) => {
      needCapability(capabilities, 'digits');
      failures.run(
        'sendDigits',
        () => {
          heardDigits += digits;
        },
        number,
      );
    },
    transfer: transferBy('transfer'),
    transferRinging: transferBy('transferRinging'),
    keep: times.surviveReload
      ? () => {
          const { status } = session.getSnapshot();
          return status === 'connected' || (isInbound && status === 'ringing') ? {} : undefined;
        }
      : undefined,
  });
  const { session } = control;
  const isRinging = () => session.getSnapshot().status === 'ringing';
  const isInbound = facts.direction === 'inbound';

  const after = (ms: number, work: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      deliver(work);
    }, ms);
  };
  session.subscribe(() => {
    if (session.getSnapshot().status === 'ended') clearTimeout(timer);
  });

  const remote: FakeRemote = {
    session,
    get heardDigits() {
      return heardDigits;
    },
    get transferredTo() {
      return transferredTo;
    },
    ring: delivering(control.ring),
    answer: delivering(() => {
      if (!isInbound) control.connect();
    }),
    busy: delivering(() => {
      control.end(endings.busy);
    }),
    decline: delivering(() => {
      control.end(endings.declines);
    }),
    cancel: delivering(() => {
      if (isInbound && isRinging()) control.end({ reason: 'missed', by: 'remote' });
    }),
    hangUp: () => {
      if (session.getSnapshot().status === 'connected') remote.end({ reason: 'hangup', by: 'remote' });
      else if (isInbound) remote.cancel();
      else remote.decline();
    },
    hold: delivering((held = true) => {
      control.setHeld({ remote: held });
    }),
    setQuality: delivering((quality) => {
      control.setQuality(typeof quality === 'string' ? figuresOf(quality) : quality);
    }),
    end: delivering(control.end),
  };

  const play: FakeCall['play'] = (behaviour) => {
    if (behaviour === 'waits') return;
    after(times.ringsAfterMs, () => {
      if (behaviour !== 'answers' && behaviour !== 'declines' && behaviour !== 'rings-out') {
        control.end(endings[behaviour]);
        return;
      }
      control.ring();
      after(behaviour === 'rings-out' ? times.ringsOutAfterMs : times.answersAfterMs, () => {
        if (behaviour === 'answers') control.connect();
        else control.end(endings[behaviour]);
      });
    });
  };

  return {
    control,
    remote,
    play,
    resumeAfter: (ms) => {
      const resume = (): void => {
        if (!facts.kept || !isTooOld(facts.kept)) control.resumed();
        else control.end({ reason: 'network-error', by: 'system', message: 'The next page came too late.' });
      };
      if (ms === 0) resume();
      else after(ms, resume);
    },
    stopTimer: () => {
      clearTimeout(timer);
    },
    ringOut: () => {
      after(times.ringsOutAfterMs, () => {
        if (isRinging()) control.end({ reason: 'missed', by: 'system', code: 408 });
      });
    },
    loseMicrophone: (code) => {
      after(0, () => {
        const error = { code, message: `The fake softphone has no microphone: ${code}.` };
        control.end({ reason: 'media-error', by: 'system', message: error.message, error });
      });
    },
  };
};
