import { describe, expect, it } from 'vitest';
import { contactNumber, otherNumber, pass, settle, useFakeWorld } from '../setUp';
import { createBrowser } from './browser';

const faults = useFakeWorld();

/** A timeline with one call, saved once with these notes. */
const saved = (notes: string) => [
  { completed: true, completions: 1, duplicate: false, properties: { hs_call_body: notes } },
];

describe('a cti that an app stops and starts again', () => {
  it('follows the window that has the phone by then, and calls through it', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    first.cti.stop();
    first.cti.start();
    await pass(200);
    expect([first, second].map(({ state }) => state().windowRole)).toEqual(['follower', 'owner']);
    first.actions.dial({ to: contactNumber });
    await pass(2_000);
    expect(second.state().call).toMatchObject({ status: 'connected', toNumber: contactNumber });
    expect(first.state().calls).toEqual(second.state().calls);
  });

  it('leaves a call in wrap-up to that window, and both show the same', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    first.actions.dial({ to: contactNumber });
    await pass(2_000);
    first.actions.hangUp();
    first.actions.updateDraft({ notes: 'Written before' });
    await settle();
    first.cti.stop();
    await pass(200);
    second.actions.updateDraft({ notes: 'Written meanwhile' });
    second.actions.callCompleted();
    await pass(200);
    first.cti.start();
    await pass(10_000);
    expect(first.state().calls).toEqual(second.state().calls);
    expect(browser.hub.timeline).toMatchObject(saved('Written meanwhile'));
    first.actions.dial({ to: otherNumber });
    await pass(2_000);
    expect(second.state().call).toMatchObject({ status: 'connected', toNumber: otherNumber });
    expect(faults).not.toHaveBeenCalled();
  });

  it.each(['local', 'none'] as const)('goes on with its call (storage: %s)', async (storage) => {
    const browser = createBrowser();
    const first = await browser.open({}, { storage });
    const second = await browser.open({}, { storage });
    const live = first.actions.dial({ to: contactNumber });
    await pass(2_000);
    first.actions.updateDraft({ notes: 'Half a sen' });
    first.cti.stop();
    await pass(1_000);
    first.cti.start();
    await pass(1_000);
    expect(first.state().call).toMatchObject({
      id: live?.id,
      status: 'connected',
      draft: { notes: 'Half a sen' },
    });
    first.actions.hangUp();
    first.actions.callCompleted();
    await pass(10_000);
    expect(first.state().calls).toEqual(second.state().calls);
    expect(browser.hub.timeline).toMatchObject(saved('Half a sen'));
  });

  it('carries out what another window has asked for meanwhile', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    second.actions.dial({ to: contactNumber });
    await pass(2_000);
    first.cti.stop();
    await pass(200);
    second.actions.updateDraft({ notes: 'Written meanwhile' });
    await pass(200);
    first.cti.start();
    await pass(200);
    second.actions.hangUp();
    await settle();
    second.actions.callCompleted();
    await pass(10_000);
    expect(first.state().calls).toEqual(second.state().calls);
    expect(browser.hub.timeline).toMatchObject(saved('Written meanwhile'));
  });

  it('goes on with its call before the handshake', async () => {
    const browser = createBrowser();
    browser.hub.setOptions({ handshake: 'never' });
    const { actions, cti, hubspot, state } = await browser.open();
    await pass(1_500);
    const live = actions.dial({ to: contactNumber });
    await pass(2_000);
    actions.updateDraft({ notes: 'Half a sen' });
    cti.stop();
    cti.start();
    await pass(1_500);
    expect(state().call).toMatchObject({ id: live?.id, status: 'connected' });
    hubspot.ready();
    await pass(1_500);
    actions.hangUp();
    actions.callCompleted();
    await pass(10_000);
    expect(hubspot.timeline).toMatchObject(saved('Half a sen'));
  });
});
