import type { CallerIdMatch } from 'react-hubspot-calling/core';
import { describe, expect, it } from 'vitest';
import { contactNumber, pass, settle, useFakeWorld } from '../setUp';
import { createBrowser } from './browser';

useFakeWorld();

const match: CallerIdMatch = {
  callerIdType: 'CONTACT',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  objectCoordinates: { portalId: 1, objectId: 9, objectTypeId: '0-1' },
};

const url = 'https://recordings.example/1';

/** A browser with two windows of a user. */
const twoWindows = async () => {
  const browser = createBrowser();
  const owner = await browser.open();
  const other = await browser.open();
  await settle();
  return { browser, owner, other };
};

describe('while no window has the phone', () => {
  it('a call that is dialled, and what is written about it, waits for the window that takes over', async () => {
    const { owner, other, browser } = await twoWindows();
    owner.close();
    const { id } = other.actions.dial({ to: contactNumber })!;
    other.actions.updateDraft({ notes: 'Written at once' }, { id });
    await pass(5_000);
    expect(other.state().call).toMatchObject({ status: 'connected', draft: { notes: 'Written at once' } });
    other.actions.hangUp();
    other.actions.callCompleted();
    await settle();
    expect(browser.hub.timeline).toMatchObject([{ properties: { hs_call_body: 'Written at once' } }]);
  });

  it('a page that has just loaded dials through the window that takes over', async () => {
    const { browser, owner, other } = await twoWindows();
    owner.close();
    const next = await browser.open();
    next.actions.dial({ to: contactNumber });
    await pass(5_000);
    expect([other, next].map(({ state }) => state().call)).toMatchObject([
      { toNumber: contactNumber, status: 'connected' },
      { toNumber: contactNumber, status: 'connected' },
    ]);
    expect(other.phone.getSnapshot().sessions).toHaveLength(1);
  });

  it('a recording that a page adds which has just loaded is added by the window that takes over', async () => {
    const { browser, owner, other } = await twoWindows();
    const { externalCallId } = owner.actions.dial({ to: contactNumber })!;
    await pass(5_000);
    owner.close();
    const next = await browser.open();
    next.actions.addRecording({ externalCallId, url });
    await pass(10_000);
    expect(other.hubspot.timeline).toMatchObject([{ properties: { hs_call_recording_url: url } }]);
  });

  describe('what HubSpot says', () => {
    /** A call that the other window has begun, in whose HubSpot it is; with HubSpot's answers on their way when the owner goes. */
    const answering = async (windows = 2) => {
      const browser = createBrowser();
      const opened = [];
      for (let i = 0; i < windows; i += 1) opened.push(await browser.open({}, { phone: undefined }));
      const owner = opened[0]!;
      const other = opened.at(-1)!;
      for (const { hubspot } of opened) hubspot.setOptions({ answerAfterMs: 50 });
      return { browser, owner, other };
    };

    it.each([2, 3])('about the engagement of a call reaches it (%i windows)', async (windows) => {
      const { owner, other } = await answering(windows);
      const { id } = other.actions.outgoingCall({ toNumber: contactNumber });
      await settle();
      owner.close();
      await pass(3_000);
      expect(other.state().calls[id]).toMatchObject({ engagement: { status: 'created' } });
    });

    it('about a completion counts, and it is not sent again', async () => {
      const { owner, other } = await answering();
      const { id } = other.actions.outgoingCall({ toNumber: contactNumber });
      await pass(1_000);
      other.actions.callAnswered({ id });
      other.actions.callEnded({ id, callEndStatus: 'COMPLETED' });
      other.actions.callCompleted({ id });
      await settle();
      owner.close();
      await pass(30_000);
      expect(other.hubspot.sent('CALL_COMPLETED')).toHaveLength(1);
      expect(other.state().calls[id]).toMatchObject({ status: 'saved', confirmed: true });
    });

    it('about a caller is shown', async () => {
      const { browser, owner, other } = await answering();
      browser.hub.setOptions({ matches: [match] });
      const { id } = owner.actions.incomingCall({ fromNumber: contactNumber });
      await pass(10);
      owner.close();
      await pass(3_000);
      expect(other.state().calls[id]).toMatchObject({ party: { name: 'Ada Lovelace' } });
    });
  });
});
