import { createCti } from 'react-hubspot-calling/core';
import type { FakeHubSpot } from 'react-hubspot-calling/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contactNumber, otherNumber, pass, settle, setUpWithoutPhone, useFakeWorld } from '../setUp';

useFakeWorld();

const url = 'https://recordings.example.com/1.mp3';
const unanswered = { confirmationMissing: true };

const setUp = async (options: Parameters<typeof setUpWithoutPhone>[0] = {}) => {
  const world = await setUpWithoutPhone({ hideWidget: false, ...options });
  const { actions, state } = world;
  const talk = async (toNumber = contactNumber) => {
    const { id, externalCallId } = actions.outgoingCall({ toNumber });
    await settle();
    actions.callAnswered({ id });
    await pass(1_000);
    actions.callEnded({ id });
    return { id, externalCallId, now: () => state().calls[id] };
  };
  return { ...world, talk };
};

describe("HubSpot's answer about a recording", () => {
  it('that refuses it without a reference refuses no call that was completed later', async () => {
    const { actions, hubspot, state, talk } = await setUp();
    const first = await talk();
    actions.callCompleted({ id: first.id });
    await settle();
    const second = await talk(otherNumber);
    hubspot.setOptions({ updateFails: { times: 1, message: 'No recording here.' }, answerAfterMs: 100 });
    actions.addRecording({ id: first.id, url });
    actions.callCompleted({ id: second.id });
    await pass(1_000);
    expect(second.now()).toMatchObject({ status: 'saved', confirmed: true });
    expect(state().problem).toMatchObject({ code: 'recording-refused', message: 'No recording here.' });
  });

  it('is not waited for longer than 10 s', async () => {
    const { actions, hubspot, talk } = await setUp();
    const first = await talk();
    actions.callCompleted({ id: first.id });
    await settle();
    hubspot.setOptions(unanswered);
    actions.addRecording({ id: first.id, url });
    const second = await talk(otherNumber);
    await pass(10_000);
    actions.callCompleted({ id: second.id });
    hubspot.send('UPDATE_ENGAGEMENT_FAILED', { error: { message: 'Outcome required' } });
    expect(second.now()).toMatchObject({ status: 'saveFailed', failure: { message: 'Outcome required' } });
  });

  it('that names the engagement of a call which is cleared confirms no other call', async () => {
    const { actions, hubspot, state, talk } = await setUp();
    const first = await talk();
    actions.callCompleted({ id: first.id });
    await settle();
    hubspot.setOptions({ ...unanswered, engagementMissing: true });
    const second = await talk(otherNumber);
    actions.callCompleted({ id: second.id });
    await pass(11_000);
    expect(state().calls[first.id]).toBeUndefined();
    actions.addRecording({ id: first.id, url });
    hubspot.send('UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1001 });
    hubspot.send('UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1001 });
    expect(second.now()).toMatchObject({ status: 'saving' });
  });
});

describe("HubSpot's second answer about a call of the page before", () => {
  const answered = (hubspot: FakeHubSpot) => {
    hubspot.send('UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1001 });
    return settle();
  };

  it.each(['comes to the next page', 'is all that comes to it'])(
    '%s: no later call gets its engagement',
    async (what) => {
      const { actions, cti, hubspot, options, talk } = await setUp();
      const first = await talk();
      hubspot.setOptions(unanswered);
      actions.callCompleted({ id: first.id });
      await settle();
      if (what.startsWith('is all')) await answered(hubspot);
      cti.stop();
      hubspot.reload();
      const next = createCti(options);
      onTestFinished(next.stop);
      next.start();
      await settle();
      if (what.startsWith('comes')) await answered(hubspot);
      hubspot.setOptions({ engagementMissing: true });
      const { id } = next.actions.outgoingCall({ toNumber: otherNumber });
      next.actions.callEnded({ id });
      await pass(30_000);
      expect(next.getSnapshot().calls[first.id]).toBeUndefined();
      expect(hubspot.sent('CALL_COMPLETED').at(-1)).toMatchObject({ externalCallId: id });
      await answered(hubspot);
      expect(next.getSnapshot().calls[id]?.engagement).not.toMatchObject({ id: 1001 });
    },
  );
});

describe("HubSpot's answer without a reference", () => {
  it('refuses the call that is being saved, not one that it never answered', async () => {
    const { actions, hubspot, talk } = await setUp();
    hubspot.setOptions(unanswered);
    const first = await talk();
    actions.callCompleted({ id: first.id });
    await pass(60_000);
    hubspot.setOptions({ confirmationMissing: false, updateFails: 'Outcome required' });
    const second = await talk(otherNumber);
    actions.callCompleted({ id: second.id });
    await settle();
    expect(first.now()).toMatchObject({ status: 'saveFailed', failure: { reason: 'unconfirmed' } });
    expect(second.now()).toMatchObject({ failure: { reason: 'refused', message: 'Outcome required' } });
  });

  it('denies the new call its engagement, not one that it never answered', async () => {
    const { actions, hubspot, state, talk } = await setUp({
      hubspotOptions: { engagementMissing: true, omitExternalCallId: true },
    });
    const first = await talk();
    actions.callCompleted({ id: first.id });
    await pass(60_000);
    hubspot.setOptions({ engagementMissing: false, engagementFails: 'No room' });
    const second = actions.outgoingCall({ toNumber: otherNumber });
    await settle();
    expect(first.now()).toMatchObject({ engagement: { status: 'pending' } });
    expect(state().calls[second.id]).toMatchObject({ engagement: { status: 'failed' } });
    expect(state().problem).toMatchObject({ callId: second.id });
  });

  it('that refuses a first try late does not keep the second one from being confirmed', async () => {
    const { actions, hubspot, talk } = await setUp();
    hubspot.setOptions(unanswered);
    const call = await talk();
    actions.callCompleted();
    await pass(11_000);
    actions.callCompleted();
    hubspot.send('UPDATE_ENGAGEMENT_FAILED', { error: { message: 'Busy' } });
    expect(call.now()).toMatchObject({ status: 'saveFailed', failure: { reason: 'refused' } });
    hubspot.send('UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1001 });
    expect(call.now()).toMatchObject({ status: 'saved', confirmed: true });
  });
});

describe('the recording of a call that was completed without its engagement', () => {
  const withoutId = async () => {
    const world = await setUp({ hubspotOptions: { engagementMissing: true, ...unanswered } });
    const call = await world.talk();
    world.actions.callCompleted();
    await pass(11_000);
    return { ...world, call, last: () => world.hubspot.sent('CALL_COMPLETED').at(-1) };
  };
  const update = { engagementId: 1001, engagementProperties: { hs_call_recording_url: url } };

  it('is sent if the confirmation names the engagement', async () => {
    const { actions, hubspot, call, last } = await withoutId();
    hubspot.send('UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1001 });
    expect(call.now()).toMatchObject({ status: 'saved', confirmed: true });
    actions.addRecording({ id: call.id, url });
    expect(last()).toMatchObject(update);
  });

  it('is sent once HubSpot names the engagement', async () => {
    const { actions, hubspot, call, last } = await withoutId();
    const { externalCallId } = call;
    hubspot.send('UPDATE_ENGAGEMENT_SUCCEEDED', { externalCallId });
    actions.addRecording({ id: call.id, url });
    expect(last()).not.toMatchObject(update);
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1001, externalCallId });
    expect(last()).toMatchObject(update);
  });
});

it('a completion that is resent with a recording has all properties of the first one', async () => {
  const { actions, hubspot, talk } = await setUp();
  hubspot.setOptions(unanswered);
  const call = await talk();
  actions.callCompleted({ hideWidget: true, engagementProperties: { queue: 'sales' } });
  await pass(11_000);
  expect(call.now()).toMatchObject({ status: 'saved', confirmed: false });
  actions.addRecording({ id: call.id, url });
  const [first, second] = hubspot.sent('CALL_COMPLETED');
  expect(second?.engagementProperties).toEqual({
    ...first?.engagementProperties,
    hs_call_recording_url: url,
  });
});
