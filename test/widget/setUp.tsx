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
import { vi } from 'vitest';

export const ownNumber = '+16175550100';
export const contactNumber = '+16175550142';
/** Does nothing by itself: `phone.remote` is its hand. */
export const waitingNumber = '+16175550107';

export const ada = {
  callerIdType: 'CONTACT',
  firstName: 'Ada',
  lastName: 'Byron',
  email: 'ada@example.com',
  objectCoordinates: { portalId: 1, objectId: 51, objectTypeId: '0-1' },
} as const;
export const engine = {
  callerIdType: 'COMPANY',
  name: 'Analytical Engines',
  objectCoordinates: { portalId: 1, objectId: 7, objectTypeId: '0-2' },
} as const;

export interface SetUp {
  widget?: CallingWidgetProps;
  provider?: Omit<CallingProviderProps, 'children' | 'connect' | 'phone'>;
  hubspot?: FakeHubSpotOptions;
  phone?: FakeSoftphoneOptions;
  strict?: boolean;
}

/** The widget with a HubSpot and a phone in memory, ready to be used. */
export const setUp = async ({
  widget,
  provider,
  hubspot: hubspotOptions,
  phone: phoneOptions,
  strict,
}: SetUp = {}) => {
  const hubspot = createFakeHubSpot(hubspotOptions);
  const phone = createFakeSoftphone({ ringsAfterMs: 0, answersAfterMs: 0, ...phoneOptions });
  const user = userEvent.setup();
  const tree = (props: CallingWidgetProps = {}) => (
    <CallingProvider connect={hubspot.connect} phone={phone} fromNumbers={[ownNumber]} {...provider}>
      <CallingWidget defaultCountry="US" {...widget} {...props} />
    </CallingProvider>
  );
  const view = render(tree(), { reactStrictMode: strict ?? true, wrapper: StrictMode });
  await settle();
  return { hubspot, phone, user, ...view, again: (props: CallingWidgetProps) => view.rerender(tree(props)) };
};

/** Lets promises and timers that are due run. */
export const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve)));

/** Whatever happens outside of the page. */
export const happen = (event: () => void) =>
  act(async () => {
    event();
    await new Promise((resolve) => setTimeout(resolve));
  });

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const findButton = (name: string | RegExp) => screen.findByRole('button', { name });
export const noButton = (name: string | RegExp) => screen.queryByRole('button', { name });

/** In a browser a page has the focus when somebody works in it; jsdom loses it with the element that had it. */
export const withFocus = () => vi.spyOn(document, 'hasFocus').mockReturnValue(true);
