import { createCti, type Session } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone, type FakeHubSpot } from 'react-hubspot-calling/testing';
import { describe, expect, it } from 'vitest';
import { contactNumber, otherNumber, pass, settle, useFakeWorld } from '../setUp';
import { finishedUnheard, openPage } from './unheard';

const faults = useFakeWorld();

const ada: Session = { portalId: 1, userId: 2 };
const grace: Session = { portalId: 1, userId: 7 };

const told = (hubspot: FakeHubSpot) => hubspot.sentTypes().filter((type) => type.includes('CALL'));
const all = ['OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED', 'CALL_COMPLETED'];

describe('a call without a handshake', () => {
  it("is sent when this page's own handshake comes after all", async () => {
    const hubspot = createFakeHubSpot({ handshake: 'never', session: ada });
    const page = await openPage(hubspot);
    await pass(40_000);
    await page.talk();
    await page.finish();
    hubspot.ready();
    await pass(2_000);
    expect(hubspot.timeline).toMatchObject([
      { completed: true, properties: { hs_call_body: `About ${contactNumber}` } },
    ]);
    await page.leave();
    const next = await openPage(hubspot);
    await pass(5_000);
    expect(next.state()).toMatchObject({ calls: {}, unclaimedCalls: [] });
    expect(told(hubspot)).toEqual(all);
  });

  it('is not lost if the browser caches the page meanwhile', async () => {
    const hubspot = createFakeHubSpot({ handshake: 'never', session: ada });
    const page = await openPage(hubspot);
    await pass(40_000);
    await page.talk();
    page.actions.hangUp();
    await pass(1_000);
    hubspot.freeze();
    await pass(5_000);
    hubspot.thaw();
    await pass(5_000);
    hubspot.ready();
    await pass(2_000);
    for (const { id } of page.state().unclaimedCalls) page.actions.claimCall(id);
    page.actions.callCompleted();
    await pass(2_000);
    expect(hubspot.timeline).toMatchObject([
      { completed: true, completions: 1, properties: { hs_call_body: `About ${contactNumber}` } },
    ]);
  });

  it('is kept, too, if the app creates the engagement itself and HubSpot owes no answer', async () => {
    const hubspot = createFakeHubSpot({ session: ada });
    await (await openPage(hubspot)).leave();
    await finishedUnheard(hubspot, { createEngagement: false });
    const page = await openPage(hubspot);
    await pass(2_000);
    expect(told(hubspot)).toEqual(all);
    expect(page.state().call?.status).toBe('saved');
  });

  it('is sent after a reload if this tab last knew the same user', async () => {
    const hubspot = createFakeHubSpot({ session: ada });
    await (await openPage(hubspot)).leave();
    await finishedUnheard(hubspot);
    const page = await openPage(hubspot);
    await pass(2_000);
    expect(hubspot.timeline).toMatchObject([
      {
        completed: true,
        endStatus: 'COMPLETED',
        properties: { hs_call_body: `About ${contactNumber}`, hs_call_duration: '100' },
      },
    ]);
    expect(told(hubspot)).toEqual(all);
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([{ hideWidget: false }]);
    expect(page.state().unclaimedCalls).toEqual([]);
    await page.leave();
    await openPage(hubspot);
    await pass(5_000);
    expect(told(hubspot)).toEqual(all);
    expect(faults).not.toHaveBeenCalled();
  });

  it('that was live is ended with what is known', async () => {
    const hubspot = createFakeHubSpot({ session: ada });
    await (await openPage(hubspot)).leave();
    hubspot.setOptions({ handshake: 'never' });
    const page = await openPage(hubspot);
    await page.talk();
    await pass(10_000);
    await page.leave();
    hubspot.setOptions({ handshake: undefined });
    await openPage(hubspot);
    await pass(20_000);
    expect(hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'COMPLETED' }]);
    expect(told(hubspot)).toEqual(all);
  });

  it('is not asked of another user than the last one of its tab, and waits for that one', async () => {
    const hubspot = createFakeHubSpot({ session: ada });
    await (await openPage(hubspot)).leave();
    await finishedUnheard(hubspot);
    hubspot.setOptions({ session: grace });
    const theirs = await openPage(hubspot);
    await pass(5_000);
    expect(theirs.state()).toMatchObject({ calls: {}, unclaimedCalls: [] });
    expect(told(hubspot)).toEqual([]);
    await theirs.leave();
    hubspot.setOptions({ session: ada });
    const own = await openPage(hubspot);
    await pass(2_000);
    expect(own.state().unclaimedCalls).toEqual([]);
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
  });

  it('is asked about after HubSpot has handed the page over, too', async () => {
    const hubspot = createFakeHubSpot({ session: ada });
    await finishedUnheard(hubspot);
    const { actions, state } = await openPage(hubspot);
    hubspot.ready(grace);
    await pass(5_000);
    expect(told(hubspot)).toEqual([]);
    expect(state().unclaimedCalls).toMatchObject([{ number: contactNumber }]);
    actions.claimCall(state().unclaimedCalls[0]!.id);
    await pass(2_000);
    expect(told(hubspot)).toEqual(all);
  });

  it('does not get the engagement of a call since, where HubSpot shakes hands twice', async () => {
    const hubspot = createFakeHubSpot({ session: ada });
    await (await openPage(hubspot)).leave();
    hubspot.setOptions({ handshake: 'never' });
    const before = await openPage(hubspot);
    await pass(40_000);
    await before.talk();
    await before.leave();
    const page = await openPage(hubspot);
    await pass(40_000);
    await page.talk(otherNumber);
    hubspot.ready();
    await pass(1_000);
    // Now HubSpot names the engagement of the call that is under way.
    hubspot.ready();
    await page.finish();
    await pass(20_000);
    expect(hubspot.timeline).toMatchObject(
      [otherNumber, contactNumber].map((number) => ({
        toNumber: number,
        completed: true,
        properties: { hs_call_body: `About ${number}` },
      })),
    );
  });

  it('is asked about in another tab of the same user', async () => {
    const hubspot = createFakeHubSpot({ session: ada });
    await (await openPage(hubspot)).leave();
    await finishedUnheard(hubspot);
    const other = hubspot.openTab();
    const page = await openPage(other);
    expect(page.state().unclaimedCalls).toMatchObject([{ number: contactNumber }]);
  });

  it('is nobody else’s once HubSpot has said who the user is, even if the page goes at once', async () => {
    const hubspot = createFakeHubSpot({ handshake: 'never', session: ada });
    const phone = createFakeSoftphone();
    const cti = createCti({ connect: hubspot.connect, phone });
    cti.start();
    await pass(40_000);
    cti.actions.dial({ to: contactNumber });
    await pass(2_000);
    hubspot.ready();
    cti.stop();
    hubspot.reload();
    await settle();
    const theirs = await openPage(hubspot.openTab(grace));
    await pass(5_000);
    expect(theirs.state()).toMatchObject({ calls: {}, unclaimedCalls: [] });
    hubspot.setOptions({ handshake: undefined });
    await openPage(hubspot);
    await pass(10_000);
    expect(told(hubspot)).toEqual(all);
  });

  it('does not appear in another app', async () => {
    const hubspot = createFakeHubSpot({ session: ada });
    await finishedUnheard(hubspot);
    const page = await openPage(hubspot, { appId: 'b' });
    await pass(5_000);
    expect(page.state()).toMatchObject({ calls: {}, unclaimedCalls: [] });
  });

  it('waits while another call is open, and its claim does, too', async () => {
    const hubspot = createFakeHubSpot({ session: ada });
    await finishedUnheard(hubspot);
    const page = await openPage(hubspot);
    await page.talk(otherNumber);
    page.actions.claimCall(page.state().unclaimedCalls[0]!.id);
    await pass(5_000);
    expect(Object.values(page.state().calls)).toMatchObject([{ toNumber: otherNumber }]);
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(1);
    await page.finish();
    await pass(2_000);
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(2);
    expect(hubspot.timeline).toMatchObject([{ completed: true }, { completed: true }]);
  });

  it('of a page that is alive is left to it', async () => {
    const hubspot = createFakeHubSpot({ session: ada });
    await (await openPage(hubspot)).leave();
    hubspot.setOptions({ handshake: 'never' });
    const page = await openPage(hubspot);
    await page.talk();
    const other = hubspot.openTab();
    other.setOptions({ handshake: undefined });
    const theirs = await openPage(other);
    await pass(5_000);
    expect(theirs.state()).toMatchObject({ calls: {}, unclaimedCalls: [] });
    expect(told(other)).toEqual([]);
  });

  it('is forgotten after a day', async () => {
    const hubspot = createFakeHubSpot({ session: ada });
    await finishedUnheard(hubspot);
    await pass(24 * 60 * 60 * 1000);
    const page = await openPage(hubspot);
    await pass(5_000);
    expect(page.state().unclaimedCalls).toEqual([]);
  });

  it('is not kept if nothing is', async () => {
    const hubspot = createFakeHubSpot({ session: ada });
    await finishedUnheard(hubspot, { storage: 'none' });
    const page = await openPage(hubspot);
    await pass(5_000);
    expect(page.state().unclaimedCalls).toEqual([]);
  });
});
