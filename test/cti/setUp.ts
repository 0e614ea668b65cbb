import { createCti, type CtiOptions } from 'react-hubspot-calling/core';
import {
  createFakeHubSpot,
  createFakeSoftphone,
  type FakeHubSpotOptions,
  type FakeSoftphoneOptions,
} from 'react-hubspot-calling/testing';
import { afterEach, beforeEach, onTestFinished, vi } from 'vitest';

export const contactNumber = '+16175550142';
export const otherNumber = '+16175550199';
export const ownNumber = '+16175550100';
export const noon = Date.parse('2026-03-01T12:00:00Z');

/** Time stands still but for `pass()`; and whatever an app's own code throws is kept here, as a browser would show it. */
export const useFakeWorld = () => {
  const faults = vi.fn();
  beforeEach(() => {
    faults.mockClear();
    vi.useFakeTimers({ now: noon });
    vi.stubGlobal('reportError', faults);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  return faults;
};

export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Lets everything happen that takes no time. */
export const settle = () => pass(0);

/** A cti with a fake HubSpot, ready; and with a fake phone, unless `phone: null`. */
export const setUp = async ({
  hubspotOptions = {},
  phoneOptions = {},
  withPhone = true,
  ...options
}: CtiOptions & {
  hubspotOptions?: FakeHubSpotOptions;
  phoneOptions?: FakeSoftphoneOptions;
  withPhone?: boolean;
} = {}) => {
  const hubspot = createFakeHubSpot(hubspotOptions);
  const phone = createFakeSoftphone(phoneOptions);
  const given: CtiOptions = {
    connect: hubspot.connect,
    fromNumbers: [ownNumber],
    ...(withPhone && { phone }),
    ...options,
  };
  const cti = createCti(given);
  onTestFinished(cti.stop);
  cti.start();
  await settle();
  const sentTypes = () => hubspot.sentTypes().filter((type) => type !== 'INITIALIZED');
  return { hubspot, phone, cti, options: given, actions: cti.actions, state: cti.getSnapshot, sentTypes };
};

/** An app with its own phone, which reports each step itself. */
export const setUpWithoutPhone = (options: Parameters<typeof setUp>[0] = {}) =>
  setUp({ withPhone: false, ...options });
