import type { CallSession, SessionEnd, SessionSnapshot, Softphone } from '../../softphone/softphone';
import type { SoftphoneConformanceOptions, SoftphoneUnderTest } from './conformance';

interface Watchable {
  getSnapshot: () => object;
  subscribe: (listener: () => void) => () => void;
}

/** What the tests of the suite are written with. They need no assertion library. */
export interface Tools {
  readonly options: SoftphoneConformanceOptions;
  describe: SoftphoneConformanceOptions['describe'];
  /** One test on a new phone. */
  test: (name: string, body: (subject: SoftphoneUnderTest) => Promise<void>) => void;
  /** One test on a phone that is registered. */
  testReady: (name: string, body: (subject: SoftphoneUnderTest) => Promise<void>) => void;
  /** Waits until something observable is so. */
  until: (watched: Watchable, isSo: () => boolean, what: string) => Promise<void>;
  isPhone: (phone: Softphone, status: string) => Promise<void>;
  isCall: (session: CallSession, status: SessionSnapshot['status']) => Promise<void>;
  endOf: (session: CallSession) => Promise<SessionEnd>;
  /** The remote party calls; resolves with the call that rings here. */
  receive: (subject: SoftphoneUnderTest) => Promise<CallSession>;
  /** A call that the remote party has answered. */
  connect: (subject: SoftphoneUnderTest) => Promise<CallSession>;
}

export function check(isSo: boolean, what: string): asserts isSo {
  if (!isSo) throw new Error(`A softphone must pass this: ${what}.`);
}

/** @throws an Error if the work does not throw, or throws another code */
export const checkThrows = async (work: () => unknown, what: string, code?: string): Promise<void> => {
  let thrown: unknown;
  try {
    await work();
  } catch (error) {
    thrown = error ?? new Error('undefined');
  }
  check(thrown !== undefined, what);
  const given = (thrown as { code?: unknown }).code;
  check(code === undefined || given === code, `${what}, with the code ${String(code)}, not ${String(given)}`);
};

export const createTools = (options: SoftphoneConformanceOptions): Tools => {
  const { describe, it, patienceMs = 5000 } = options;

  const until: Tools['until'] = (watched, isSo, what) =>
    new Promise((resolve, reject) => {
      const stop = watched.subscribe(() => {
        if (isSo()) settle(resolve);
      });
      const timer = setTimeout(() => {
        settle(() => {
          reject(
            new Error(
              `Timed out after ${patienceMs} ms: ${what}. Now: ${JSON.stringify(watched.getSnapshot())}`,
            ),
          );
        });
      }, patienceMs);
      const settle = (done: () => void) => {
        clearTimeout(timer);
        stop();
        done();
      };
      if (isSo()) settle(resolve);
    });

  const isPhone: Tools['isPhone'] = (phone, status) =>
    until(phone, () => phone.getSnapshot().status === status, `the phone becomes ${status}`);

  const isCall: Tools['isCall'] = (session, status) =>
    until(session, () => session.getSnapshot().status === status, `the call becomes ${status}`);

  const test: Tools['test'] = (name, body) => {
    it(name, async () => {
      const subject = await options.setUp();
      try {
        await body(subject);
      } finally {
        await subject.phone.stop();
        await subject.dispose?.();
      }
    });
  };

  return {
    options,
    describe,
    test,
    testReady: (name, body) => {
      test(name, async (subject) => {
        await subject.phone.start();
        await isPhone(subject.phone, 'ready');
        await body(subject);
      });
    },
    until,
    isPhone,
    isCall,
    endOf: async (session) => {
      await isCall(session, 'ended');
      const snapshot = session.getSnapshot();
      check(snapshot.status === 'ended', 'a call that has ended stays ended');
      return snapshot.end;
    },
    receive: async ({ phone, other }) => {
      const before = phone.getSnapshot().sessions;
      await other.call();
      const fresh = () => phone.getSnapshot().sessions.filter((session) => !before.includes(session));
      await until(phone, () => fresh().length > 0, 'an inbound call is listed in `sessions`');
      const [session] = fresh();
      check(session !== undefined, 'an inbound call stays listed while it rings');
      return session;
    },
    connect: async ({ phone, other }) => {
      const session = phone.dial(other.number);
      await isCall(session, 'ringing');
      await other.answer();
      await isCall(session, 'connected');
      return session;
    },
  };
};
