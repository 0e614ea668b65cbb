import { describe, expect, it } from 'vitest';
import { contactNumber, otherNumber, pass, settle, setUpWithoutPhone, useFakeWorld } from '../setUp';

useFakeWorld();

const thirdNumber = '+16175550177';

describe('the call in the foreground', () => {
  it('is the one that was dialled last', async () => {
    const { actions, state } = await setUpWithoutPhone();
    actions.outgoingCall({ toNumber: contactNumber });
    const second = actions.outgoingCall({ toNumber: otherNumber });
    expect(state().call?.id).toBe(second.id);
    expect(Object.keys(state().calls)).toHaveLength(2);
  });

  it('is not pushed aside by one that rings', async () => {
    const { actions, state } = await setUpWithoutPhone();
    const first = actions.outgoingCall({ toNumber: contactNumber });
    actions.callAnswered();
    const second = actions.incomingCall({ fromNumber: otherNumber });
    expect(state().call?.id).toBe(first.id);
    expect(state().calls[second.id]?.status).toBe('ringing');
  });

  it('is the one that was answered last', async () => {
    const { actions, state } = await setUpWithoutPhone();
    actions.outgoingCall({ toNumber: contactNumber });
    actions.callAnswered();
    const second = actions.incomingCall({ fromNumber: otherNumber });
    actions.callAnswered({ id: second.id });
    expect(state().call).toMatchObject({ id: second.id, status: 'connected' });
  });

  it('stays in wrap-up while another waits, and gives way once it is saved', async () => {
    const { actions, state } = await setUpWithoutPhone();
    const first = actions.outgoingCall({ toNumber: contactNumber });
    await settle();
    actions.callAnswered();
    const second = actions.incomingCall({ fromNumber: otherNumber });
    actions.callEnded({ id: first.id });
    expect(state().call).toMatchObject({ id: first.id, status: 'ended' });
    actions.callCompleted();
    await settle();
    expect(state().call).toMatchObject({ id: second.id, status: 'ringing' });
  });

  it.each([undefined, true])(
    'keeps the widget open that is saved while another is still to be dealt with (%s)',
    async (hideWidget) => {
      const { actions, hubspot } = await setUpWithoutPhone({ hideWidget });
      const first = actions.outgoingCall({ toNumber: contactNumber });
      const second = actions.incomingCall({ fromNumber: otherNumber });
      await settle();
      for (const { id } of [first, second]) actions.callAnswered({ id });
      for (const { id } of [first, second]) {
        actions.callEnded({ id });
        actions.callCompleted({ id });
        await settle();
      }
      expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([{ hideWidget: false }, { hideWidget: true }]);
    },
  );

  it('keeps the widget open that is saved while HubSpot asks for the next number', async () => {
    const { actions, hubspot } = await setUpWithoutPhone();
    actions.outgoingCall({ toNumber: contactNumber });
    await settle();
    actions.callAnswered();
    hubspot.dial(otherNumber);
    actions.callEnded();
    actions.callCompleted();
    await settle();
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([{ hideWidget: false }]);
  });

  it('is chosen by the user', async () => {
    const { actions, state } = await setUpWithoutPhone();
    const first = actions.outgoingCall({ toNumber: contactNumber });
    actions.outgoingCall({ toNumber: otherNumber });
    actions.setForeground({ externalCallId: first.externalCallId });
    expect(state().call?.id).toBe(first.id);
  });

  it('that is saved is shown until the next one', async () => {
    const { actions, state } = await setUpWithoutPhone();
    const first = actions.outgoingCall({ toNumber: contactNumber });
    await settle();
    actions.callEnded();
    await pass(5_000);
    expect(state().call).toMatchObject({ id: first.id, status: 'saved' });
    const second = actions.incomingCall({ fromNumber: otherNumber });
    expect(state().call?.id).toBe(second.id);
    expect(Object.keys(state().calls)).toEqual([second.id]);
  });

  it('is always the one in `calls`', async () => {
    const { actions, cti, state } = await setUpWithoutPhone();
    cti.subscribe(() => {
      const { call, calls } = state();
      if (call) expect(calls[call.id]).toBe(call);
    });
    const first = actions.outgoingCall({ toNumber: contactNumber });
    await settle();
    actions.updateDraft({ notes: 'a' });
    const second = actions.incomingCall({ fromNumber: otherNumber });
    actions.callAnswered({ id: second.id });
    actions.callEnded({ id: first.id });
    actions.callEnded({ id: second.id });
    actions.callCompleted({ id: second.id });
    await settle();
    actions.dismissCall(second);
    expect(Object.keys(state().calls)).toEqual([first.id]);
  });
});

