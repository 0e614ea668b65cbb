import { check } from './tools';
import type { Tools } from './tools';

export const describeSnapshots = ({ describe, testReady, isCall, connect, endOf }: Tools) => {
  describe('snapshots and listeners', () => {
    testReady('keep a snapshot until something changes', async (subject) => {
      const { phone } = subject;
      const idle = phone.getSnapshot();
      check(phone.getSnapshot() === idle, 'the phone returns the same snapshot between changes');
      const session = await connect(subject);
      const busy = phone.getSnapshot();
      check(busy !== idle && idle.sessions.length === 0, 'an old snapshot does not change');
      check(
        busy.sessions.length === 1 && busy.sessions[0] === session,
        'dial() returns the session that is listed',
      );

      const connected = session.getSnapshot();
      check(session.getSnapshot() === connected, 'the call returns the same snapshot between changes');
      session.setMuted(true);
      check(
        session.getSnapshot() !== connected && !connected.muted,
        'an old snapshot of a call does not change',
      );
      session.hangUp();
      await endOf(session);
      check(busy.sessions.includes(session), 'an old list of calls does not change');
    });

    testReady('call listeners after every change, until they unsubscribe', async ({ phone, other }) => {
      let phoneChanges = 0;
      let last = phone.getSnapshot();
      const stop = phone.subscribe(() => {
        check(phone.getSnapshot() !== last, 'a listener of the phone finds a new snapshot');
        last = phone.getSnapshot();
        phoneChanges += 1;
      });
      const session = phone.dial(other.number);
      check(phoneChanges > 0, 'listeners of the phone are called about a new call');
      const seen: string[] = [];
      const stopSession = session.subscribe(() => {
        seen.push(session.getSnapshot().status);
      });
      await isCall(session, 'ringing');
      await other.answer();
      await isCall(session, 'connected');
      check(seen.includes('connected'), 'listeners of the call are called about an answer');

      stop();
      stop();
      stopSession();
      const heard = phoneChanges + seen.length;
      session.hangUp();
      await isCall(session, 'ended');
      check(phoneChanges + seen.length === heard, 'a listener that unsubscribed is not called');
    });
  });
};
