import type { Session } from 'react-hubspot-calling/core';
import { createFakeHubSpot, type FakeHubSpot } from 'react-hubspot-calling/testing';
import { describe, expect, it } from 'vitest';
import { contactNumber, pass, useFakeWorld } from '../setUp';
import { finishedUnheard, openPage } from './unheard';

useFakeWorld();

const ada: Session = { portalId: 1, userId: 2 };
const grace: Session = { portalId: 1, userId: 7 };

const told = (hubspot: FakeHubSpot) => hubspot.sentTypes().filter((type) => type.includes('CALL'));

describe('a call whose user is unknown', () => {
  it('is asked about in a tab that never knew a user: claimed, it is saved', async () => {
    const hubspot = createFakeHubSpot({ session: ada });
    await finishedUnheard(hubspot);
    const { state, actions } = await openPage(hubspot);
    await pass(20_000);
    expect(told(hubspot)).toEqual([]);
    expect(state().unclaimedCalls).toMatchObject([{ direction: 'outbound', number: contactNumber }]);
    expect(JSON.stringify(state())).not.toContain('About');
    actions.claimCall(state().unclaimedCalls[0]!.id);
    await pass(2_000);
    expect(state().unclaimedCalls).toEqual([]);
    expect(hubspot.timeline).toMatchObject([
      { completed: true, properties: { hs_call_body: `About ${contactNumber}` } },
    ]);
  });

  it('that was still to be saved is saved as it is, once it is claimed', async () => {
    const hubspot = createFakeHubSpot({ handshake: 'never', session: ada });
    const page = await openPage(hubspot);
    await pass(40_000);
    await page.talk();
    page.actions.hangUp();
    await page.leave();
    hubspot.setOptions({ handshake: undefined });
    const { state, actions } = await openPage(hubspot.openTab());
    actions.claimCall(state().unclaimedCalls[0]!.id);
    await pass(2_000);
    expect(hubspot.timeline).toMatchObject([
      { completed: true, properties: { hs_call_body: `About ${contactNumber}` } },
    ]);
    expect(told(hubspot)).toEqual([]);
  });

  it('is asked about, and deleted if the user says so', async () => {
    const hubspot = createFakeHubSpot({ session: ada });
    await finishedUnheard(hubspot);
    const page = await openPage(hubspot);
    const [call] = page.state().unclaimedCalls;
    page.actions.discardCall('unknown');
    page.actions.discardCall(call!.id);
    expect(page.state().unclaimedCalls).toEqual([]);
    await page.leave();
    const next = await openPage(hubspot);
    await pass(2_000);
    expect(next.state().unclaimedCalls).toEqual([]);
    expect(told(hubspot)).toEqual([]);
  });

  it('is asked about in the windows of two users that are opened in the same instant', async () => {
    const hubspot = createFakeHubSpot({ session: ada });
    await finishedUnheard(hubspot);
    const pages = await Promise.all([hubspot, hubspot.openTab(grace)].map((tab) => openPage(tab)));
    await pass(2_000);
    expect(pages.map(({ state }) => state().unclaimedCalls.length)).toEqual([1, 1]);
  });

  it('is asked about in the windows of two users, who both claim it: it is saved once', async () => {
    const hubspot = createFakeHubSpot({ session: ada });
    await finishedUnheard(hubspot);
    const pages = [await openPage(hubspot), await openPage(hubspot.openTab(grace))];
    for (const { actions, state } of pages)
      for (const { id } of state().unclaimedCalls) actions.claimCall(id);
    await pass(2_000);
    expect(pages.map(({ state }) => state().unclaimedCalls)).toEqual([[], []]);
    expect(hubspot.timeline).toHaveLength(1);
  });

  it.each(['claimCall', 'discardCall'] as const)(
    'is not asked about any more after %s in the window of another user',
    async (settleCall) => {
      const hubspot = createFakeHubSpot({ session: ada });
      await finishedUnheard(hubspot);
      const [mine, theirs] = [await openPage(hubspot), await openPage(hubspot.openTab(grace))];
      mine.actions[settleCall](theirs.state().unclaimedCalls[0]!.id);
      await pass(1_000);
      // What a browser tells the other windows.
      window.dispatchEvent(new StorageEvent('storage', { key: null }));
      expect(theirs.state().unclaimedCalls).toEqual([]);
    },
  );
});