describe('nothing of one call is in another', () => {
  it('each keeps its own numbers, notes, times, ids and status', async () => {
    const { actions, hubspot } = await setUpWithoutPhone({ hubspotOptions: { answerAfterMs: 300 } });
    const first = actions.outgoingCall({ toNumber: contactNumber, party: { objectId: 1, name: 'Ada' } });
    await pass(100);
    const second = actions.incomingCall({ fromNumber: otherNumber });
    await pass(1_000);
    actions.callAnswered({ id: first.id });
    actions.updateDraft({ notes: 'first', endStatus: 'BUSY' }, first);
    await pass(10_000);
    actions.callAnswered({ id: second.id });
    actions.updateDraft({ notes: 'second' }, second);
    await pass(5_000);
    actions.callEnded({ id: first.id });
    await pass(7_000);
    actions.callEnded({ id: second.id });
    actions.callCompleted({ id: second.id });
    actions.callCompleted({ id: first.id });
    await pass(1_000);
    expect(hubspot.timeline).toMatchObject([
      {
        engagementId: 1001,
        externalCallId: first.externalCallId,
        direction: 'OUTBOUND',
        toNumber: contactNumber,
        completed: true,
        properties: {
          hs_call_body: 'first',
          hs_call_duration: '15000',
          hs_call_status: 'BUSY',
          hs_call_callee_object_id: '1',
          hs_call_title: 'Call to Ada',
        },
      },
      {
        engagementId: 1002,
        externalCallId: second.externalCallId,
        direction: 'INBOUND',
        fromNumber: otherNumber,
        completed: true,
        properties: { hs_call_body: 'second', hs_call_duration: '12000', hs_call_status: 'COMPLETED' },
      },
    ]);
    expect(hubspot.timeline[1]?.properties).not.toHaveProperty('hs_call_callee_object_id');
  });

  it('the next call starts empty', async () => {
    const { actions, state } = await setUpWithoutPhone();
    actions.outgoingCall({ toNumber: contactNumber, party: { name: 'Ada' } });
    actions.callAnswered();
    actions.updateDraft({
      notes: 'a',
      title: 'b',
      outcome: 'c',
      recording: { kind: 'url', url: 'https://d.example' },
      endStatus: 'BUSY',
    });
    actions.callEnded();
    actions.outgoingCall({ toNumber: otherNumber });
    expect(state().call).toMatchObject({
      draft: { notes: '' },
      party: {},
      engagement: { status: 'pending' },
    });
    expect(Object.keys(state().call!.draft)).toEqual(['notes']);
  });

  it('engagements without a reference go to the calls in the order they began', async () => {
    const { actions, state } = await setUpWithoutPhone({ hubspotOptions: { omitExternalCallId: true } });
    const calls = [contactNumber, otherNumber, thirdNumber].map((toNumber) =>
      actions.outgoingCall({ toNumber }),
    );
    await settle();
    expect(calls.map(({ id }) => state().calls[id]?.engagement)).toEqual([
      { status: 'created', id: 1001 },
      { status: 'created', id: 1002 },
      { status: 'created', id: 1003 },
    ]);
  });

  it('engagements with a reference go there in any order, and those of strangers nowhere', async () => {
    const { actions, hubspot, state } = await setUpWithoutPhone({
      hubspotOptions: { engagementMissing: true },
    });
    const first = actions.outgoingCall({ toNumber: contactNumber });
    const second = actions.outgoingCall({ toNumber: otherNumber });
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 9, externalCallId: 'a stranger' });
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 2, externalCallId: second.externalCallId });
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1, externalCallId: first.externalCallId });
    expect(state().calls[first.id]?.engagement).toEqual({ status: 'created', id: 1 });
    expect(state().calls[second.id]?.engagement).toEqual({ status: 'created', id: 2 });
  });
});
