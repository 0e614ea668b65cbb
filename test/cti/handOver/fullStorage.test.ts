import type { Session } from 'react-hubspot-calling/core';
import { describe, expect, it, vi } from 'vitest';
import { createStorage } from '../continuity/limitedStorage';
import { contactNumber, pass, settle, useFakeWorld } from '../setUp';
import { createBrowser } from '../windows/browser';
import { first } from './inCall';

useFakeWorld();

const second: Session = { portalId: 1, userId: 7 };
const notes = 'For the first one only';

const inCall = async (storage: ReturnType<typeof createStorage> | 'none') => {
  const onCallEnded = vi.fn();
  const page = await createBrowser().open(first, { storage, onCallEnded });
  const { id } = page.actions.dial({ to: contactNumber })!;
  await pass(5_000);
  page.actions.updateDraft({ notes });
  await pass(500);
  const handOver = async (session: Session) => {
    page.hubspot.ready(session);
    await settle();
  };
  return { ...page, id, onCallEnded, handOver };
};

describe('HubSpot hands over to another user and back, and storage takes nothing', () => {
  it.each([
    ['is not there', () => 'none' as const],
    ['is full from the start', () => createStorage(0)],
  ])('because it %s: a call in wrap-up is back, with its notes', async (_why, storageOf) => {
    const { actions, hubspot, state, handOver } = await inCall(storageOf());
    actions.hangUp();
    await handOver(second);
    expect(state().calls).toEqual({});
    await handOver(first);
    expect(state().call).toMatchObject({ status: 'ended', draft: { notes } });
    actions.callCompleted();
    await settle();
    expect(hubspot.timeline).toMatchObject([{ completed: true, properties: { hs_call_body: notes } }]);
  });

  it('of the notes because it is full: they are back, too', async () => {
    const storage = createStorage();
    const { actions, state, handOver } = await inCall(storage);
    storage.room = storage.used() + 10;
    actions.updateDraft({ notes: notes.repeat(10) });
    await pass(500);
    actions.hangUp();
    await handOver(second);
    await handOver(first);
    expect(state().call).toMatchObject({ status: 'ended', draft: { notes: notes.repeat(10) } });
  });

  it('of what happens meanwhile because it is full: the call ends once, as it did', async () => {
    const storage = createStorage();
    const { actions, hubspot, state, id, onCallEnded, handOver } = await inCall(storage);
    storage.room = storage.used();
    await handOver(second);
    await pass(10_000);
    actions.hangUp();
    await pass(60_000);
    actions.addRecording({ id, url: 'https://recordings.example/1' });
    await handOver(first);
    await pass(10_000);
    expect(onCallEnded).toHaveBeenCalledOnce();
    expect(hubspot.sent('CALL_ENDED')).toHaveLength(1);
    expect(state().calls[id]).toMatchObject({
      status: 'ended',
      durationMs: 13_600,
      draft: { notes, recording: { kind: 'url' } },
    });
  });

  it('and the first one has saved the call in another window meanwhile: it does not come back', async () => {
    const browser = createBrowser();
    const storage = createStorage();
    const page = await browser.open(first, { storage });
    page.actions.dial({ to: contactNumber });
    await pass(5_000);
    page.actions.hangUp();
    storage.room = storage.used();
    page.hubspot.ready(second);
    await settle();
    const own = await browser.open(first, { storage });
    own.actions.callCompleted();
    await pass(1_000);
    own.close();
    page.hubspot.ready(first);
    await pass(20_000);
    expect(page.state().calls).toEqual({});
    expect(page.hubspot.timeline).toMatchObject([{ completions: 1 }]);
  });
});
