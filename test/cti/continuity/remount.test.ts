import { type Connect, type Connection, type CtiOptions } from 'react-hubspot-calling/core';
import { createFakeHubSpot } from 'react-hubspot-calling/testing';
import { describe, expect, it, vi } from 'vitest';
import { useFakeWorld } from '../setUp';
import { createBrowser } from '../windows/browser';
import { number, settle, openPage, dialled } from './reloadedPage';

useFakeWorld();

const createStorage = () => {
  const stored = new Map<string, string>();
  return {
    stored,
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => stored.set(key, value),
    removeItem: (key) => stored.delete(key),
  } satisfies CtiOptions['storage'] & Record<string, unknown>;
};

const denied = () => {
  throw new Error('denied');
};

describe('a provider that goes and comes again', () => {
  it('gives the engagement of the handshake to no call that began since', async () => {
    const hubspot = createFakeHubSpot({ session: { engagementId: 77 }, engagementFails: 'No more room.' });
    let shared: Connection | undefined;
    const connect: Connect = (options) => (shared ??= hubspot.connect(options));
    const { page } = await dialled(hubspot, { connect });
    await settle();
    const next = page.remount();
    await settle();
    expect(next.state().call).toMatchObject({ status: 'dialing', engagement: { status: 'failed' } });
  });
});

describe('without storage, a provider that goes and comes again', () => {
  it('goes on with the call', async () => {
    const hubspot = createFakeHubSpot();
    // One connection for the page's lifetime, as the real one.
    const connection = hubspot.connect({});
    const options: CtiOptions = { storage: 'none', connect: () => connection };
    const page = openPage(hubspot, options);
    await settle();
    page.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(1900);
    page.actions.updateDraft({ notes: 'half a sen' });
    const next = page.remount();
    await vi.advanceTimersByTimeAsync(1000);
    expect(next.state().call).toMatchObject({ status: 'connected', draft: { notes: 'half a sen' } });
    next.actions.hangUp();
    next.actions.callCompleted();
    await settle();
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
  });

  it('goes on with the call, where storage is spoilt meanwhile', async () => {
    const hubspot = createFakeHubSpot();
    const connection = hubspot.connect({});
    const storage = createStorage();
    const { stored } = storage;
    const options: CtiOptions = { storage, connect: () => connection };
    const page = openPage(hubspot, options);
    await settle();
    const before = page.actions.dial({ to: number });
    page.cti.stop();
    for (const key of stored.keys()) stored.set(key, '[{"call":');
    const next = openPage(hubspot, options, page.phone);
    await vi.advanceTimersByTimeAsync(1900);
    expect(next.state().call).toMatchObject({ id: before?.id, status: 'connected' });
    expect(hubspot.timeline).toHaveLength(1);
  });
});

describe('an app that changes its storage while no provider is mounted', () => {
  it.each<[string, (stored: Map<string, string>) => CtiOptions]>([
    [
      'empties it',
      (stored) => {
        stored.clear();
        return {};
      },
    ],
    ['names another', () => ({ storage: createStorage() })],
    ['loses it', () => ({ storage: { getItem: denied, setItem: denied, removeItem: denied } })],
  ])('%s: a call goes on as one, with its notes', async (_what, change) => {
    const hubspot = createFakeHubSpot();
    const connection = hubspot.connect({});
    const storage = createStorage();
    const options: CtiOptions = { storage, connect: () => connection };
    const page = openPage(hubspot, options);
    await settle();
    const live = page.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(1900);
    page.actions.updateDraft({ notes: 'written' });
    page.cti.stop();
    const next = openPage(hubspot, { ...options, ...change(storage.stored) }, page.phone);
    await vi.advanceTimersByTimeAsync(1000);
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(1);
    expect(Object.values(next.state().calls)).toMatchObject([
      { id: live?.id, status: 'connected', draft: { notes: 'written' } },
    ]);
  });

  it('empties it, and another window has settled the call meanwhile: it does not come back', async () => {
    const browser = createBrowser();
    const storage = createStorage();
    const page = await browser.open({}, { storage });
    const other = await browser.open({}, { storage });
    page.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(1900);
    page.actions.hangUp();
    await settle();
    page.cti.stop();
    await vi.advanceTimersByTimeAsync(5000);
    other.actions.callCompleted();
    await vi.advanceTimersByTimeAsync(1000);
    other.close();
    storage.stored.clear();
    page.cti.start();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(page.hubspot.timeline).toMatchObject([{ completed: true, completions: 1 }]);
  });
});

