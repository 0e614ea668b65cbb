import { check, checkThrows } from './tools';
import type { Tools } from './tools';

export const describeInCall = (tools: Tools) => {
  const { describe, testReady, until, isCall, connect, endOf } = tools;
  const { capabilities, canHold } = tools.options;

  describe('in a call', () => {
    if (capabilities.mute) {
      testReady('mutes and unmutes', async (subject) => {
        const session = await connect(subject);
        let changes = 0;
        session.subscribe(() => {
          changes += 1;
        });
        session.setMuted(true);
        check(session.getSnapshot().muted, '`muted` shows at once');
        const before = changes;
        session.setMuted(true);
        check(changes === before, 'muting twice is one change');
        session.setMuted(false);
        check(!session.getSnapshot().muted, 'a mute can be undone');
      });
    }

    if (capabilities.hold) {
      testReady('holds and resumes', async (subject) => {
        const session = await connect(subject);
        await session.setHeld(true);
        const { held } = session.getSnapshot();
        check(held.local && !held.remote, '`held.local` shows when setHeld() resolves');
        await session.setHeld(true);
        await session.setHeld(false);
        check(!session.getSnapshot().held.local, 'a hold can be undone');
      });

      testReady('carries out two holds one after the other', async (subject) => {
        const session = await connect(subject);
        await Promise.all([session.setHeld(true), session.setHeld(false)]);
        check(!session.getSnapshot().held.local, 'the last command counts');
      });
    }

    if (canHold) {
      testReady('shows a hold by the remote party', async (subject) => {
        const { hold } = subject.other;
        check(hold !== undefined, '`canHold` needs `other.hold`');
        const session = await connect(subject);
        const isHeld = () => session.getSnapshot().held.remote;
        await hold(true);
        await until(session, isHeld, '`held.remote` follows the remote party');
        await hold(false);
        await until(session, () => !isHeld(), '`held.remote` follows the remote party back');
      });
    }

    if (capabilities.digits) {
      testReady('sends DTMF', async (subject) => {
        const session = await connect(subject);
        session.sendDigits('12#');
        await checkThrows(() => {
          session.sendDigits('x');
        }, 'sendDigits() throws on what is not DTMF');
        const { heardDigits } = subject.other;
        if (heardDigits) check((await heardDigits()) === '12#', 'the digits arrive');
      });
    }

    if (capabilities.transfer) {
      testReady('transfers', async (subject) => {
        check(subject.transferTarget !== undefined, 'a phone that can transfer needs a `transferTarget`');
        const session = await connect(subject);
        await session.transfer(subject.transferTarget);
        const { reason, by } = await endOf(session);
        check(reason === 'transferred' && by === 'local', 'a transfer ends the call: transferred by local');
      });
    }

    testReady('refuses what its status does not allow', async ({ phone, other }) => {
      const session = phone.dial(other.number);
      await isCall(session, 'ringing');
      await checkThrows(() => session.setHeld(true), 'setHeld() rejects before the answer');
      await checkThrows(() => session.transfer(other.number), 'transfer() rejects before the answer');
      await checkThrows(() => {
        session.sendDigits('1');
      }, 'sendDigits() throws before the answer');
      await checkThrows(() => session.answer(), 'answer() rejects on an outbound call');
      session.reject();
      await isCall(session, 'ringing');
      session.hangUp();
      await endOf(session);
    });

    testReady('ignores commands when it is over', async (subject) => {
      const session = await connect(subject);
      session.hangUp();
      await endOf(session);
      const over = session.getSnapshot();
      session.hangUp();
      session.reject();
      session.setMuted(true);
      session.sendDigits('1');
      check((await session.getStats()) === null, 'a call that is over has no statistics');
      await checkThrows(() => session.setHeld(true), 'setHeld() rejects when the call is over');
      await checkThrows(
        () => session.transfer(subject.other.number),
        'transfer() rejects when the call is over',
      );
      check(session.getSnapshot() === over, 'nothing changes an ended call');
    });
  });
};
