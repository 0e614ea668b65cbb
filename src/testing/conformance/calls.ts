import type { SessionEnd } from '../../softphone/softphone';
import { check, checkThrows } from './tools';
import type { Tools } from './tools';

const checkEnd = (end: SessionEnd, reason: SessionEnd['reason'], by: SessionEnd['by'], code?: number) => {
  check(
    end.reason === reason && end.by === by,
    `the end is ${reason} by ${by}, not ${end.reason} by ${end.by}`,
  );
  check(
    code === undefined || end.code === undefined || end.code === code,
    `the code is ${code}, not ${end.code}`,
  );
  check(Math.abs(end.at - Date.now()) < 60_000, 'the end has its time, in milliseconds since the epoch');
};

export const describeOutbound = ({ describe, testReady, isCall, connect, endOf }: Tools) => {
  describe('outbound calls', () => {
    testReady('ring, are answered, and are hung up here', async (subject) => {
      const { phone, other } = subject;
      const session = phone.dial(other.number);
      check(session.direction === 'outbound', 'the direction is outbound');
      check(session.remoteNumber === other.number, '`remoteNumber` is what was dialed');
      check(session.getSnapshot().status === 'dialing', 'a new call is dialing');
      check(
        Math.abs(session.startedAt - Date.now()) < 60_000,
        '`startedAt` is in milliseconds since the epoch',
      );
      await isCall(session, 'ringing');
      await other.answer();
      await isCall(session, 'connected');
      const snapshot = session.getSnapshot();
      check(
        snapshot.status === 'connected' && snapshot.answeredAt >= session.startedAt,
        'an answer has its time',
      );
      session.hangUp();
      const end = await endOf(session);
      checkEnd(end, 'hangup', 'local');
      const ended = session.getSnapshot();
      check(
        ended.status === 'ended' && ended.answeredAt === snapshot.answeredAt,
        'an end keeps the time of the answer',
      );
      check(phone.getSnapshot().sessions.length === 0, 'a call that has ended is not listed');
    });

    testReady('are hung up by the remote party', async (subject) => {
      const session = await connect(subject);
      await subject.other.hangUp();
      checkEnd(await endOf(session), 'hangup', 'remote');
    });

    testReady('are canceled while they ring', async ({ phone, other }) => {
      const session = phone.dial(other.number);
      await isCall(session, 'ringing');
      session.hangUp();
      checkEnd(await endOf(session), 'cancelled', 'local');
      session.hangUp();
    });

    testReady('are canceled before the service answered', async ({ phone, other }) => {
      const session = phone.dial(other.number);
      session.hangUp();
      checkEnd(await endOf(session), 'cancelled', 'local');
    });

    testReady('find the remote party busy', async ({ phone, other }) => {
      const session = phone.dial(other.number);
      await isCall(session, 'ringing');
      await other.busy();
      checkEnd(await endOf(session), 'busy', 'remote', 486);
    });

    testReady('are declined', async ({ phone, other }) => {
      const session = phone.dial(other.number);
      await isCall(session, 'ringing');
      await other.decline();
      checkEnd(await endOf(session), 'declined', 'remote', 603);
    });

    testReady('have different ids', async ({ phone, other }) => {
      const first = phone.dial(other.number);
      first.hangUp();
      await endOf(first);
      const second = phone.dial(other.number);
      check(first.id !== second.id, 'two calls have two ids');
      second.hangUp();
      await endOf(second);
    });

    testReady('need a number', async ({ phone }) => {
      await checkThrows(() => phone.dial(''), 'dial() throws without a number');
      check(phone.getSnapshot().sessions.length === 0, 'a call that was not started is not listed');
    });
  });
};

export const describeInbound = ({
  describe,
  testReady,
  isCall,
  receive,
  endOf,
  options: { capabilities },
}: Tools) => {
  describe('inbound calls', () => {
    testReady('ring, are answered, and are hung up by the remote party', async (subject) => {
      const session = await receive(subject);
      check(session.direction === 'inbound', 'the direction is inbound');
      check(session.remoteNumber !== '', '`remoteNumber` says who calls');
      check(session.getSnapshot().status === 'ringing', 'a call that comes in rings');
      await session.answer();
      check(session.getSnapshot().status === 'connected', 'answer() resolves when the call is connected');
      await subject.other.hangUp();
      checkEnd(await endOf(session), 'hangup', 'remote');
    });

    testReady('are answered once, however often answer() is called', async (subject) => {
      const session = await receive(subject);
      await Promise.all([session.answer(), session.answer()]);
      check(session.getSnapshot().status === 'connected', 'two answers are one');
      session.hangUp();
      await endOf(session);
    });

    testReady('are declined', async (subject) => {
      const session = await receive(subject);
      session.reject();
      checkEnd(await endOf(session), 'declined', 'local');
      session.reject();
    });

    if (capabilities.rejectReason) {
      testReady('are rejected as busy', async (subject) => {
        const session = await receive(subject);
        session.reject('busy');
        checkEnd(await endOf(session), 'busy', 'local');
      });
    }

    testReady('are declined by hanging up', async (subject) => {
      const session = await receive(subject);
      session.hangUp();
      checkEnd(await endOf(session), 'declined', 'local');
    });

    testReady('are missed when the caller hangs up', async (subject) => {
      const session = await receive(subject);
      await subject.other.hangUp();
      checkEnd(await endOf(session), 'missed', 'remote');
      await checkThrows(() => session.answer(), 'answer() rejects when the call is over');
      await isCall(session, 'ended');
    });
  });
};