describe('before the handshake, a provider that goes and comes again', () => {
  it('reports its call once', async () => {
    const hubspot = createFakeHubSpot({ handshake: 'never' });
    const connection = hubspot.connect({});
    const options: CtiOptions = { connect: () => connection, phone: undefined };
    const page = openPage(hubspot, options);
    await settle();
    const call = page.actions.outgoingCall({ toNumber: number });
    page.cti.stop();
    const next = openPage(hubspot, options);
    await settle();
    hubspot.ready();
    await vi.advanceTimersByTimeAsync(1000);
    expect(next.state()).toMatchObject({ call: { id: call.id, status: 'dialing' }, unclaimedCalls: [] });
    next.actions.callEnded();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(hubspot.timeline).toMatchObject([
      { externalCallId: call.externalCallId, completed: true, completions: 1, duplicate: false },
    ]);
  });

  /** HubSpot does not shake hands, and the user is in a call. */
  const talking = async () => {
    const hubspot = createFakeHubSpot({ handshake: 'never' });
    const connection = hubspot.connect({});
    const options: CtiOptions = { connect: () => connection };
    const page = openPage(hubspot, options);
    await vi.advanceTimersByTimeAsync(1_500);
    const call = page.actions.dial({ to: number });
    await vi.advanceTimersByTimeAsync(1_900);
    page.actions.updateDraft({ notes: 'half a sen' });
    return { hubspot, page, options, id: call?.id };
  };
  const whole = [
    { completed: true, completions: 1, duplicate: false, properties: { hs_call_body: 'a sentence' } },
  ];

  it('goes on with its call, and the one that comes after that with its notes', async () => {
    const { hubspot, page, id, options } = await talking();
    page.cti.stop();
    const second = openPage(hubspot, options, page.phone);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(second.state().call).toMatchObject({ id, status: 'connected', draft: { notes: 'half a sen' } });
    second.actions.hangUp();
    await settle();
    second.cti.stop();
    const third = openPage(hubspot, options, page.phone);
    await settle();
    expect(third.state().call).toMatchObject({ id, status: 'ended' });
    third.actions.updateDraft({ notes: 'a sentence' });
    third.actions.callCompleted();
    hubspot.ready();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(third.state().unclaimedCalls).toEqual([]);
    expect(hubspot.timeline).toMatchObject(whole);
  });

  it('goes on with its call, if HubSpot shakes hands meanwhile', async () => {
    const { hubspot, page, id, options } = await talking();
    page.cti.stop();
    hubspot.ready();
    await settle();
    const next = openPage(hubspot, options, page.phone);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(next.state().call).toMatchObject({ id, status: 'connected', draft: { notes: 'half a sen' } });
    next.actions.updateDraft({ notes: 'a sentence' });
    next.actions.hangUp();
    next.actions.callCompleted();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(next.state().unclaimedCalls).toEqual([]);
    expect(hubspot.timeline).toMatchObject(whole);
  });

  it('ends a call that the phone has lost meanwhile', async () => {
    const { hubspot, page, options } = await talking();
    page.cti.stop();
    page.phone.remote.hangUp();
    const next = openPage(hubspot, options, page.phone);
    await vi.advanceTimersByTimeAsync(10_000);
    hubspot.ready();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(Object.values(next.state().calls)).toMatchObject([{ status: 'saved' }]);
    expect(hubspot.timeline).toMatchObject([{ completed: true, completions: 1, duplicate: false }]);
  });
});
