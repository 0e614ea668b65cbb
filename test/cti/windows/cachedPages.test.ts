import { describe, expect, it, vi } from 'vitest';
import { browserPage } from '../../../src/cti/continuity/browserPage';
import { contactNumber, otherNumber, pass, settle, useFakeWorld } from '../setUp';
import { createBrowser } from './browser';

const faults = useFakeWorld();

describe('a page with the phone that enters the back/forward cache', () => {
  it('leaves the phone to the other tab, and follows when it is back', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    first.hubspot.freeze();
    await pass(200);
    expect(first.phone.getSnapshot().status).toBe('stopped');
    expect(second.state().windowRole).toBe('owner');
    expect(second.phone.getSnapshot().status).toBe('ready');
    second.actions.dial({ to: contactNumber });
    await pass(1900);

    first.hubspot.thaw();
    await pass(200);
    expect(first.state().windowRole).toBe('follower');
    expect(first.state().call).toEqual(second.state().call);
    expect(first.phone.getSnapshot().status).toBe('stopped');
    first.actions.hangUp();
    await settle();
    expect(second.state().call?.status).toBe('ended');
    expect(faults).not.toHaveBeenCalled();
  });

  it('loses no click of the other tab', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    first.hubspot.freeze();
    second.actions.dial({ to: contactNumber });
    await pass(2_100);
    expect(second.state().call).toMatchObject({ status: 'connected' });
    expect(second.hubspot.sentTypes()).toContain('OUTGOING_CALL_STARTED');
  });

  it('in a call: the other tab ends and logs it once, and the page shows no ghost', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    first.actions.dial({ to: contactNumber });
    await pass(11_900);
    first.actions.updateDraft({ notes: 'Half a sen' });
    await pass(300);
    first.hubspot.freeze();
    await pass(20_000);
    first.hubspot.thaw();
    await pass(20_000);
    expect(first.state().windowRole).toBe('follower');
    expect(first.state().calls).toEqual(second.state().calls);
    expect(browser.hub.timeline).toMatchObject([
      { completed: true, endStatus: 'COMPLETED', properties: { hs_call_body: 'Half a sen' } },
    ]);
    const all = [first, second].flatMap(({ hubspot }) => hubspot.sentTypes());
    expect(all.filter((type) => type === 'CALL_ENDED')).toHaveLength(1);
  });

  it('alone, in wrap-up: the draft is there again, and is saved once', async () => {
    const browser = createBrowser();
    const { actions, hubspot, state, phone } = await browser.open();
    actions.dial({ to: contactNumber });
    await pass(2_000);
    actions.hangUp();
    actions.updateDraft({ notes: 'All of it' });
    hubspot.freeze();
    await pass(60_000);
    hubspot.thaw();
    await pass(200);
    expect(state()).toMatchObject({
      windowRole: 'owner',
      call: { status: 'ended', draft: { notes: 'All of it' } },
    });
    expect(phone.getSnapshot().status).toBe('ready');
    actions.callCompleted();
    await settle();
    expect(hubspot.timeline).toMatchObject([{ completed: true, properties: { hs_call_body: 'All of it' } }]);
    expect(hubspot.sent('CALL_ENDED')).toHaveLength(1);
    actions.dial({ to: otherNumber });
    expect(state().call).toMatchObject({ status: 'dialing' });
  });

  it('while a call is saved: the confirmation that waited for it counts', async () => {
    const browser = createBrowser();
    const { actions, hubspot, state } = await browser.open({}, { hideWidget: false });
    actions.dial({ to: contactNumber });
    await pass(2_000);
    actions.hangUp();
    hubspot.setOptions({ answerAfterMs: 1_000 });
    actions.callCompleted();
    await settle();
    hubspot.freeze();
    await pass(2_000);
    hubspot.thaw();
    await pass(30_000);
    expect(state().call).toMatchObject({ status: 'saved', confirmed: true });
  });

  it('before HubSpot is there: the phone rests, and is back with the page', async () => {
    const browser = createBrowser();
    browser.hub.setOptions({ handshake: 'never' });
    const { phone, hubspot, state } = await browser.open();
    await pass(1_500);
    expect(phone.getSnapshot().status).toBe('ready');
    hubspot.freeze();
    await settle();
    expect(phone.getSnapshot().status).toBe('stopped');
    hubspot.thaw();
    await settle();
    expect(phone.getSnapshot().status).toBe('ready');
    expect(state().windowRole).toBe('alone');
  });

  it('if each window works alone: its calls may be recovered, and are then no longer its own', async () => {
    const browser = createBrowser();
    const options = { windows: false };
    const first = await browser.open({}, options);
    first.actions.dial({ to: contactNumber });
    await pass(2_000);
    first.hubspot.freeze();
    const second = await browser.open({}, options);
    await pass(20_000);
    expect(browser.hub.timeline).toMatchObject([{ completed: true }]);
    first.hubspot.thaw();
    await pass(20_000);
    expect(first.state().calls).toEqual({});
    expect([first, second].flatMap(({ hubspot }) => hubspot.sent('CALL_ENDED'))).toHaveLength(1);
  });
});

describe("the browser's own events", () => {
  const send = (target: EventTarget, type: string, persisted?: boolean) =>
    target.dispatchEvent(Object.assign(new Event(type), { persisted }));

  it('report each change once, and a page that is unloaded as gone', () => {
    const changes: string[] = [];
    const stop = browserPage.watch(
      () => changes.push('away'),
      () => changes.push('back'),
      () => changes.push('gone'),
    );
    send(window, 'pageshow', false);
    send(window, 'pagehide', false);
    expect(changes.splice(0)).toEqual(['gone']);
    send(window, 'pagehide', true);
    send(document, 'freeze');
    send(document, 'resume');
    send(window, 'pageshow', true);
    expect(changes).toEqual(['away', 'back']);
    send(document, 'freeze');
    send(document, 'resume');
    expect(changes).toHaveLength(4);
    stop();
    send(window, 'pagehide', true);
    expect(changes).toHaveLength(4);
  });

  it('are not there on a server', () => {
    vi.stubGlobal('window', undefined);
    expect(() => {
      browserPage.watch(vi.fn(), vi.fn(), vi.fn())();
    }).not.toThrow();
  });
});
