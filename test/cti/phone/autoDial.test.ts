import { describe, expect, it, vi } from 'vitest';
import { contactNumber, otherNumber, setUp, useFakeWorld } from '../setUp';

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
