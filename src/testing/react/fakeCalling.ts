import { createCti, type Cti } from '../../cti/createCti';
import type { CtiOptions } from '../../cti/options';
import type { CtiState } from '../../cti/state';
import { callingStates, type CallingStateName } from '../callingStates';
import { createFakeCti, type FakeCti, type FakeCtiOptions } from '../fakeCti';
import { createFakeHubSpot } from '../fakeHubSpot/createFakeHubSpot';
import type { FakeHubSpot } from '../fakeHubSpot/fakeHubSpot';
import { createFakeSoftphone, type FakeSoftphone } from '../phone/fakeSoftphone';

/** A UI that stands still in one state. */
export interface CallingInState extends FakeCtiOptions {
  /** One of `callingStates`, by its name, or any other state. */
  state: CallingStateName | CtiState;
}

/** A UI that works, between a fake HubSpot and a fake softphone. */
export interface CallingWithFakes<Phone extends FakeSoftphone | null = FakeSoftphone> extends Omit<
  CtiOptions,
  'phone' | 'connect'
> {
  state?: undefined;
  /** @default `createFakeHubSpot()` */
  hubspot?: FakeHubSpot | undefined;
  /** `null` for an app that drives its own phone. @default `createFakeSoftphone()` */
  phone?: Phone | undefined;
}

export interface StillCalling {
  cti: FakeCti;
}

export interface WorkingCalling<Phone extends FakeSoftphone | null = FakeSoftphone> {
  cti: Cti;
  hubspot: FakeHubSpot;
  phone: Phone;
}

export type FakeCallingOptions = CallingInState | CallingWithFakes<FakeSoftphone | null>;

/** What stands behind the provider of a test or story. */
export const createFakeCalling = (
  options: FakeCallingOptions,
): StillCalling | WorkingCalling<FakeSoftphone | null> => {
  if (options.state !== undefined) {
    const { state, ...rest } = options;
    return { cti: createFakeCti(typeof state === 'string' ? callingStates[state] : state, rest) };
  }
  const {
    hubspot = createFakeHubSpot(),
    phone = createFakeSoftphone(),
    fromNumbers = ['+16175550100'],
    ...rest
  } = options;
  const cti = createCti({ ...rest, fromNumbers, connect: hubspot.connect, phone: phone ?? undefined });
  return { cti, hubspot, phone };
};
