import { describe, expect, it, vi } from 'vitest';
import { contactNumber, otherNumber, pass, settle, setUpWithoutPhone, useFakeWorld } from '../setUp';

useFakeWorld();

/** A call that was talked in for a minute and is over. */
const talked = async (options: Parameters<typeof setUpWithoutPhone>[0] = {}) => {
  const world = await setUpWithoutPhone(options);
  const { id, externalCallId } = world.actions.outgoingCall({ toNumber: contactNumber });
  await settle();
  world.actions.callAnswered();
  await pass(60_000);
  world.actions.callEnded();
  return { ...world, id, externalCallId };
};

describe("the engagement's id", () => {
  const missing = { hubspotOptions: { engagementMissing: true } };

  it('that comes before Save is in CALL_ENDED and CALL_COMPLETED', async () => {
    const { actions, hubspot, externalCallId } = await talked();
    actions.callCompleted();
    expect(hubspot.sent('CALL_ENDED')).toMatchObject([{ externalCallId, engagementId: 1001 }]);
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([{ externalCallId, engagementId: 1001 }]);
  });

  it('that comes after the end and before Save is in CALL_COMPLETED', async () => {
    const { actions, hubspot, externalCallId } = await talked(missing);
    expect(hubspot.sent('CALL_ENDED')).toEqual([{ externalCallId, callEndStatus: 'COMPLETED' }]);
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 77 });
    actions.callCompleted();
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([{ externalCallId, engagementId: 77 }]);
  });

  it('that comes after Save is waited for', async () => {
    const { actions, hubspot, state } = await talked(missing);
    actions.callCompleted();
    expect(state().call).toMatchObject({ status: 'saving', waitsFor: 'engagement' });
    await pass(9_900);
    expect(hubspot.sent('CALL_COMPLETED')).toEqual([]);
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 77 });
    expect(state().call).toMatchObject({ status: 'saving', waitsFor: 'confirmation' });
    hubspot.send('UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId: 77 });
    await pass(60_000);
    expect(state().call).toMatchObject({ status: 'saved', confirmed: true });
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([{ engagementId: 77 }]);
  });

  it('that never comes is not waited for longer than 10 s, and what is not confirmed is shown', async () => {
    const { actions, hubspot, state } = await talked(missing);
    hubspot.setOptions({ confirmationMissing: true });
    actions.callCompleted();
    await pass(10_000);
    const [completed, ...more] = hubspot.sent('CALL_COMPLETED');
    expect(completed).not.toHaveProperty('engagementId');
    await pass(10_000);
    expect(state().call).toMatchObject({
      status: 'saveFailed',
      failure: { reason: 'unconfirmed', canRetry: false },
    });
    actions.callCompleted();
    await pass(60_000);
    expect(more).toEqual([]);
    expect(hubspot.sent('CALL_COMPLETED')).toHaveLength(1);
  });

  it('that comes when nobody waits any more still saves the call', async () => {
    const { actions, hubspot, state } = await talked(missing);
    hubspot.setOptions({ confirmationMissing: true });
    actions.callCompleted();
    await pass(30_000);
    hubspot.setOptions({ confirmationMissing: false });
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 77 });
    await settle();
    expect(hubspot.sent('CALL_COMPLETED')[1]).toMatchObject({ engagementId: 77 });
    expect(state().call).toMatchObject({ status: 'saved', confirmed: true });
  });

  it('that could not be made is told, and the call is still completed', async () => {
    const onProblem = vi.fn();
    const { actions, hubspot, state } = await talked({
      hubspotOptions: { engagementFails: 'No seat.' },
      onProblem,
    });
    expect(state().call?.engagement).toEqual({ status: 'failed', message: 'No seat.' });
    expect(onProblem).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: 'engagement', message: 'No seat.' }),
    );
    hubspot.setOptions({ confirmationMissing: true });
    actions.callCompleted();
    expect(hubspot.sent('CALL_COMPLETED')).toHaveLength(1);
    await pass(10_000);
    expect(state().call).toMatchObject({
      status: 'saveFailed',
      failure: { reason: 'unconfirmed', message: 'No seat.', canRetry: false },
    });
  });

  it('that comes by both events is one', async () => {
    const onCreateEngagementSucceeded = vi.fn();
    const onEngagementCreated = vi.fn();
    const { actions, hubspot, state } = await setUpWithoutPhone({
      hubspotOptions: { bothEngagementEvents: true, omitExternalCallId: true },
      onCreateEngagementSucceeded,
      onEngagementCreated,
    });
    const first = actions.outgoingCall({ toNumber: contactNumber });
    const second = actions.outgoingCall({ toNumber: otherNumber });
    await settle();
    expect(state().calls[first.id]?.engagement).toEqual({ status: 'created', id: 1001 });
    expect(state().calls[second.id]?.engagement).toEqual({ status: 'created', id: 1002 });
    expect(onCreateEngagementSucceeded).toHaveBeenCalledTimes(2);
    expect(onEngagementCreated).toHaveBeenCalledTimes(2);
    expect(hubspot.timeline).toHaveLength(2);
  });

  it('with a reference beats a guess without', async () => {
    const { actions, hubspot, state } = await setUpWithoutPhone({
      hubspotOptions: { engagementMissing: true },
    });
    const first = actions.outgoingCall({ toNumber: contactNumber });
    const second = actions.outgoingCall({ toNumber: otherNumber });
    // HubSpot answers the second call first, by the old event and then by the new one.
    hubspot.send('ENGAGEMENT_CREATED', { engagementId: 2 });
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 2, externalCallId: second.externalCallId });
    hubspot.send('ENGAGEMENT_CREATED', { engagementId: 1 });
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1, externalCallId: first.externalCallId });
    expect(state().calls[first.id]?.engagement).toEqual({ status: 'created', id: 1 });
    expect(state().calls[second.id]?.engagement).toEqual({ status: 'created', id: 2 });
  });

  it('of one call is not taken for that of the next, whatever HubSpot says', async () => {
    const { actions, hubspot } = await talked();
    actions.callCompleted();
    await settle();
    hubspot.setOptions({ engagementMissing: true });
    const { externalCallId } = actions.outgoingCall({ toNumber: otherNumber });
    await settle();
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1001, externalCallId });
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1002, externalCallId });
    actions.callAnswered();
    actions.callEnded();
    actions.callCompleted();
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([{ engagementId: 1001 }, { engagementId: 1002 }]);
  });

  it('of a new call does not go to a call that stopped waiting', async () => {
    const { actions, hubspot, state } = await talked(missing);
    hubspot.setOptions({ confirmationMissing: true });
    const lost = state().call!;
    actions.callCompleted();
    await pass(30_000);
    expect(state().calls[lost.id]?.status).toBe('saveFailed');
    const next = actions.outgoingCall({ toNumber: otherNumber });
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 77 });
    expect(state().calls[next.id]?.engagement).toEqual({ status: 'created', id: 77 });
    expect(state().calls[lost.id]?.engagement).toEqual({ status: 'pending' });
    expect(hubspot.sent('CALL_COMPLETED')).toHaveLength(1);
  });

  it('of a call that was dismissed does not stay with the next one, which gets its own', async () => {
    const { actions, hubspot, state, id } = await talked(missing);
    hubspot.setOptions({ confirmationMissing: true });
    actions.callCompleted();
    await pass(30_000);
    actions.dismissCall({ id });
    const next = actions.outgoingCall({ toNumber: otherNumber });
    const engagement = () => state().calls[next.id]?.engagement;
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 77 });
    expect(engagement()).toEqual({ status: 'created', id: 77 });
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 78 });
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 79 });
    expect(engagement()).toEqual({ status: 'created', id: 78 });
  });
});
