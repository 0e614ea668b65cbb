import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import {
  CallingProvider,
  type CallingProviderProps,
  CallingWidget,
  type CallingWidgetProps,
} from 'react-hubspot-calling';
import {
  createFakeHubSpot,
  createFakeSoftphone,
  type FakeHubSpotOptions,
  type FakeSoftphoneOptions,
} from 'react-hubspot-calling/testing';
import { beforeEach, vi } from 'vitest';
import { latePart } from '../../src/widget/late';
import { lateParts } from '../../src/widget/lateParts';

// A page has loaded these long before somebody calls.
latePart.provide(lateParts);

export const ownNumber = '+16175550100';
export const londonNumber = '+442079460000';
export const contactNumber = '+16175550142';
export const otherNumber = '+16175550143';
/** Does nothing by itself: `phone.remote` is its hand. */
export const waitingNumber = '+16175550107';

export const ada = {
  callerIdType: 'CONTACT',
  firstName: 'Ada',
  lastName: 'Byron',
  email: 'ada@example.com',
  objectCoordinates: { portalId: 1, objectId: 51, objectTypeId: '0-1' },
} as const;
export const engines = {
  callerIdType: 'COMPANY',
  name: 'Analytical Engines',
  objectCoordinates: { portalId: 1, objectId: 7, objectTypeId: '0-2' },
} as const;

/** Lets promises and timers that are due run. */
export const settle = () =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });

/** Lets fake time pass, with all that follows from it. */
export const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

/** Whatever happens outside of the page. */
export const happen = async (event: () => void) => {
  await act(async () => {
    event();
    await Promise.resolve();
  });
  await settle();
};

export interface SetUp {
  widget?: CallingWidgetProps;
  provider?: Omit<CallingProviderProps, 'children' | 'connect' | 'phone'>;
  hubspot?: FakeHubSpotOptions;
  phone?: FakeSoftphoneOptions;
}

/** The widget in StrictMode with a HubSpot and a phone in memory, ready to be used. */
export const setUp = async ({ widget, provider, ...fakes }: SetUp = {}) => {
  const hubspot = createFakeHubSpot(fakes.hubspot);
  const phone = createFakeSoftphone({ ringsAfterMs: 0, answersAfterMs: 0, ...fakes.phone });
  const user = userEvent.setup();
  const tree = (props: CallingWidgetProps = {}) => (
    <CallingProvider connect={hubspot.connect} phone={phone} fromNumbers={[ownNumber]} {...provider}>
      <CallingWidget defaultCountry="US" {...widget} {...props} />
    </CallingProvider>
  );
  const view = render(tree(), { wrapper: StrictMode });
  await settle();
  return {
    hubspot,
    phone,
    user,
    container: view.container,
    unmount: view.unmount,
    rerender: (props: CallingWidgetProps) => {
      view.rerender(tree(props));
    },
    /** HubSpot asks, and the person calls; the phone answers at once. */
    call: async (number = contactNumber) => {
      await happen(() => hubspot.dial(number));
      await user.click(button('Call'));
      await settle();
    },
    /** Somebody calls. */
    ring: async (number = contactNumber, name?: string) => {
      await happen(() => phone.incoming(number, { name }));
      return phone.remote;
    },
  };
};

/** The widget in a call that was answered. */
export const inCall = async (options?: SetUp) => {
  const all = await setUp(options);
  await all.call();
  return all;
};

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const findButton = (name: string | RegExp) => screen.findByRole('button', { name });
export const noButton = (name: string | RegExp) => screen.queryByRole('button', { name });
export const numberField = () => screen.getByRole('textbox', { name: 'Phone number' });
export const notesField = () => screen.getByRole('textbox', { name: 'Notes' });

/** The keys of a shortcut, for `user.keyboard`. */
export const chord = (letter: string) => `{Alt>}{Shift>}${letter}{/Shift}{/Alt}`;

/** What a screen reader was told last. */
export const announced = () =>
  document.querySelector('[data-calling=live-region]')?.textContent.replaceAll('\u00a0', '');

/** In a browser a page has the focus when somebody works in it; jsdom loses it with the element that had it. */
export const withFocus = (has = true) => vi.spyOn(document, 'hasFocus').mockReturnValue(has);

/** Each test begins with an empty storage, in a page that somebody works in. */
export const useFreshPage = () => {
  beforeEach(() => {
    localStorage.clear();
    withFocus();
  });
};
