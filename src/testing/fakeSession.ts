import { rateQuality } from '../softphone/audio/quality';
import type { CallQuality } from '../softphone/audio/quality';
import { createCallSession } from '../softphone/session';
import type { SessionControl, SessionFacts } from '../softphone/session';
import type { CallSession, SessionEnd } from '../softphone/softphone';
import type { SoftphoneErrorCode } from '../softphone/phoneError';
import { endings } from './fakeBehaviour';
import type { FakeBehaviour } from './fakeBehaviour';
import type { FakeFailures } from './fakeFailures';

/** The other side's hand on a call of a fake softphone. What makes no sense any more does nothing. */
export interface FakeRemote {
  /** The call as the phone under test sees it. */
  readonly session: CallSession;
  /** The DTMF digits that arrived. */
  readonly heardDigits: string;
  /** Where the call was transferred to. */
  readonly transferredTo: string | undefined;
  /** Outbound: rings there. */
  ring: () => void;
  /** Outbound: answered there. */
  answer: () => void;
  busy: () => void;
  decline: () => void;
  /** Inbound and ringing: the caller gives up. */
  cancel: () => void;
  hangUp: () => void;
  /** Puts the call on hold there, and takes it off. @default true */
  hold: (held?: boolean) => void;
  /** How well the two sides hear each other: some figures, or a level with figures that go with it. */
  setQuality: (quality: CallQuality | CallQuality['level'] | null) => void;
  /** Any other end. */
  end: (end: Omit<SessionEnd, 'at'>) => void;
}

/** Figures that go with each level. */
const fakeQualities: Record<CallQuality['level'], CallQuality> = {
  good: rateQuality({ packetLoss: 0.002, jitterMs: 4, roundTripMs: 38 }),
  fair: rateQuality({ packetLoss: 0.06, jitterMs: 18, roundTripMs: 140 }),
  poor: rateQuality({ packetLoss: 0.14, jitterMs: 65, roundTripMs: 420 }),
};

export interface FakeTimes {
  ringsAfterMs: number;
  answersAfterMs: number;
  ringsOutAfterMs: number;
}

export interface FakeCall {
  control: SessionControl;
  remote: FakeRemote;
  /** Outbound: lets the other side act by itself. */
  play: (behaviour: FakeBehaviour) => void;
  /** Inbound: the caller gives up in the end. */
  ringOut: () => void;
  /** Outbound: it comes to nothing, for want of a microphone. */
  loseMicrophone: (code: SoftphoneErrorCode) => void;
}

export const createFakeSession = (
  facts: SessionFacts,
  failures: FakeFailures,
  times: FakeTimes,
): FakeCall => {
  let heardDigits = '';
  let transferredTo: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const transfer = (to: string): Promise<void> =>
    failures.promise('transfer', () => {
      transferredTo = to;
    });

  const control: SessionControl = createCallSession(facts, {
    answer: () =>
      failures.promise('answer', () => {
        control.connect();
      }),
    reject: (reason) => {
      failures.run('reject', () => {
        control.end({ reason, by: 'local', code: reason === 'busy' ? 486 : 603 });
      });
    },
    hangUp: () => {
      failures.run('hangUp', () => {
        const talked = session.getSnapshot().status === 'connected';
        control.end({ reason: talked ? 'hangup' : 'cancelled', by: 'local' });
      });
    },
    setMuted: (muted) => {
      failures.run('setMuted', () => {
        control.setMuted(muted);
      });
    },
    setHeld: (held) =>
      failures.promise('setHeld', () => {
        control.setHeld({ local: held });
      }),
    sendDigits: (digits) => {
      failures.run('sendDigits', () => {
        heardDigits += digits;
      });
    },
    transfer,
    transferRinging: transfer,
  });
  const { session } = control;
  const isRinging = () => session.getSnapshot().status === 'ringing';
  const isInbound = facts.direction === 'inbound';

  const after = (ms: number, work: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(work, ms);
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
    ring: control.ring,
    answer: () => {
      if (!isInbound) control.connect();
    },
    busy: () => {
      control.end(endings.busy);
    },
    decline: () => {
      control.end(endings.declines);
    },
    cancel: () => {
      if (isInbound && isRinging()) control.end({ reason: 'missed', by: 'remote' });
    },
    hangUp: () => {
      if (session.getSnapshot().status === 'connected') control.end({ reason: 'hangup', by: 'remote' });
      else if (isInbound) remote.cancel();
      else remote.decline();
    },
    hold: (held = true) => {
      control.setHeld({ remote: held });
    },
    setQuality: (quality) => {
      control.setQuality(typeof quality === 'string' ? fakeQualities[quality] : quality);
    },
    end: control.end,
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
