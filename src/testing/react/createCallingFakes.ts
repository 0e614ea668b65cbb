import { createFakeHubSpot } from '../fakeHubSpot/createFakeHubSpot';
import type { FakeHubSpot } from '../fakeHubSpot/fakeHubSpot';
import type { FakeHubSpotOptions } from '../fakeHubSpot/options';
import { createFakeSoftphone, type FakeSoftphone, type FakeSoftphoneOptions } from '../phone/fakeSoftphone';
import { loadEverything } from '../ui/loadEverything';
import { deliverInAct } from './deliverInAct';

/** Fakes for an app that has its own `<CallingProvider>`. */
export interface CallingFakes {
  /** For the app's `<CallingProvider connect={hubspot.connect}>`. */
  hubspot: FakeHubSpot;
  /** For the app's `<CallingProvider phone={phone}>`. */
  phone: FakeSoftphone;
  /** Closes both: no timer is left. Call it after the test. */
  close: () => void;
}

/** Makes a fake HubSpot and a fake softphone for a whole app, which has its own `<CallingProvider>`. */
export const createCallingFakes = (
  options: { hubspot?: FakeHubSpotOptions | undefined; phone?: FakeSoftphoneOptions | undefined } = {},
): CallingFakes => {
  deliverInAct();
  loadEverything();
  const hubspot = createFakeHubSpot(options.hubspot);
  const phone = createFakeSoftphone(options.phone);
  return {
    hubspot,
    phone,
    close: () => {
      hubspot.close();
      phone.dispose();
    },
  };
};
