import { createCti, type CtiOptions } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { expect, onTestFinished, vi } from 'vitest';

export const number = '+16175550142';

export const settle = () => vi.advanceTimersByTimeAsync(0);

/** One page of the app in a given HubSpot; `reload()` is what a browser does to it. */
export const openPage = (
  hubspot: ReturnType<typeof createFakeHubSpot>,
  options: CtiOptions = {},
  phone = createFakeSoftphone(),
) => {
  const cti = createCti({ connect: hubspot.connect, phone, fromNumbers: ['+16175550100'], ...options });
  onTestFinished(cti.stop);
  cti.start();
  const leave = () => {
    window.dispatchEvent(new Event('pagehide'));
    cti.stop();
  };
  return {
    cti,
    phone,
    actions: cti.actions,
    state: cti.getSnapshot,
    /** The page goes, and all its calls on the phone with it. */
    reload: () => {
      leave();
      hubspot.reload();
      return openPage(hubspot, options);
    },
    /** Only the provider goes; the phone stays. */
    remount: () => {
      leave();
      return openPage(hubspot, options, phone);
    },
  };
};

export const dialled = async (hubspot = createFakeHubSpot(), options: CtiOptions = {}) => {
  const page = openPage(hubspot, options);
  await settle();
  page.actions.dial({ to: number });
  return { hubspot, page };
};

export const connected = async (options: CtiOptions = {}) => {
  const { hubspot, page } = await dialled(createFakeHubSpot(), options);
  await vi.advanceTimersByTimeAsync(1900);
  expect(page.state().call?.status).toBe('connected');
  page.actions.updateDraft({ notes: 'half a sen' });
  await vi.advanceTimersByTimeAsync(30_000);
  return { hubspot, page };
};
