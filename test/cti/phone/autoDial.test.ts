import { describe, expect, it, vi } from 'vitest';
import { createBrowser } from '../windows/browser';
import { createBrowser as createClients } from '../windows/clientInEachTab';
import { contactNumber, otherNumber, pass, settle, setUp, useFakeWorld } from '../setUp';

useFakeWorld();

describe('autoDial', () => {
  it('dials a national number once the numbering plans are there', async () => {
    const { hubspot, sentTypes, state } = await setUp({ autoDial: true });
    hubspot.dial({ phoneNumber: '(617) 555-0142', countryCode: 'US', calleeName: 'Ada' });
    expect(sentTypes()).toEqual([]);
    vi.useRealTimers();
    await vi.waitUntil(() => state().call !== null, { timeout: 10_000 });
    expect(state()).toMatchObject({
      call: { toNumber: contactNumber, party: { name: 'Ada' } },
      dialRequest: null,
    });
  });

  it('reads one without a country as a number of the default country', async () => {
    const { hubspot, state } = await setUp({ autoDial: true, defaultCountry: 'DE' });
    hubspot.dial({ phoneNumber: '030 901820' });
    vi.useRealTimers();
    await vi.waitUntil(() => state().call !== null, { timeout: 10_000 });
    expect(state().call).toMatchObject({ toNumber: '+4930901820' });
  });

  it('leaves the older of two requests alone that came in the meantime', async () => {
    const { hubspot, state } = await setUp({ autoDial: true });
    hubspot.dial({ phoneNumber: '(617) 555-0142', countryCode: 'US' });
    hubspot.dial({ phoneNumber: '(617) 555-0199', countryCode: 'US' });
    vi.useRealTimers();
    await vi.waitUntil(() => state().call !== null, { timeout: 10_000 });
    await new Promise((resolve) => setTimeout(resolve));
    expect(Object.values(state().calls)).toMatchObject([{ toNumber: otherNumber }]);
  });
});

describe('autoDial while the phone connects', () => {
  it('dials once it is ready', async () => {
    const { hubspot, phone, state } = await setUp({ autoDial: true, phoneOptions: { connectsAfterMs: 300 } });
    hubspot.dial(contactNumber);
    await settle();
    expect(phone.getSnapshot().status).toBe('connecting');
    expect(state()).toMatchObject({ call: null, problem: null, dialRequest: { phoneNumber: contactNumber } });
    await pass(300);
    expect(state()).toMatchObject({ call: { toNumber: contactNumber }, problem: null, dialRequest: null });
  });

  it('dials once the log-in has followed the phone', async () => {
    const { hubspot, state } = await setUp({
      autoDial: true,
      followPhone: true,
      phoneOptions: { connectsAfterMs: 300 },
    });
    hubspot.dial(contactNumber);
    await pass(300);
    expect(state().call).toMatchObject({ toNumber: contactNumber });
  });

  it('says so if that takes too long, and dials nothing later', async () => {
    const { hubspot, phone, state } = await setUp({
      autoDial: true,
      phoneOptions: { failures: { start: 'never' } },
    });
    hubspot.dial(contactNumber);
    await pass(10_000);
    expect(state().problem).toMatchObject({ code: 'phone', phoneCode: 'not-ready' });
    phone.regainConnection();
    await pass(60_000);
    expect(state()).toMatchObject({ call: null, dialRequest: { phoneNumber: contactNumber } });
  });

  it('leaves a number alone that the user has dismissed meanwhile', async () => {
    const { actions, hubspot, state } = await setUp({
      autoDial: true,
      phoneOptions: { connectsAfterMs: 300 },
    });
    hubspot.dial(contactNumber);
    await settle();
    actions.dismissDialRequest();
    await pass(60_000);
    expect(state().call).toBeNull();
  });
});

describe('autoDial in a tab without the phone', () => {
  it('dials at once in the tab with the phone, and nothing when that closes', async () => {
    const browser = createBrowser();
    const owner = await browser.open({}, { autoDial: true });
    const follower = await browser.open({}, { autoDial: true });
    const dial = vi.spyOn(follower.phone, 'dial');
    follower.hubspot.dial({ phoneNumber: contactNumber, calleeName: 'Ada' });
    await pass(3_000);
    expect([owner, follower].map(({ state }) => state().call)).toMatchObject([
      { toNumber: contactNumber, party: { name: 'Ada' } },
      { toNumber: contactNumber, party: { name: 'Ada' } },
    ]);
    expect(follower.state().dialRequest).toBeNull();
    owner.actions.hangUp();
    owner.actions.callCompleted();
    await pass(10 * 60_000);
    owner.close();
    await pass(3_000);
    expect(follower.state().windowRole).toBe('owner');
    expect(dial).not.toHaveBeenCalled();
  });

  it('dials on the client of this tab', async () => {
    const browser = createClients('forking proxy', { autoDial: true });
    const [first, second] = [await browser.open(), await browser.open()];
    second.hubspot.dial(contactNumber);
    await settle();
    expect(second.phone.getSnapshot().sessions).toHaveLength(1);
    expect(first.phone.getSnapshot().sessions).toHaveLength(0);
    expect(first.calls()).toMatchObject([{ toNumber: contactNumber }]);
  });
});
