import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBehaviour } from '../../src/testing/phone/fakeBehaviour';
import { createFakeSoftphone } from '../../src/testing/phone/fakeSoftphone';
import type { FakeSoftphone, FakeSoftphoneOptions } from '../../src/testing/phone/fakeSoftphone';
import type { CallSession } from '../../src/softphone/softphone';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const readyPhone = async (options?: FakeSoftphoneOptions): Promise<FakeSoftphone> => {
  const phone = createFakeSoftphone(options);
  await phone.start();
  return phone;
};

const statusOf = (session: CallSession) => session.getSnapshot().status;

const endOf = (session: CallSession) => {
  const snapshot = session.getSnapshot();
  if (snapshot.status !== 'ended') throw new Error(`The call is ${snapshot.status}.`);
  return snapshot.end;
};

describe('a fake softphone', () => {
  it('is ready at once, or after a while where that is wanted', async () => {
    expect((await readyPhone()).getSnapshot().status).toBe('ready');

    const slow = createFakeSoftphone({ connectsAfterMs: 100 });
    const started = slow.start();
    expect(slow.getSnapshot().status).toBe('connecting');
    await vi.advanceTimersByTimeAsync(100);
    await started;
    expect(slow.getSnapshot().status).toBe('ready');
  });

  it('rings and answers in its times', async () => {
    const phone = await readyPhone({ ringsAfterMs: 10, answersAfterMs: 20 });
    const session = phone.dial('+16175550123', { fromNumber: '+16175550100' });
    expect(session).toMatchObject({
      direction: 'outbound',
      remoteNumber: '+16175550123',
      localNumber: '+16175550100',
    });
    expect(statusOf(session)).toBe('dialing');
    vi.advanceTimersByTime(10);
    expect(statusOf(session)).toBe('ringing');
    vi.advanceTimersByTime(20);
    expect(session.getSnapshot()).toMatchObject({ status: 'connected', answeredAt: Date.now() });
  });

  it.each<[FakeBehaviour, string, number]>([
    ['busy', 'busy', 486],
    ['declines', 'declined', 603],
    ['rings-out', 'no-answer', 408],
    ['fails', 'failed', 500],
    ['unavailable', 'unavailable', 480],
    ['unknown', 'failed', 404],
  ])('has a remote party that %s', async (behaviour, reason, code) => {
    const phone = await readyPhone({ numbers: { '+1': behaviour } });
    const session = phone.dial('+1');
    vi.advanceTimersByTime(60_000);
    expect(endOf(session)).toMatchObject({ reason, code });
    expect(phone.getSnapshot().sessions).toEqual([]);
  });

  it('knows numbers by their last four digits, unless told otherwise', async () => {
    const phone = await readyPhone();
    const session = phone.dial('+16175550101');
    vi.advanceTimersByTime(5000);
    expect(endOf(session).reason).toBe('busy');

    const other = await readyPhone({ behaviour: 'answers' });
    const answered = other.dial('+16175550101');
    vi.advanceTimersByTime(5000);
    expect(statusOf(answered)).toBe('connected');
  });

  it('leaves a call that waits to the remote hand', async () => {
    const phone = await readyPhone({ behaviour: 'waits' });
    const session = phone.dial('+16175550123');
    vi.advanceTimersByTime(600_000);
    expect(statusOf(session)).toBe('dialing');
    phone.remote.ring();
    expect(statusOf(session)).toBe('ringing');
    phone.remote.answer();
    phone.remote.hold();
    expect(session.getSnapshot()).toMatchObject({
      status: 'connected',
      held: { local: false, remote: true },
    });
    phone.remote.hangUp();
    expect(endOf(session)).toMatchObject({ reason: 'hangup', by: 'remote' });
  });

  it('is called, and the remote party hears digits and transfers', async () => {
    const phone = await readyPhone();
    const caller = phone.incoming('+16175550123', { name: 'Ada Pell', to: '+16175550100' });
    const { session } = caller;
    expect(session).toMatchObject({
      direction: 'inbound',
      remoteName: 'Ada Pell',
      localNumber: '+16175550100',
    });
    expect(phone.getSnapshot().sessions).toEqual([session]);
    await session.answer();
    session.sendDigits('12a');
    expect(caller.heardDigits).toBe('12A');
    await session.transfer('+16175550199');
    expect(caller.transferredTo).toBe('+16175550199');
    expect(endOf(session)).toMatchObject({ reason: 'transferred', by: 'local' });
  });

  it('is missed when nobody takes the call', async () => {
    const phone = await readyPhone({ ringsOutAfterMs: 50 });
    const { session } = phone.incoming('+16175550123');
    vi.advanceTimersByTime(50);
    expect(endOf(session)).toMatchObject({ reason: 'missed', by: 'system' });

    const caller = phone.incoming('+16175550123');
    caller.cancel();
    expect(endOf(caller.session)).toMatchObject({ reason: 'missed', by: 'remote' });
  });

  it('refuses a second call where it takes one at a time', async () => {
    const phone = await readyPhone({ capabilities: { multipleCalls: false } });
    const first = phone.dial('+16175550123');
    expect(() => phone.dial('+16175550124')).toThrow(expect.objectContaining({ code: 'call-in-progress' }));
    const second = phone.incoming('+16175550125');
    expect(endOf(second.session)).toMatchObject({ reason: 'busy', by: 'local' });
    expect(phone.getSnapshot().sessions).toEqual([first]);
  });

  it('loses and regains its service, or loses it for good', async () => {
    const phone = await readyPhone();
    phone.loseConnection();
    expect(phone.getSnapshot().status).toBe('reconnecting');
    expect(() => phone.dial('+16175550123')).toThrow(expect.objectContaining({ code: 'not-ready' }));
    phone.regainConnection();
    expect(phone.getSnapshot().status).toBe('ready');
    phone.loseConnection('wrong-credentials');
    expect(phone.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'wrong-credentials' } });
  });
});

