import { describe, expect, it } from 'vitest';
import { contactNumber, pass, settle, useFakeWorld } from '../setUp';
import { createBrowser } from './browser';

useFakeWorld();

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
});
