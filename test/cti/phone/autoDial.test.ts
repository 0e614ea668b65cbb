import { createCti } from 'react-hubspot-calling/core';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createBrowser } from '../windows/browser';
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

it('autoDial in a tab without the phone waits for the user, also when that tab gets the phone', async () => {
  const browser = createBrowser();
  const owner = await browser.open({}, { autoDial: true });
  const follower = await browser.open({}, { autoDial: true });
  const dial = vi.spyOn(follower.phone, 'dial');
  follower.hubspot.dial(contactNumber);
  await pass(10 * 60_000);
  owner.close();
  await pass(3_000);
  expect(follower.state()).toMatchObject({
    windowRole: 'owner',
    call: null,
    dialRequest: { phoneNumber: contactNumber },
    problem: null,
  });
  expect(dial).not.toHaveBeenCalled();
});

describe('autoDial and a number that was clicked while no provider was mounted', () => {
  const clickBefore = async (ms: number) => {
    const { cti, hubspot, options } = await setUp({ autoDial: true });
    cti.stop();
    hubspot.dial(contactNumber);
    await pass(ms);
    const next = createCti(options);
    onTestFinished(next.stop);
    next.start();
    await settle();
    return next.getSnapshot();
  };

  it('dials it if the next one comes at once', async () => {
    expect(await clickBefore(2_000)).toMatchObject({ call: { toNumber: contactNumber }, dialRequest: null });
  });

  it('leaves it to the user after ten seconds', async () => {
    expect(await clickBefore(10_001)).toMatchObject({
      call: null,
      dialRequest: { phoneNumber: contactNumber },
    });
  });
});
