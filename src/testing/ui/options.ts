import type { Cti } from '../../cti/createCti';
import type { CtiOptions } from '../../cti/options';
import type { CtiState } from '../../cti/state';
import type { CallingStateName } from '../callingStates';
import type { FakeCti, FakeCtiOptions } from '../cti/fakeCti';
import type { FakeHubSpot } from '../fakeHubSpot/fakeHubSpot';
import type { FakeHubSpotOptions } from '../fakeHubSpot/options';
import type { FakeSoftphone, FakeSoftphoneOptions } from '../phone/fakeSoftphone';

/** What makes two runs the same. */
export interface SameEveryTime {
  /**
   * Stops the library's clock while the UI is mounted, at this time in milliseconds since the epoch. A state is as of this time. What
   * reads `Date.now()` itself is not stopped. @default the clock runs
   */
  now?: number | undefined;
  /** The same seed gives new calls the same ids: `seed-1`, `seed-2` … @default random ids */
  seed?: string | undefined;
}

/** A UI in one state: nothing happens by itself, and actions are noted in `cti.asked`. */
export interface CallingInState extends FakeCtiOptions, SameEveryTime {
  /** One of `callingStates`, by its name, or any other state. */
  state: CallingStateName | CtiState;
}

/** A UI that works, between a fake HubSpot and a fake softphone. */
export interface CallingWithFakes extends Omit<CtiOptions, 'phone' | 'connect'>, SameEveryTime {
  /** Left out: with a `state` nothing happens by itself. */
  state?: undefined;
  /** The fake HubSpot, or its options. @default `createFakeHubSpot()` */
  hubspot?: FakeHubSpot | FakeHubSpotOptions | undefined;
  /** The fake softphone, or its options. @default `createFakeSoftphone()` */
  phone?: FakeSoftphone | FakeSoftphoneOptions | undefined;
}

/** A UI between a fake HubSpot and a phone that the app drives by itself. */
export interface CallingWithOwnPhone extends Omit<CallingWithFakes, 'phone'> {
  /** Your app's own phone, of which HubSpot knows what your app reports. */
  phone: null;
}

/** What is behind the UI: one state, or fakes. */
export type FakeCallingOptions = CallingInState | CallingWithFakes | CallingWithOwnPhone;

/** What drives a UI in one state. */
export interface StillCalling {
  /** Notes what the UI asks for, and goes to other states. */
  cti: FakeCti;
}

/** What drives a UI that works. */
export interface WorkingCalling {
  /** The provider's state and actions. */
  cti: Cti;
  /** Plays HubSpot. */
  hubspot: FakeHubSpot;
  /** Plays the phone service and the remote party. */
  phone: FakeSoftphone;
  /** Changes props of the provider. */
  setProps: (change: Omit<CtiOptions, 'phone' | 'connect'>) => void;
}

/** What drives a UI that works, if the app drives its own phone. */
export interface WorkingCallingWithOwnPhone extends Omit<WorkingCalling, 'phone'> {
  /** Without a fake phone. */
  phone: null;
}

/** What drives the UI. */
export type AnyCalling = StillCalling | WorkingCalling | WorkingCallingWithOwnPhone;
