import { createCti } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { continuityPart } from '../../../src/cti/continuity/load';
import { keyOf, protocolVersion } from '../../../src/cti/keys';
import { contactNumber, pass, settle, useFakeWorld } from '../setUp';

const faults = useFakeWorld();

/** The part that keeps calls is on its way for a second. */
const setUpSlowly = async ({ keepsCalls = false } = {}) => {
  const hubspot = createFakeHubSpot();
  const { use } = continuityPart;
  const slow = vi.spyOn(continuityPart, 'use').mockImplementation((...waiting) => {
    setTimeout(() => {
      use(...waiting);
    }, 1_000);
  });
  onTestFinished(() => {
    slow.mockRestore();
  });
  const start = () => {
    const cti = createCti({ connect: hubspot.connect, phone: createFakeSoftphone() });
    onTestFinished(cti.stop);
    cti.start();
    return cti;
  };
  if (keepsCalls) {
    const storage = hubspot.connect({}).storage;
    storage?.setItem(keyOf(protocolVersion, {}, { portalId: 1, userId: 2 }), '[]');
  }
  const cti = start();
  await settle();
  return {
    start,
    hubspot,
    cti,
    actions: cti.actions,
    state: cti.getSnapshot,
  };
};

describe('before the part that keeps calls has loaded', () => {
  it.each<
    [what: string, options: { url: string; id?: string; externalCallId?: string; engagementId?: number }]
  >([
    ['no call', { url: 'https://recordings.example/1' }],
    ['an unknown id', { url: 'https://recordings.example/1', id: 'x' }],
    ['no engagement', { url: 'https://recordings.example/1', externalCallId: 'x' }],
    ['no call but an engagement', { url: 'https://recordings.example/1', engagementId: 5 }],
  ])('addRecording() with %s throws at once', async (_what, options) => {
    const { actions } = await setUpSlowly();
    expect(() => {
      actions.addRecording(options);
    }).toThrow(expect.objectContaining({ name: 'CtiError', code: 'no-such-call' }));
    await pass(2_000);
    expect(faults).not.toHaveBeenCalled();
  });

  it('a recording for a call that only HubSpot remembers is sent once it has', async () => {
    const { actions, hubspot } = await setUpSlowly();
    actions.addRecording({ url: 'https://recordings.example/1', externalCallId: 'x', engagementId: 5 });
    await pass(3_000);
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([
      {
        externalCallId: 'x',
        engagementId: 5,
        engagementProperties: { hs_call_recording_url: 'https://recordings.example/1' },
      },
    ]);
  });

  it('a call can be made and saved, and is on the timeline once', async () => {
    const { actions, hubspot, state } = await setUpSlowly();
    actions.outgoingCall({ toNumber: contactNumber });
    actions.callAnswered();
    actions.callEnded();
    actions.callCompleted();
    await pass(5_000);
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
    expect(hubspot.sent('CALL_COMPLETED')).toHaveLength(1);
    expect(state().call?.status).toBe('saved');
  });

  it('HubSpot is told at once that the app is ready', async () => {
    const { hubspot } = await setUpSlowly();
    expect(hubspot.sent('INITIALIZED')).toHaveLength(1);
    await pass(2_000);
    expect(hubspot.sent('INITIALIZED')).toHaveLength(1);
  });

  it('what `onReady` changes of the user is part of that', async () => {
    const hubspot = createFakeHubSpot();
    const cti = createCti({
      connect: hubspot.connect,
      onReady: () => {
        cti.actions.userUnavailable();
      },
    });
    onTestFinished(cti.stop);
    cti.start();
    await settle();
    expect(hubspot.sent('INITIALIZED')).toMatchObject([{ isAvailable: false }]);
    expect(hubspot.sent('USER_UNAVAILABLE')).toEqual([]);
  });

  it('HubSpot is told after a call of the page before is back', async () => {
    const { hubspot, actions, start } = await setUpSlowly();
    await pass(2_000);
    actions.outgoingCall({ toNumber: contactNumber });
    hubspot.reload();
    const next = start();
    await settle();
    expect(hubspot.sent('INITIALIZED')).toHaveLength(1);
    expect(next.getSnapshot().call).toBeNull();
    await pass(2_000);
    expect(hubspot.sent('INITIALIZED')).toHaveLength(2);
    expect(hubspot.sent('INITIALIZED')[1]).toHaveProperty('engagementId');
  });

  it("a call of the user before is not told to the next one's HubSpot, and waits for the first", async () => {
    const { cti, hubspot, actions, start, state } = await setUpSlowly({ keepsCalls: true });
    const told = () => hubspot.sentTypes().filter((type) => type.includes('CALL'));
    actions.outgoingCall({ toNumber: contactNumber });
    // HubSpot has shaken hands, and was not told yet that the app is ready.
    expect(told()).toEqual([]);
    hubspot.ready({ userId: 7 });
    await pass(5_000);
    expect(hubspot.sentTypes()).toEqual(['INITIALIZED']);
    actions.callEnded();
    await pass(60_000);
    expect(told()).toEqual([]);
    expect(state().calls).toEqual({});

    cti.stop();
    hubspot.reload();
    start();
    await pass(30_000);
    expect(hubspot.timeline).toMatchObject([{ completed: true, toNumber: contactNumber }]);
  });
});
