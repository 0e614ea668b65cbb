import { de } from 'react-hubspot-calling/messages/de';
import type { UnsavedCall } from 'react-hubspot-calling/core';
import { describe, expect, it, vi } from 'vitest';
import { contactNumber, pass, settle, setUp, setUpWithoutPhone, useFakeWorld } from '../setUp';

const faults = useFakeWorld();

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

describe('an app that logs by itself', () => {
  it('asks HubSpot for no engagement, and completes with its own', async () => {
    const { actions, hubspot, state, externalCallId } = await talked({ createEngagement: false });
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toMatchObject([{ createEngagement: false }]);
    expect(state().call?.engagement).toEqual({ status: 'none' });
    actions.callCompleted({ engagementId: '5501' });
    await settle();
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([
      { externalCallId, engagementId: '5501', engagementProperties: { hs_call_duration: '60000' } },
    ]);
    expect(state().call).toMatchObject({ status: 'saved', confirmed: true });
  });

  it('and completes without one, with no properties and nothing to wait for', async () => {
    const { actions, hubspot, state, externalCallId } = await talked({ createEngagement: false });
    actions.callCompleted();
    expect(hubspot.sent('CALL_COMPLETED')).toEqual([{ externalCallId, hideWidget: true }]);
    expect(state().call).toMatchObject({ status: 'saved', confirmed: false });
  });

  it('or says so for one call', async () => {
    const { actions, hubspot } = await setUpWithoutPhone();
    actions.outgoingCall({ toNumber: contactNumber, createEngagement: false });
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toMatchObject([{ createEngagement: false }]);
  });
});

describe('properties', () => {
  it("of the app, of the draft and of the action go along, the action's before the app's", async () => {
    const { actions, hubspot } = await talked({
      engagementProperties: (call: UnsavedCall) => ({
        queue: 'sales',
        score: 5,
        talked: String(call.durationMs),
      }),
    });
    actions.updateDraft({ notes: '<i>', outcome: 'o-1', properties: { queue: 'draft', draft: 'x' } });
    actions.callCompleted({ engagementProperties: { score: 9 } });
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([
      {
        engagementProperties: {
          hs_call_body: '&lt;i&gt;',
          hs_call_disposition: 'o-1',
          queue: 'sales',
          draft: 'x',
          score: 9,
          talked: '60000',
        },
      },
    ]);
  });

  it('say that the recording is on the app’s server, under the portal id or an id of the app', async () => {
    for (const [options, account] of [
      [{}, '1'],
      [{ externalAccountId: 'acme' }, 'acme'],
      [{ externalAccountId: undefined }, '1'],
    ] as const) {
      const { actions, hubspot, externalCallId } = await talked({ hubspotAppId: 12345, ...options });
      actions.callCompleted();
      expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([
        {
          engagementProperties: {
            hs_call_source: 'INTEGRATIONS_PLATFORM',
            hs_call_app_id: '12345',
            hs_call_external_id: externalCallId,
            hs_call_external_account_id: account,
          },
        },
      ]);
    }
  });

  it('that the app cannot say stop nothing', async () => {
    const { actions, hubspot, state } = await talked({
      engagementProperties: () => {
        throw new Error('A fault of the app.');
      },
    });
    actions.callCompleted();
    await settle();
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([
      { engagementProperties: { hs_call_duration: '60000' } },
    ]);
    expect(state().call).toMatchObject({ status: 'saved', confirmed: true });
    expect(faults).toHaveBeenCalledOnce();
  });

  it('with words that throw or are missing have the name as the title', async () => {
    const outbound = () => {
      throw new Error('A fault of the app.');
    };
    const messages = { timeline: { ...de.timeline, outbound }, problem: {} };
    const { actions, hubspot, state } = await talked({ messages: messages as never, callTitle: outbound });
    actions.callCompleted();
    await settle();
    expect(hubspot.timeline).toMatchObject([{ properties: { hs_call_title: contactNumber } }]);
    expect(state().call).toMatchObject({ status: 'saved', confirmed: true });
    expect(faults).toHaveBeenCalledTimes(2);
  });

  it('that cannot be sent are left out, and the rest arrives', async () => {
    const odd = { callback: () => 1, node: document.body, date: new Date(), fine: 'yes' };
    const { actions, hubspot, state } = await talked({ engagementProperties: () => odd as never });
    actions.callCompleted();
    await settle();
    const [completed] = hubspot.sent('CALL_COMPLETED');
    expect(completed?.engagementProperties).toMatchObject({ fine: 'yes' });
    expect(Object.keys(completed!.engagementProperties!)).not.toContain('callback');
    expect(state().call).toMatchObject({ status: 'saved', confirmed: true });
  });

  it('say the talk time as it was at hang-up, not at Save', async () => {
    const { actions, hubspot } = await talked();
    await pass(600_000);
    actions.callCompleted();
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([
      { engagementProperties: { hs_call_duration: '60000' } },
    ]);
  });

  it('name the owner who made the call, although HubSpot has named another one since', async () => {
    const { actions, hubspot } = await talked();
    hubspot.ready({ ownerId: 99 });
    await settle();
    actions.callCompleted();
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([
      { engagementProperties: { hubspot_owner_id: '3' } },
    ]);
  });
});

