import { describe, expect, it } from 'vitest';
import { contactNumber, otherNumber, pass, settle, setUp, setUpWithoutPhone, useFakeWorld } from '../setUp';

useFakeWorld();

/** An outbound call that nobody answered, and that is not completed yet. */
const unanswered = async (options: Parameters<typeof setUp>[0] = {}) => {
  const world = await setUpWithoutPhone(options);
  const { id } = world.actions.outgoingCall({ toNumber: contactNumber });
  await settle();
  world.actions.callEnded({ id, callEndStatus: 'NO_ANSWER' });
  await settle();
  expect(world.state().call).toMatchObject({ id, status: 'ended' });
  const completions = () => world.hubspot.sent('CALL_COMPLETED');
  return { ...world, id, completions };
};

describe('a call that nobody answered', () => {
  it('can be corrected for five seconds, then completes itself', async () => {
    const { actions, id, state, completions } = await unanswered();
    await pass(4_900);
    actions.updateDraft({ outcome: 'no-answer', notes: 'Try tomorrow.' }, { id });
    expect(completions()).toEqual([]);
    await pass(100);
    expect(completions()).toMatchObject([
      {
        hideWidget: false,
        engagementProperties: { hs_call_disposition: 'no-answer', hs_call_body: 'Try tomorrow.' },
      },
    ]);
    expect(state().call).toMatchObject({ status: 'saved', confirmed: true });
  });

  it('is not sent again for a correction that comes too late', async () => {
    const { actions, id, completions } = await unanswered();
    await pass(5_000);
    actions.updateDraft({ outcome: 'busy' }, { id });
    actions.callEnded({ id, callEndStatus: 'BUSY' });
    await pass(60_000);
    expect(completions()).toHaveLength(1);
  });

  it('waits for the user who has said how it ended, like any other', async () => {
    const { actions, id, state, completions } = await unanswered();
    actions.updateDraft({ endStatus: 'BUSY' }, { id });
    await pass(60_000);
    actions.incomingCall({ fromNumber: otherNumber });
    await pass(60_000);
    expect(completions()).toEqual([]);
    expect(state().calls[id]?.status).toBe('ended');
    actions.callCompleted({ id });
    await settle();
    expect(completions()).toMatchObject([{ engagementProperties: { hs_call_status: 'BUSY' } }]);
  });

  it.each([
    ['that is dialed', 'outgoingCall', { toNumber: otherNumber }],
    ['that comes in', 'incomingCall', { fromNumber: otherNumber }],
  ] as const)('is completed by the next call %s, which comes forward', async (_, action, options) => {
    const { actions, id, state, completions } = await unanswered();
    const next = actions[action](options as never);
    expect(completions()).toHaveLength(1);
    expect(state().call?.id).toBe(next.id);
    await pass(60_000);
    expect(completions()).toHaveLength(1);
    expect(state().calls[id]?.status ?? 'saved').toBe('saved');
  });

  it('steps aside for a call that is on hold', async () => {
    const { actions, state } = await setUpWithoutPhone();
    const first = actions.outgoingCall({ toNumber: contactNumber });
    actions.callAnswered({ id: first.id });
    const second = actions.outgoingCall({ toNumber: otherNumber });
    actions.callEnded({ id: second.id, callEndStatus: 'BUSY' });
    expect(state().call?.id).toBe(first.id);
  });

  it('is completed when it is dismissed', async () => {
    const { actions, state, completions } = await unanswered();
    actions.dismissCall();
    expect(completions()).toHaveLength(1);
    expect(state().call).toBeNull();
    await pass(60_000);
    expect(completions()).toHaveLength(1);
  });

  it('is completed before its page is unloaded', async () => {
    const { hubspot, completions } = await unanswered();
    hubspot.unload();
    expect(completions()).toHaveLength(1);
    await pass(60_000);
    expect(completions()).toHaveLength(1);
  });

  it('is completed before its page is frozen', async () => {
    const { hubspot, completions } = await unanswered();
    hubspot.freeze();
    expect(completions()).toHaveLength(1);
    await pass(60_000);
    hubspot.thaw();
    await pass(60_000);
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
    expect(new Set(completions().map((each) => JSON.stringify(each))).size).toBe(1);
  });

  it('is completed when its provider goes', async () => {
    const { cti, completions } = await unanswered();
    cti.stop();
    expect(completions()).toHaveLength(1);
  });

  it('is left to its own user when HubSpot hands over to another', async () => {
    const { hubspot, completions } = await unanswered();
    hubspot.ready({ userId: 99 });
    await pass(60_000);
    expect(completions()).toEqual([]);
    hubspot.ready({ userId: 2 });
    await pass(60_000);
    expect(completions()).toMatchObject([{ engagementProperties: { hs_call_status: 'NO_ANSWER' } }]);
  });

  it('keeps no number from being called at once', async () => {
    const { hubspot, phone, actions, state } = await setUp({
      autoDial: true,
      phoneOptions: { behaviour: 'busy' },
    });
    actions.dial({ to: contactNumber });
    await pass(4_000);
    expect(state().call).toMatchObject({ status: 'ended', endStatus: 'BUSY' });
    hubspot.dial(otherNumber);
    await settle();
    expect(phone.getSnapshot().sessions).toHaveLength(1);
    expect(state().call).toMatchObject({ toNumber: otherNumber });
  });
});

describe('a call that is being saved', () => {
  it('steps aside for what there is to do', async () => {
    const { actions, state } = await setUpWithoutPhone({ hubspotOptions: { answerAfterMs: 10_000 } });
    const held = actions.outgoingCall({ toNumber: contactNumber });
    actions.callAnswered({ id: held.id });
    const talked = actions.outgoingCall({ toNumber: otherNumber });
    actions.callAnswered({ id: talked.id });
    actions.callEnded({ id: talked.id });
    actions.callCompleted({ id: talked.id });
    expect(state().call?.id).toBe(held.id);
  });

  it('lets the next inbound call come forward', async () => {
    const { actions, state } = await setUpWithoutPhone({ hubspotOptions: { answerAfterMs: 10_000 } });
    actions.outgoingCall({ toNumber: contactNumber });
    actions.callAnswered();
    actions.callEnded();
    actions.callCompleted();
    const next = actions.incomingCall({ fromNumber: otherNumber });
    expect(state().call?.id).toBe(next.id);
  });
});
