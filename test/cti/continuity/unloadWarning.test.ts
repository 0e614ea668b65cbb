import { createCti, type CtiOptions } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

const setUp = async (options: CtiOptions = {}) => {
  const phone = createFakeSoftphone();
  const cti = createCti({ connect: createFakeHubSpot().connect, phone, ...options });
  onTestFinished(cti.stop);
  cti.start();
  await vi.advanceTimersByTimeAsync(0);
  return { cti, phone, actions: cti.actions };
};

/** Whether the browser would ask. */
const asks = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('before the page is left', () => {
  it('the browser asks during a call, and only then', async () => {
    const { cti, actions } = await setUp();
    expect(asks()).toBe(false);
    actions.dial({ to: '+16175550142' });
    await vi.advanceTimersByTimeAsync(1900);
    expect(asks()).toBe(true);
    actions.hangUp();
    expect(asks()).toBe(false);
    cti.stop();
  });

  it("nothing stands in HubSpot's way when it opens the record of a call just answered", async () => {
    const { cti, phone, actions } = await setUp();
    phone.incoming('+16175550142');
    await actions.answer();
    expect(asks()).toBe(false);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(asks()).toBe(true);
    cti.stop();
    expect(asks()).toBe(false);
  });

  it('it stays silent where the app wants that', async () => {
    const { cti, actions } = await setUp({ warnBeforeUnload: false });
    actions.dial({ to: '+16175550142' });
    await vi.advanceTimersByTimeAsync(1900);
    expect(asks()).toBe(false);
    cti.stop();
  });
});