describe('a fake softphone that is to fail', () => {
  it('stays stopped where the start fails after that', async () => {
    const phone = createFakeSoftphone({ failures: { start: 'unreachable' } });
    const started = phone.start();
    await phone.stop();
    await started;
    expect(phone.getSnapshot().status).toBe('stopped');
  });

  it('does not start, and starts when the failure is taken back', async () => {
    const phone = await readyPhone({ failures: { start: 'unreachable' } });
    expect(phone.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'unreachable' } });
    phone.fail('start');
    await phone.start();
    expect(phone.getSnapshot().status).toBe('ready');
    expect(phone.getSnapshot().error).toBeUndefined();
  });

  it('does not dial', async () => {
    const phone = await readyPhone({ failures: { dial: 'invalid-number' } });
    expect(() => phone.dial('+1')).toThrow(expect.objectContaining({ code: 'invalid-number' }));
    phone.fail('dial', 'throws');
    expect(() => phone.dial('+1')).toThrow(TypeError);
    phone.fail('dial', 'never');
    const session = phone.dial('+1');
    vi.advanceTimersByTime(600_000);
    expect(statusOf(session)).toBe('dialing');
  });

  it('has no microphone', async () => {
    const phone = await readyPhone({ failures: { dial: 'microphone-denied', answer: 'microphone-denied' } });
    const dialled = phone.dial('+1');
    vi.advanceTimersByTime(1);
    expect(endOf(dialled)).toMatchObject({ reason: 'media-error', error: { code: 'microphone-denied' } });

    const { session } = phone.incoming('+1');
    await expect(session.answer()).rejects.toMatchObject({ code: 'microphone-denied' });
    expect(statusOf(session)).toBe('ringing');
    phone.fail('answer');
    await session.answer();
    expect(statusOf(session)).toBe('connected');
  });

  it('refuses hold and transfer, and the call goes on', async () => {
    const phone = await readyPhone({ failures: { setHeld: 'refused', transfer: 'refused' } });
    const { session } = phone.incoming('+1');
    await session.answer();
    await expect(session.setHeld(true)).rejects.toMatchObject({ code: 'refused' });
    await expect(session.transfer('+2')).rejects.toMatchObject({ code: 'refused' });
    expect(session.getSnapshot()).toMatchObject({ status: 'connected', held: { local: false } });
  });

  it('throws out of the blue, or never answers', async () => {
    const phone = await readyPhone({ failures: { hangUp: 'throws', setMuted: 'throws', setHeld: 'never' } });
    const { session } = phone.incoming('+1');
    await session.answer();
    expect(() => {
      session.hangUp();
    }).toThrow(TypeError);
    expect(() => {
      session.setMuted(true);
    }).toThrow(TypeError);
    const settled = vi.fn();
    void session.setHeld(true).then(settled, settled);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(settled).not.toHaveBeenCalled();
    expect(statusOf(session)).toBe('connected');
  });
});