describe("HubSpot's answer", () => {
  it.each([true, undefined])('may stay out where the widget is hidden (%s)', async (hideWidget) => {
    const onCallSaved = vi.fn();
    const { actions, hubspot, state } = await talked({ hideWidget, onCallSaved });
    hubspot.setOptions({ confirmationMissing: true });
    actions.callCompleted();
    await pass(10_000);
    expect(state().call).toMatchObject({ status: 'saved', confirmed: false });
    expect(onCallSaved).toHaveBeenCalledOnce();
  });

  it('must come where the widget stays; else the person sees it, and can try again', async () => {
    const onCallSaved = vi.fn();
    const { actions, hubspot, state } = await talked({ hideWidget: false, onCallSaved });
    hubspot.setOptions({ confirmationMissing: true });
    actions.callCompleted({ engagementProperties: { queue: 'sales' } });
    await pass(10_000);
    expect(state().call).toMatchObject({
      status: 'saveFailed',
      failure: { reason: 'unconfirmed', canRetry: true },
    });
    hubspot.setOptions({ confirmationMissing: false });
    actions.callCompleted();
    await settle();
    expect(state().call).toMatchObject({ status: 'saved', confirmed: true });
    const [first, second, ...more] = hubspot.sent('CALL_COMPLETED');
    expect(second).toEqual(first);
    expect(more).toEqual([]);
    expect(onCallSaved).toHaveBeenCalledOnce();
  });

  it('that refuses is shown with its words, keeps the draft, and can be tried again', async () => {
    const { actions, hubspot, state } = await talked({
      hubspotOptions: { updateFails: 'Too long.' },
      hideWidget: false,
    });
    actions.updateDraft({ notes: 'A long story' });
    actions.callCompleted();
    await settle();
    expect(state().call).toMatchObject({
      status: 'saveFailed',
      failure: { reason: 'refused', message: 'Too long.', canRetry: true },
      draft: { notes: 'A long story' },
    });
    hubspot.setOptions({ updateFails: undefined });
    actions.updateDraft({ notes: 'Short' });
    actions.callCompleted();
    await settle();
    expect(state().call).toMatchObject({ status: 'saved', confirmed: true });
    expect(hubspot.timeline).toMatchObject([{ completed: true, properties: { hs_call_body: 'Short' } }]);
  });

  it('that comes late counts too, once', async () => {
    const onCallSaved = vi.fn();
    const { actions, hubspot, state } = await talked({ onCallSaved });
    hubspot.setOptions({ confirmationMissing: true });
    actions.callCompleted();
    await pass(10_000);
    hubspot.send('UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1001 });
    hubspot.send('UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1001 });
    expect(state().call).toMatchObject({ status: 'saved', confirmed: true });
    expect(onCallSaved).toHaveBeenCalledOnce();
  });

  it.each([
    ['a number for a string', { engagementId: '1001' }],
    ['no reference', {}],
    ['an engagement that only HubSpot knows', { engagementId: 555 }],
  ])('with %s is taken for the call that waits', async (kind, answer) => {
    const known = kind !== 'an engagement that only HubSpot knows';
    const { actions, hubspot, state } = await talked({ hubspotOptions: { engagementMissing: !known } });
    hubspot.setOptions({ confirmationMissing: true });
    actions.callCompleted();
    await pass(known ? 0 : 10_000);
    hubspot.send('UPDATE_ENGAGEMENT_SUCCEEDED', answer);
    expect(state().call).toMatchObject({ status: 'saved', confirmed: true });
  });

  it('of another call is not', async () => {
    const { actions, hubspot, state } = await talked();
    hubspot.setOptions({ confirmationMissing: true });
    actions.callCompleted();
    hubspot.send('UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId: 555 });
    hubspot.send('UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1001, externalCallId: 'another' });
    hubspot.send('UPDATE_ENGAGEMENT_FAILED', { error: { message: 'No.' }, externalCallId: 'another' });
    expect(state().call).toMatchObject({ status: 'saving' });
  });
});

describe('calls that nobody answered complete themselves, once', () => {
  it.each(['CANCELED', 'BUSY', 'NO_ANSWER', 'REJECTED', 'FAILED'] as const)('%s', async (callEndStatus) => {
    const { actions, hubspot, state, sentTypes } = await setUpWithoutPhone();
    actions.outgoingCall({ toNumber: contactNumber });
    await settle();
    actions.callEnded({ callEndStatus });
    actions.callCompleted();
    await pass(60_000);
    expect(state().call).toMatchObject({ status: 'saved', endStatus: callEndStatus, durationMs: 0 });
    expect(sentTypes()).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ENDED', 'CALL_COMPLETED']);
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([{ hideWidget: false }]);
  });

  it('also where the app completes them in onCallEnded', async () => {
    const world = await setUpWithoutPhone({
      onCallEnded: ({ id }) => {
        world.actions.callCompleted({ id });
      },
    });
    world.actions.outgoingCall({ toNumber: contactNumber });
    await settle();
    world.actions.callEnded();
    await pass(60_000);
    expect(world.sentTypes()).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ENDED', 'CALL_COMPLETED']);
  });
});

describe('a HubSpot that is not there', () => {
  it('standalone: without a timeline nothing waits and nothing fails', async () => {
    const { actions, state } = await setUp({ hubspotOptions: { standalone: true } });
    actions.dial({ to: contactNumber });
    await pass(2_000);
    expect(state().call?.status).toBe('connected');
    actions.hangUp();
    actions.callCompleted();
    await settle();
    expect(state().call).toMatchObject({ status: 'saved', confirmed: false });
    expect(state().problem).toBeNull();
  });

  it('not ready yet: the call waits for it with patience, and is completed once', async () => {
    const { actions, hubspot, state, sentTypes } = await talked({ hubspotOptions: { handshake: 'never' } });
    actions.callCompleted();
    await pass(120_000);
    expect(state().call).toMatchObject({ status: 'saving' });
    hubspot.ready();
    await pass(60_000);
    expect(sentTypes()).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED', 'CALL_COMPLETED']);
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([{ engagementId: 1001 }]);
    expect(state().call).toMatchObject({ status: 'saved', confirmed: true });
  });
});
