import { check, checkThrows } from './tools';
import type { Tools } from './tools';

/** A phone that the library drives: `start()` registers it, `stop()` signs it off. */
const describeOwn = ({ test, testReady, isPhone, connect, endOf }: Tools) => {
  test('is stopped, then ready, then stopped, and can start again', async ({ phone }) => {
    check(phone.getSnapshot().status === 'stopped', 'a new phone is stopped');
    for (let round = 1; round <= 2; round += 1) {
      const started = phone.start();
      check(phone.getSnapshot().status !== 'stopped', 'start() shows at once');
      await started;
      await isPhone(phone, 'ready');
      await phone.stop();
      check(phone.getSnapshot().status === 'stopped', 'stop() resolves when the phone is stopped');
    }
  });

  testReady('does nothing when started twice or stopped twice', async ({ phone }) => {
    const before = phone.getSnapshot();
    await phone.start();
    check(phone.getSnapshot() === before, 'start() on a phone that is ready changes nothing');
    await phone.stop();
    await phone.stop();
  });

  test('cannot dial before it is ready', async ({ phone, other }) => {
    await checkThrows(
      () => phone.dial(other.number),
      'dial() throws on a phone that is not started',
      'not-ready',
    );
    check(phone.getSnapshot().sessions.length === 0, 'a call that was not started is not listed');
  });

  test('takes no calls before it is started', async ({ phone, other }) => {
    let calls = 0;
    const stop = phone.subscribe(() => {
      calls += phone.getSnapshot().sessions.length;
    });
    // The remote party finds nobody: its service may say so by an error, or say nothing.
    await Promise.resolve()
      .then(() => other.call())
      .catch(() => undefined);
    check(phone.getSnapshot().status === 'stopped', 'a call from outside starts nothing');
    await phone.start();
    await isPhone(phone, 'ready');
    stop();
    check(calls === 0, 'a phone shows no call that came before start()');
  });

  test('stops in the middle of a start', async ({ phone }) => {
    const started = phone.start();
    await phone.stop();
    await started;
    check(phone.getSnapshot().status === 'stopped', 'stop() wins over start()');
  });

  testReady('ends all calls when it is stopped', async (subject) => {
    const { phone } = subject;
    const session = await connect(subject);
    await phone.stop();
    const { reason, by } = await endOf(session);
    check(reason === 'hangup' && by === 'local', 'stop() hangs up: hangup by local');
    check(phone.getSnapshot().sessions.length === 0, 'a stopped phone lists no calls');
  });
};

/** A phone that follows a client of the app: the client decides. */
const describeAppOwned = ({ test, testReady, until, isPhone, isCall, connect, receive, endOf }: Tools) => {
  test('says that the app owns its client', ({ phone }) => {
    check(phone.isAppOwned === true, '`isAppOwned` is true');
    return Promise.resolve();
  });

  test('follows its client from its creation, without a start', async (subject) => {
    await isPhone(subject.phone, 'ready');
    const session = await receive(subject);
    await isCall(session, 'ringing');
    session.hangUp();
    await endOf(session);
  });

  testReady('leaves its client and the calls alone when it is stopped', async (subject) => {
    const { phone } = subject;
    const session = await connect(subject);
    await phone.stop();
    check(phone.getSnapshot().status === 'stopped', 'a phone that was stopped says so');
    await isCall(session, 'connected');
    await checkThrows(
      () => phone.dial(subject.other.number),
      'dial() throws on a stopped phone',
      'not-ready',
    );
    await phone.start();
    await isPhone(phone, 'ready');
    await isCall(session, 'connected');
    check(phone.getSnapshot().sessions.length === 1, 'a call is listed once after another start');
    await subject.other.hangUp();
    await endOf(session);
    await until(
      phone,
      () => phone.getSnapshot().sessions.length === 0,
      'an ended call is not listed any more',
    );
  });
};

export const describeRegistration = (tools: Tools) => {
  const { describe, test, testReady, isPhone, isCall, connect, options } = tools;
  const { capabilities, canLoseService, isAppOwned } = options;

  describe('registration', () => {
    test('lists what it can do', ({ phone }) => {
      const listed = JSON.stringify(Object.entries(phone.capabilities).sort());
      const expected = JSON.stringify(Object.entries(capabilities).sort());
      check(listed === expected, `\`capabilities\` are ${expected}, not ${listed}`);
      return Promise.resolve();
    });

    if (isAppOwned) describeAppOwned(tools);
    else describeOwn(tools);

    if (canLoseService) {
      testReady('keeps its calls while the service is lost, and reconnects', async (subject) => {
        const { phone, service } = subject;
        check(service !== undefined, '`canLoseService` needs a `service`');
        const session = await connect(subject);
        await service.lose();
        try {
          await isPhone(phone, 'reconnecting');
          await isCall(session, 'connected');
          await checkThrows(
            () => phone.dial(subject.other.number),
            'dial() throws while the service is lost',
          );
        } finally {
          await service.regain();
        }
        await isPhone(phone, 'ready');
        await isCall(session, 'connected');
      });
    }
  });
};
