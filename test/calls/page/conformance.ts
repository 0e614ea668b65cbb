// The softphones' conformance suite, run in a page: there, without a test framework, its tests are collected and run one after the other.
import { createJsSipPhone } from '../../../src/softphone/jssip';
import type { CallSession, Softphone } from '../../../src/softphone/softphone';
import type { OtherSide } from '../../../src/testing/conformance/conformance';
import { describeSoftphone } from '../../../src/testing/conformance/describeSoftphone';

export interface ConformanceResult {
  name: string;
  error?: string;
}

interface Settings {
  /** Whether the phones follow a client of an app. */
  isAppOwned: boolean;
  /** Whether calls stay up while the service is away. */
  keepsCalls: boolean;
  /** A fresh phone of the user that calls are for; its app starts and stops the client that it owns. */
  createPhone: () => { phone: Softphone; start?: () => unknown; stop?: () => unknown };
  agentNumber: string;
  otherNumber: string;
  thirdNumber: string;
  server: string;
  passwords: { other: string; third: string };
  service: { lose: () => Promise<void>; regain: () => Promise<void> };
}

/** Waits for a phone's call in the given state. */
const callOf = (phone: Softphone, isRight: (session: CallSession) => boolean) =>
  new Promise<CallSession>((resolve) => {
    const stops: (() => void)[] = [];
    const look = () => {
      const session = phone.getSnapshot().sessions.find(isRight);
      if (!session) return;
      stops.forEach((stop) => {
        stop();
      });
      resolve(session);
    };
    stops.push(phone.subscribe(look));
    look();
  });

const becomesReady = (phone: Softphone) =>
  new Promise<void>((resolve) => {
    const stop = phone.subscribe(() => {
      look();
    });
    const look = () => {
      if (phone.getSnapshot().status !== 'ready') return;
      stop();
      resolve();
    };
    look();
  });

const isRinging = (session: CallSession) =>
  session.direction === 'inbound' && session.getSnapshot().status === 'ringing';

const otherSideOf = (phone: Softphone, number: string, agentNumber: string): OtherSide => ({
  number,
  answer: async () => (await callOf(phone, isRinging)).answer(),
  busy: async () => {
    (await callOf(phone, isRinging)).reject('busy');
  },
  decline: async () => {
    (await callOf(phone, isRinging)).reject();
  },
  call: () => {
    phone.dial(agentNumber);
  },
  hangUp: async () => {
    (await callOf(phone, () => true)).hangUp();
  },
  hold: async (held) => (await callOf(phone, () => true)).setHeld(held),
});

export const runConformance = async (name: string, settings: Settings): Promise<ConformanceResult[]> => {
  const { server, passwords, agentNumber, otherNumber, thirdNumber } = settings;
  const create = (username: 'other' | 'third') =>
    createJsSipPhone({
      server,
      getCredentials: () => ({ username, password: passwords[username] }),
      followTransfers: true,
      reconnectAfterMs: 1000,
    });
  const [other, third] = [create('other'), create('third')];
  const hangUpAll = () => {
    for (const phone of [other, third]) for (const session of phone.getSnapshot().sessions) session.hangUp();
  };
  await Promise.all([other.start(), third.start()]);

  const tests: { name: string; body: () => Promise<void> }[] = [];
  const path: string[] = [];
  describeSoftphone(name, {
    describe: (title, body) => {
      path.push(title);
      body();
      path.pop();
    },
    it: (title, body) => {
      tests.push({ name: [...path, title].join(' › '), body });
    },
    capabilities: {
      mute: true,
      hold: true,
      digits: true,
      transfer: true,
      transferRinging: true,
      rejectReason: true,
      multipleCalls: true,
    },
    canHold: true,
    isAppOwned: settings.isAppOwned,
    canLoseService: settings.keepsCalls,
    canResume: !settings.isAppOwned,
    patienceMs: 10_000,
    setUp: async () => {
      // The test before may have taken their service away.
      await Promise.all([becomesReady(other), becomesReady(third)]);
      const { phone, start, stop } = settings.createPhone();
      await start?.();
      const otherSide = otherSideOf(other, otherNumber, agentNumber);
      return {
        phone,
        nextPage: () => ({ phone: settings.createPhone().phone, other: otherSide }),
        other: otherSide,
        transferTarget: thirdNumber,
        service: settings.service,
        dispose: async () => {
          hangUpAll();
          await stop?.();
        },
      };
    },
  });

  const results: ConformanceResult[] = [];
  for (const test of tests) {
    try {
      await test.body();
      results.push({ name: test.name });
    } catch (error) {
      results.push({ name: test.name, error: error instanceof Error ? error.message : String(error) });
    }
  }
  await Promise.all([other.stop(), third.stop()]);
  return results;
};
