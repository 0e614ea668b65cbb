import { type CtiOptions } from 'react-hubspot-calling/core';
import { createFakeHubSpot } from 'react-hubspot-calling/testing';
import { describe, expect, it } from 'vitest';
import { contactNumber, pass, settle, useFakeWorld } from '../setUp';
import { createBrowser } from '../windows/browser';
import { openPage } from './reloadedPage';

useFakeWorld();

const withoutPhone: CtiOptions = { phone: undefined };

/** A call that is over, with its notes, in an app that reports its calls itself. */
const ended = async (hubspot: ReturnType<typeof createFakeHubSpot>) => {
  const page = openPage(hubspot, withoutPhone);
  await settle();
  const call = page.actions.outgoingCall({ toNumber: contactNumber });
  await settle();
  page.actions.callAnswered();
  await pass(1_000);
  page.actions.updateDraft({ notes: 'old' });
  page.actions.callEnded({ callEndStatus: 'COMPLETED' });
  return { page, call };
};

describe('a reload after a completion went out', () => {
  it.each<[string, Parameters<typeof createFakeHubSpot>[0]]>([
    ['was refused', { updateFails: { times: 1, message: 'Choose an outcome.' } }],
    ['was never confirmed', { confirmationMissing: true }],
  ])('which %s: what was written since is sent', async (_what, options) => {
    const hubspot = createFakeHubSpot(options);
    const { page } = await ended(hubspot);
    page.actions.callCompleted({ hideWidget: false, engagementProperties: { my_property: 'kept' } });
    await pass(12_000);
    expect(page.state().call).toMatchObject({ status: 'saveFailed' });
    page.actions.updateDraft({ notes: 'new', outcome: 'o1' });
    await pass(1_000);
    hubspot.setOptions({ confirmationMissing: false });
    const next = page.reload();
    await pass(20_000);
    expect(next.state().call).toMatchObject({ status: 'saved', draft: { notes: 'new' } });
    expect(hubspot.timeline).toMatchObject([
      { properties: { hs_call_body: 'new', hs_call_disposition: 'o1', my_property: 'kept' } },
    ]);
  });

  it('which HubSpot has not answered yet: what was written since is sent', async () => {
    const hubspot = createFakeHubSpot({ answerAfterMs: 500 });
    const { page } = await ended(hubspot);
    await pass(600);
    page.actions.callCompleted({ hideWidget: false });
    await pass(100);
    page.actions.updateDraft({ notes: 'new' });
    await pass(300);
    page.reload();
    await pass(20_000);
    expect(hubspot.timeline).toMatchObject([{ completed: true, properties: { hs_call_body: 'new' } }]);
  });
});

describe('the properties given with callCompleted(), while it waits for the engagement', () => {
  const properties = { hs_call_disposition: 'o1', my_property: 'kept' };

  it('survive a reload', async () => {
    const hubspot = createFakeHubSpot({ engagementMissing: true });
    const { page, call } = await ended(hubspot);
    page.actions.callCompleted({ engagementProperties: properties });
    await pass(1_000);
    page.reload();
    await settle();
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', {
      engagementId: 1001,
      externalCallId: call.externalCallId,
    });
    await pass(1_000);
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([{ engagementProperties: properties }]);
  });

  it('are sent by another window that takes over', async () => {
    const browser = createBrowser();
    browser.hub.setOptions({ engagementMissing: true });
    const owner = await browser.open({}, withoutPhone);
    const other = await browser.open({}, withoutPhone);
    const { id } = owner.actions.outgoingCall({ toNumber: contactNumber });
    owner.actions.callAnswered({ id });
    owner.actions.callEnded({ id, callEndStatus: 'COMPLETED' });
    owner.actions.callCompleted({ id, engagementProperties: properties });
    await settle();
    owner.close();
    await pass(30_000);
    expect(other.hubspot.sent('CALL_COMPLETED')).toMatchObject([{ engagementProperties: properties }]);
  });
});
