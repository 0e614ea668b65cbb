import type { CallSession, KeptCall, Softphone } from 'react-hubspot-calling';
import { describe, expect, it, vi } from 'vitest';
import { service } from './deviceDouble';
import { readyPhone, useTwilioDoubles } from './setUp';

useTwilioDoubles();

const number = '+16175550123';

const newest = (phone: Softphone): CallSession => {
  const session = phone.getSnapshot().sessions.at(-1);
  if (!session) throw new Error('The phone has no call.');
  return session;
};

/** An incoming call, and what was kept of it when its page went. */
const ringing = async (): Promise<{ kept: KeptCall; refused: ReturnType<typeof vi.fn> }> => {
  const phone = await readyPhone({ surviveReload: true });
  const call = service.device.receive({ From: number, To: 'client:agent' });
  const refused = vi.fn();
  call.on('reject', refused);
  const kept = newest(phone).keep?.(true);
  if (!kept) throw new Error('The call cannot be kept.');
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  await phone.stop({ keepCalls: true });
  return { kept: JSON.parse(JSON.stringify(kept)) as KeptCall, refused };
};

describe('an incoming call that nobody has answered', () => {
  it('rings on after a reload, and is answered there', async () => {
    const { kept, refused } = await ringing();
    expect(refused).not.toHaveBeenCalled();
    const phone = await readyPhone({ surviveReload: true });
    const session = phone.resume?.(kept);
    await vi.waitFor(() => expect(session?.getSnapshot()).not.toHaveProperty('resuming'));
    expect(session).toMatchObject({ id: kept.id, direction: 'inbound', remoteNumber: number });
    expect(session?.getSnapshot()).toMatchObject({ status: 'ringing' });

    await session?.answer();
    expect(session?.getSnapshot()).toMatchObject({ status: 'connected' });
    expect(service.device.lastConnect?.connectToken).toBe('token of CA-in');
    session?.hangUp();
    expect(session?.getSnapshot()).toMatchObject({ status: 'ended', end: { reason: 'hangup', by: 'local' } });
  });

  it('is missed if the caller has hung up meanwhile, which shows when it is answered', async () => {
    const { kept } = await ringing();
    const phone = await readyPhone({ surviveReload: true });
    const session = phone.resume?.(kept);
    service.onReconnect = (call) => {
      call.hangUp();
    };
    await vi.waitFor(() => expect(session?.getSnapshot()).not.toHaveProperty('resuming'));
    await expect(session?.answer()).rejects.toThrow();
    expect(session?.getSnapshot()).toMatchObject({ status: 'ended', end: { reason: 'missed' } });
  });

  it('is missed a minute after it began', async () => {
    const { kept } = await ringing();
    const phone = await readyPhone({ surviveReload: true });
    const session = phone.resume?.({ ...kept, startedAt: kept.startedAt - 59_900 });
    await vi.waitFor(() =>
      expect(session?.getSnapshot()).toMatchObject({ status: 'ended', end: { reason: 'missed' } }),
    );
  });

  it('is missed if its page went too long ago, or if nothing says which call it is', async () => {
    const { kept } = await ringing();
    const phone = await readyPhone({ surviveReload: true });
    for (const other of [
      { ...kept, keptAt: kept.keptAt - 3_600_000 },
      { ...kept, data: { connectToken: 1 } },
    ]) {
      const session = phone.resume?.(other);
      await vi.waitFor(() => expect(session?.getSnapshot()).toMatchObject({ status: 'ended' }));
    }
  });
});

it('a call that is up ends with its page', async () => {
  const phone = await readyPhone({ surviveReload: true });
  service.device.receive({ From: number });
  const session = newest(phone);
  await session.answer();
  expect(session.keep?.(true)).toBeNull();
});

it('without the option, calls are not kept', async () => {
  const phone = await readyPhone();
  service.device.receive({ From: number });
  expect(phone.resume).toBeUndefined();
  expect(newest(phone).keep).toBeUndefined();
});
