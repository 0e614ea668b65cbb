import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { service } from './clientDouble';
import { createPhone, dialled, readyPhone, useTelnyxDoubles } from './setUp';

useTelnyxDoubles();

describe('a call of the page before', () => {
  const talking = async () => {
    const phone = await readyPhone({ surviveReload: true });
    const { session, call } = await dialled(phone);
    call.pickUp();
    await vi.waitUntil(() => session.getSnapshot().status === 'connected');
    const kept = session.keep?.(true);
    if (!kept) throw new Error('The call cannot be kept.');
    await phone.stop({ keepCalls: true });
    expect(service.left).toEqual([call]);
    return kept;
  };

  it('that Telnyx does not give back ends after ten seconds', async () => {
    const kept = await talking();
    service.left = [];
    const phone = await readyPhone({ surviveReload: true });
    vi.useFakeTimers();
    const session = phone.resume?.(kept);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(session?.getSnapshot()).toMatchObject({ status: 'connected', resuming: true });
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();
    expect(session?.getSnapshot()).toMatchObject({ status: 'ended', end: { reason: 'network-error' } });
  });

  it('that nobody wants is hung up after five seconds', async () => {
    await talking();
    vi.useFakeTimers();
    const phone = createPhone({ surviveReload: true });
    onTestFinished(() => phone.stop());
    void phone.start();
    await vi.advanceTimersByTimeAsync(4_000);
    const { call } = service.client;
    expect(call.isOver).toBe(false);
    expect(phone.getSnapshot().sessions).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();
    expect(call.isOver).toBe(true);
  });

  it('that the user hangs up while it comes back is hung up at Telnyx', async () => {
    const kept = await talking();
    const left = service.left.splice(0);
    const phone = await readyPhone({ surviveReload: true });
    const session = phone.resume?.(kept);
    session?.hangUp();
    const [call] = left.map((each) => service.client.reattach(each));
    await vi.waitUntil(() => call?.isOver);
    expect(phone.getSnapshot().sessions).toEqual([]);
  });

  it('ends with its page without the option', async () => {
    const phone = await readyPhone();
    const { session, call } = await dialled(phone);
    call.pickUp();
    await vi.waitUntil(() => session.getSnapshot().status === 'connected');
    expect(session.keep).toBeUndefined();
    expect(phone.resume).toBeUndefined();
  });
});
