import type { CallSession, KeptCall } from '../../softphone/softphone';
import type { SoftphoneUnderTest } from './conformance';
import { check, checkThrows } from './tools';
import type { Tools } from './tools';

const isResuming = (session: CallSession): boolean => {
  const snapshot = session.getSnapshot();
  return snapshot.status !== 'ended' && snapshot.resuming === true;
};

/** The call as the next page reads it from where it is stored. */
const keepOf = (session: CallSession): KeptCall => {
  const kept = session.keep?.(true);
  check(kept != null, '`keep(true)` gives what another page needs of a connected call');
  const stored = JSON.parse(JSON.stringify(kept)) as KeptCall;
  check(JSON.stringify(stored) === JSON.stringify(kept), 'what `keep()` gives is plain JSON');
  return stored;
};

export const describeSurvival = (tools: Tools): void => {
  const { describe, test, testReady, until, isPhone, isCall, connect, receive, endOf, options } = tools;
  const { canResume = false, capabilities } = options;

  describe('calls that outlive their page', () => {
    test('says whether its calls can be resumed', ({ phone }) => {
      check((phone.resume !== undefined) === canResume, `\`resume\` is ${canResume ? 'present' : 'absent'}`);
      return Promise.resolve();
    });
    if (!canResume) return;

    /** The page goes; the same phone starts on the next one. */
    const leave = async ({ phone, nextPage }: SoftphoneUnderTest): Promise<SoftphoneUnderTest> => {
      check(nextPage !== undefined, '`canResume` needs `nextPage`');
      await phone.stop({ keepCalls: true });
      return nextPage();
    };

    /** One test on a phone, and on that of the next page. */
    const testBoth = (
      name: string,
      before: (subject: SoftphoneUnderTest) => Promise<KeptCall>,
      after: (next: SoftphoneUnderTest, kept: KeptCall) => Promise<void>,
    ): void => {
      testReady(name, async (subject) => {
        const kept = await before(subject);
        const next = await leave(subject);
        try {
          await next.phone.start();
          await isPhone(next.phone, 'ready');
          await after(next, kept);
        } finally {
          await next.phone.stop();
        }
      });
    };

    const resume = async ({ phone }: SoftphoneUnderTest, kept: KeptCall): Promise<CallSession> => {
      const session = phone.resume?.(kept);
      check(session !== undefined, '`resume()` returns the session');
      await until(session, () => !isResuming(session), 'the call is back');
      return session;
    };

    testBoth(
      'are the same call on the next page',
      async (subject) => keepOf(await connect(subject)),
      async (next, kept) => {
        const session = await resume(next, kept);
        const snapshot = session.getSnapshot();
        check(snapshot.status === 'connected', 'a call that was connected is connected again');
        check(snapshot.answeredAt === kept.answeredAt, 'the answer keeps its time');
        check(session.id === kept.id && session.direction === kept.direction, 'it has the same id');
        check(session.remoteNumber === kept.remoteNumber, 'it has the same number');
        check(next.phone.getSnapshot().sessions.includes(session), 'it is listed in `sessions`');
        await next.other.hangUp();
        const { reason, by } = await endOf(session);
        check(reason === 'hangup' && by === 'remote', 'it ends as any other call');
      },
    );

    if (capabilities.mute && capabilities.hold)
      testBoth(
        'are muted and on hold as they were',
        async (subject) => {
          const session = await connect(subject);
          session.setMuted(true);
          await session.setHeld(true);
          return keepOf(session);
        },
        async (next, kept) => {
          const session = await resume(next, kept);
          const { muted, held } = session.getSnapshot();
          check(muted && held.local, 'mute and hold are restored');
          await session.setHeld(false);
          check(!session.getSnapshot().held.local, 'the hold can be taken back');
          session.hangUp();
          await endOf(session);
        },
      );

    testBoth(
      'can be kept again',
      async (subject) => keepOf(await connect(subject)),
      async (next, kept) => {
        const again = keepOf(await resume(next, kept));
        check(again.id === kept.id && again.answeredAt === kept.answeredAt, 'it is still the same call');
      },
    );

    testBoth(
      'end at once when the user hangs up while they come back',
      async (subject) => keepOf(await connect(subject)),
      async ({ phone }, kept) => {
        const session = phone.resume?.(kept);
        check(session !== undefined, '`resume()` returns the session');
        session.hangUp();
        const { by } = await endOf(session);
        check(by === 'local', 'the user has ended it');
      },
    );

    testBoth(
      'end if they were kept too long ago',
      async (subject) => keepOf(await connect(subject)),
      async ({ phone }, kept) => {
        const session = phone.resume?.({ ...kept, keptAt: kept.keptAt - 3_600_000 });
        check(session !== undefined, '`resume()` returns the session');
        await endOf(session);
      },
    );

    testReady('ring on', async (subject) => {
      const ringing = await receive(subject);
      const kept = ringing.keep?.(true);
      // Not every service can.
      if (!kept) return;
      const next = await leave(subject);
      try {
        await next.phone.start();
        await isPhone(next.phone, 'ready');
        const session = await resume(next, kept);
        await isCall(session, 'ringing');
        await session.answer();
        await isCall(session, 'connected');
      } finally {
        await next.phone.stop();
      }
    });

    testReady('cannot be kept when they are over', async (subject) => {
      const session = await connect(subject);
      session.hangUp();
      await endOf(session);
      check(session.keep?.(true) === null, '`keep()` gives null');
    });

    test('are resumed only by a phone that is ready', async (subject) => {
      const { phone } = subject;
      await phone.start();
      await isPhone(phone, 'ready');
      const kept = keepOf(await connect(subject));
      await phone.stop();
      await checkThrows(() => phone.resume?.(kept), '`resume()` throws on a stopped phone', 'not-ready');
    });
  });
};
