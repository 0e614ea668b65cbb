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
        const told = changes;
        session.setMuted(true);
        check(changes === told, 'muting twice is no second change');
        session.setMuted(false);
        check(!session.getSnapshot().muted, '`muted` can be taken back');
      });
    }

    if (capabilities.hold) {
      testReady('holds and takes back', async (subject) => {
        const session = await connect(subject);
        await session.setHeld(true);
        const { held } = session.getSnapshot();
        check(held.local && !held.remote, '`held.local` shows when setHeld() resolves');
        await session.setHeld(true);
        await session.setHeld(false);
        check(!session.getSnapshot().held.local, 'a hold can be taken back');
      });

      testReady('does two holds one after the other', async (subject) => {
        const session = await connect(subject);
        await Promise.all([session.setHeld(true), session.setHeld(false)]);
        check(!session.getSnapshot().held.local, 'the last wish counts');
      });
    }

    if (canHold) {
      testReady('sees a hold by the other side', async (subject) => {
        const { hold } = subject.other;
        check(hold !== undefined, '`canHold` needs `other.hold`');
        const session = await connect(subject);
        const isHeld = () => session.getSnapshot().held.remote;
        await hold(true);
        await until(session, isHeld, '`held.remote` follows the other side');
        await hold(false);
        await until(session, () => !isHeld(), '`held.remote` follows the other side back');
      });
    }

    if (capabilities.digits) {
      testReady('sends DTMF', async (subject) => {
        const session = await connect(subject);
        session.sendDigits('12#');
        await checkThrows(() => {
          session.sendDigits('x');
        }, 'sendDigits() throws on what is no DTMF');
        const { heardDigits } = subject.other;
        if (heardDigits) check((await heardDigits()) === '12#', 'the digits arrive');
      });
    }

    if (capabilities.transfer) {
      testReady('transfers', async (subject) => {
        check(
          subject.transferTarget !== undefined,
          'a phone that can transfer is tested with a `transferTarget`',
        );
        const session = await connect(subject);
        await session.transfer(subject.transferTarget);
        const { reason, by } = await endOf(session);
        check(reason === 'transferred' && by === 'local', 'a transfer ends the call: transferred by local');
      });
    }

    testReady('refuses what makes no sense yet', async ({ phone, other }) => {
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

    testReady('does no harm when it is over', async (subject) => {
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
