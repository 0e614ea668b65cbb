import { createCti, type CtiOptions, type KeyValueStorage } from 'react-hubspot-calling/core';
import { first } from '../handOver/inCall';
import { createStorage } from './limitedStorage';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { memoryOf } from '../../../src/features/recentCalls';
import { contactNumber, otherNumber, ownNumber, pass, settle, useFakeWorld } from '../setUp';

const faults = useFakeWorld();

const openPage = async (
  storage: KeyValueStorage,
  hubspot = createFakeHubSpot(),
  options: CtiOptions = {},
) => {
  const phone = createFakeSoftphone();
  const cti = createCti({ connect: hubspot.connect, phone, storage, fromNumbers: [ownNumber], ...options });
  onTestFinished(cti.stop);
  onTestFinished(memoryOf(cti).follow());
  cti.start();
  await settle();
  return {
    cti,
    hubspot,
    actions: cti.actions,
    state: cti.getSnapshot,
    reload: async () => {
      cti.stop();
      hubspot.reload();
      return openPage(storage, hubspot, options);
    },
  };
};

const long = 'n'.repeat(200);

/** In a call, with room for nothing more. */
const fullInCall = async (options: CtiOptions = {}) => {
  const storage = createStorage();
  const page = await openPage(storage, createFakeHubSpot(), options);
  page.actions.dial({ to: contactNumber });
  await pass(5_000);
  storage.room = storage.used() + 100;
  return { storage, ...page };
};

describe('storage that is full in mid-call', () => {
  it('keeps the call without its notes, and the user is told once', async () => {
    const onProblem = vi.fn();
    const { actions, hubspot, state, reload } = await fullInCall({ onProblem });
    actions.updateDraft({ notes: long });
    await pass(500);
    expect(state().problem).toMatchObject({ code: 'storage' });
    actions.updateDraft({ notes: `${long}!` });
    await pass(10_000);
    expect(onProblem).toHaveBeenCalledOnce();
    expect(state().call?.draft.notes).toHaveLength(201);

    const next = await reload();
    await pass(20_000);
    expect(next.state().call).toMatchObject({ status: 'saved' });
    expect(hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'COMPLETED' }]);
    expect(hubspot.sent('CALL_ENDED')).toHaveLength(1);
    expect(faults).not.toHaveBeenCalled();
  });

  it('keeps what nobody wrote: the recording, and the app’s properties', async () => {
    const storage = createStorage();
    const { actions, reload, hubspot } = await openPage(storage);
    actions.dial({ to: contactNumber });
    await pass(5_000);
    actions.addRecording({ url: 'https://recordings.example/1' });
    actions.updateDraft({ properties: { campaign: 'spring' } });
    await pass(500);
    storage.room = storage.used() + 100;
    actions.updateDraft({ notes: long });
    await pass(500);
    await reload();
    await pass(20_000);
    expect(hubspot.timeline).toMatchObject([
      { properties: { hs_call_recording_url: 'https://recordings.example/1', campaign: 'spring' } },
    ]);
  });

  it('takes no notes of a call that was left with another user for a recording of it', async () => {
    const storage = createStorage();
    const { actions, hubspot, state } = await openPage(storage, createFakeHubSpot({ session: first }));
    actions.dial({ to: contactNumber });
    await pass(5_000);
    actions.updateDraft({ notes: long });
    actions.hangUp();
    await settle();
    const { id } = state().call!;
    hubspot.ready({ portalId: 1, userId: 7 });
    await settle();
    storage.room = storage.used() + 10;
    actions.addRecording({ id, url: 'https://recordings.example/1' });
    const next = await openPage(storage, createFakeHubSpot({ session: first }));
    expect(next.state().call).toMatchObject({ id, draft: { notes: long } });
  });

  it('loses nothing if the call is saved in this page', async () => {
    const { actions, hubspot } = await fullInCall();
    actions.updateDraft({ notes: long });
    await pass(500);
    actions.hangUp();
    actions.callCompleted();
    await settle();
    expect(hubspot.timeline).toMatchObject([{ completed: true, properties: { hs_call_body: long } }]);
  });

  it('keeps everything again once there is room', async () => {
    const { storage, actions, state, reload } = await fullInCall();
    actions.updateDraft({ notes: long });
    await pass(500);
    storage.room = Infinity;
    actions.hangUp();
    await settle();
    const next = await reload();
    await settle();
    expect(next.state().call?.draft.notes).toBe(long);
    expect(state().problem).toMatchObject({ code: 'storage' });
  });

  it('keeps everything again within 5 s once there is room, whatever happens to the page then', async () => {
    const { storage, actions } = await fullInCall();
    actions.updateDraft({ notes: long });
    actions.hangUp();
    await pass(500);
    expect([...storage.kept.values()].join()).not.toContain(long);
    storage.room = Infinity;
    await pass(5_000);
    expect([...storage.kept.values()].join()).toContain(long);
    actions.callCompleted();
    await pass(1_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('makes room by its own recent calls first: nobody is bothered', async () => {
    const storage = createStorage();
    const page = await openPage(storage);
    for (const number of [contactNumber, otherNumber]) {
      page.actions.dial({ to: number });
      await pass(5_000);
      page.actions.hangUp();
      page.actions.callCompleted();
      await settle();
    }
    expect([...storage.kept.keys()].join()).toContain('/recent/');
    page.actions.dial({ to: contactNumber });
    await pass(5_000);
    storage.room = storage.used() + 100;
    page.actions.updateDraft({ notes: long });
    await pass(500);
    expect(page.state().problem).toBeNull();
    page.actions.hangUp();
    await settle();
    const next = await page.reload();
    await settle();
    expect(next.state().call?.draft.notes).toBe(long);
  });

  it('that takes nothing at all: the user is told that the call will not survive, and no old state is left', async () => {
    const { storage, actions, state } = await fullInCall();
    storage.room = 0;
    actions.updateDraft({ outcome: 'connected' });
    await pass(500);
    expect(state().problem?.message).toMatch(/this call will not survive/);
    expect(storage.kept.size).toBe(0);
  });

  it('leaves other tabs what they keep there', async () => {
    const storage = createStorage();
    const browser = createFakeHubSpot();
    const openTab = () => openPage(storage, browser.openTab(first), { windows: false });
    const theirs = 'm'.repeat(200);
    const other = await openTab();
    other.actions.dial({ to: contactNumber });
    await pass(5_000);
    other.actions.updateDraft({ notes: theirs });
    other.actions.hangUp();
    const { actions, state } = await openTab();
    actions.dial({ to: otherNumber });
    await pass(5_000);
    storage.room = storage.used() + 10;
    actions.updateDraft({ notes: long });
    await pass(500);
    expect(state().problem).toMatchObject({ code: 'storage' });
    // The other tab may crash now.
    expect([...storage.kept.values()].join()).toContain(theirs);
  });

  it('does not bother the user if storage is denied from the start', async () => {
    const storage = createStorage();
    storage.isDenied = true;
    const { actions, state } = await openPage(storage);
    actions.dial({ to: contactNumber });
    await pass(5_000);
    actions.updateDraft({ notes: long });
    await pass(500);
    expect(state().problem).toBeNull();
    expect(state().call?.draft.notes).toBe(long);
  });
});
