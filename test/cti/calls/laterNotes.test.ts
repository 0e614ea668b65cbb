import { describe, expect, it } from 'vitest';
import { createBrowser } from '../windows/browser';
import { contactNumber, pass, settle, setUpWithoutPhone, useFakeWorld } from '../setUp';

useFakeWorld();

/** A call that is over, with notes. */
const talked = async (options: Parameters<typeof setUpWithoutPhone>[0] = {}) => {
  const world = await setUpWithoutPhone({ hideWidget: false, ...options });
  const { id, externalCallId } = world.actions.outgoingCall({ toNumber: contactNumber });
  await settle();
  world.actions.callAnswered();
  await pass(60_000);
  world.actions.updateDraft({ notes: 'old' });
  world.actions.callEnded();
  const call = () => world.state().calls[id];
  const completions = () => world.hubspot.sent('CALL_COMPLETED');
  return { ...world, id, externalCallId, call, completions };
};

describe('what is written after the completion went out', () => {
  it('goes to HubSpot before the call counts as saved, once', async () => {
    const { actions, hubspot, call, completions } = await talked({
      hubspotOptions: { answerAfterMs: 1_000 },
    });
    await pass(2_000);
    actions.callCompleted({ engagementProperties: { queue: 'sales' } });
    await pass(100);
    actions.updateDraft({ notes: 'new' });
    await pass(1_000);
    expect(call()?.status).toBe('saving');
    await pass(60_000);
    expect(call()).toMatchObject({ status: 'saved', confirmed: true, draft: { notes: 'new' } });
    expect(hubspot.timeline).toMatchObject([{ properties: { hs_call_body: 'new', queue: 'sales' } }]);
    expect(completions()).toMatchObject([{}, { engagementId: 1001, hideWidget: false }]);
    expect(completions()).toHaveLength(2);
  });

  it('goes to HubSpot when HubSpot confirms the call late', async () => {
    const { actions, hubspot, call, completions } = await talked();
    hubspot.setOptions({ answerAfterMs: 15_000 });
    actions.callCompleted();
    await pass(12_000);
    actions.updateDraft({ notes: 'new' });
    await pass(60_000);
    expect(call()).toMatchObject({ status: 'saved', confirmed: true });
    expect(hubspot.timeline).toMatchObject([{ properties: { hs_call_body: 'new' } }]);
    expect(completions()).toHaveLength(2);
  });

  it('goes to HubSpot if the widget was hidden and nobody answers', async () => {
    const { actions, hubspot, completions } = await talked({ hideWidget: true });
    hubspot.setOptions({ confirmationMissing: true });
    actions.callCompleted();
    actions.updateDraft({ notes: 'new' });
    await pass(10_000);
    expect(completions()).toMatchObject([
      { hideWidget: true },
      { hideWidget: false, engagementProperties: { hs_call_body: 'new' } },
    ]);
  });

  it('leaves a call unsaved that has no engagement, until HubSpot names it', async () => {
    const { actions, hubspot, call, externalCallId } = await talked({
      hubspotOptions: { engagementMissing: true, confirmationMissing: true },
    });
    actions.callCompleted();
    await pass(11_000);
    actions.updateDraft({ notes: 'new' });
    hubspot.send('UPDATE_ENGAGEMENT_SUCCEEDED', { externalCallId });
    await settle();
    expect(call()).toMatchObject({ status: 'saveFailed', failure: { canRetry: false } });
    hubspot.setOptions({ confirmationMissing: false });
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1001, externalCallId });
    await settle();
    expect(hubspot.timeline).toMatchObject([{ properties: { hs_call_body: 'new' } }]);
    expect(call()).toMatchObject({ status: 'saved', confirmed: true });
  });

  it('is ignored once HubSpot has confirmed the call: nothing is shown that HubSpot does not have', async () => {
    const { actions, call, id, completions } = await talked();
    actions.updateDraft({ notes: 'old' });
    actions.callCompleted();
    await pass(1_000);
    actions.updateDraft({ notes: 'new' }, { id });
    await pass(60_000);
    expect(call()).toMatchObject({ status: 'saved', confirmed: true, draft: { notes: 'old' } });
    expect(completions()).toHaveLength(1);
  });

  it('in another window in the same instant goes to HubSpot, too', async () => {
    const browser = createBrowser();
    const owner = await browser.open({}, { phone: undefined });
    const follower = await browser.open({}, { phone: undefined });
    const { id } = owner.actions.outgoingCall({ toNumber: contactNumber });
    await settle();
    owner.actions.callAnswered({ id });
    await pass(1_000);
    owner.actions.callEnded({ id });
    owner.hubspot.setOptions({ answerAfterMs: 200 });
    await settle();
    follower.actions.updateDraft({ notes: 'last words' }, { id });
    owner.actions.callCompleted({ id });
    await pass(20_000);
    expect(browser.hub.timeline).toMatchObject([{ properties: { hs_call_body: 'last words' } }]);
    expect(follower.state().calls[id]).toMatchObject({ status: 'saved', draft: { notes: 'last words' } });
  });
});

describe('a completion that waits for the engagement', () => {
  it('goes out after 10 s, however often HubSpot shakes hands', async () => {
    const { actions, hubspot, completions } = await talked({ hubspotOptions: { engagementMissing: true } });
    actions.callCompleted();
    for (let handshakes = 0; handshakes < 3; handshakes += 1) {
      await pass(4_000);
      hubspot.ready();
    }
    expect(completions()).toHaveLength(1);
  });
});
