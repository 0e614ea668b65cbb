import type { CtiOptions } from 'react-hubspot-calling/core';
import { createFakeHubSpot } from 'react-hubspot-calling/testing';
import { describe, expect, it, vi } from 'vitest';
import { useFakeWorld } from '../setUp';
import { number, openPage, settle } from './reloadedPage';

useFakeWorld();

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("a call on the app's own phone, when the provider goes and comes again", () => {
  const talking = async (options: CtiOptions, hubspot = createFakeHubSpot()) => {
    // One connection for the page's lifetime, as the real one.
    const connection = hubspot.connect({});
    const page = openPage(hubspot, { phone: undefined, connect: () => connection, ...options });
    await settle();
    const { id } = page.actions.outgoingCall({ toNumber: number });
    await settle();
    page.actions.callAnswered();
    await pass(5_000);
    page.actions.updateDraft({ notes: 'half a sen' });
    return { hubspot, page, id };
  };
  const finish = async ({ state, actions }: ReturnType<typeof openPage>, id: string) => {
    await pass(15_000);
    expect(state().call).toMatchObject({ id, status: 'connected', draft: { notes: 'half a sen' } });
    actions.updateDraft({ notes: 'a sentence' });
    actions.callEnded();
    actions.callCompleted();
    await pass(10_000);
  };
  const whole = [
    { completed: true, completions: 1, durationMs: 20_000, properties: { hs_call_body: 'a sentence' } },
  ];

  it.each<[string, CtiOptions]>([
    ['storage', {}],
    ['no storage', { storage: 'none' }],
    ['windows that do not work as one', { windows: false }],
  ])('goes on with %s', async (_what, options) => {
    const { hubspot, page, id } = await talking(options);
    window.dispatchEvent(new Event('pagehide'));
    page.cti.stop();
    const next = openPage(hubspot, { phone: undefined, connect: hubspot.connect, ...options });
    await finish(next, id);
    expect(hubspot.timeline).toMatchObject(whole);
  });

  it('goes on if the same cti is started again', async () => {
    const { hubspot, page, id } = await talking({});
    page.cti.stop();
    page.cti.start();
    await finish(page, id);
    expect(hubspot.timeline).toMatchObject(whole);
  });

  it('goes on while another window is open, which gets it if none comes', async () => {
    const hubspot = createFakeHubSpot();
    const other = openPage(hubspot.openTab(), { phone: undefined });
    const options = { phone: undefined, connect: hubspot.connect };
    await settle();
    other.cti.stop();
    const { page, id } = await talking({}, hubspot);
    other.cti.start();
    await settle();
    expect(other.state().windowRole).toBe('follower');
    page.cti.stop();
    await settle();
    const next = openPage(hubspot, options);
    await finish(next, id);
    expect(hubspot.timeline).toMatchObject(whole);

    next.actions.outgoingCall({ toNumber: number });
    await settle();
    next.actions.callAnswered();
    await pass(5_000);
    next.cti.stop();
    await pass(20_000);
    expect(other.state().windowRole).toBe('owner');
    expect(hubspot.timeline).toMatchObject([...whole, { completed: true, completions: 1 }]);
  });
});
