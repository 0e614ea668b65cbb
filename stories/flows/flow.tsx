import type { StoryContext, StoryObj } from '@storybook/react-vite';
import type { CallingWidget } from 'react-hubspot-calling';
import {
  createFakeHubSpot,
  createFakeSoftphone,
  type FakeHubSpot,
  type FakeHubSpotOptions,
  type FakeSoftphone,
} from 'react-hubspot-calling/testing';
import { type CallingWithFakes, withCalling } from 'react-hubspot-calling/testing/storybook';
import { expect, waitFor, within } from 'storybook/test';
import { wordsOf } from '../language';
import { inLanguage } from '../widget/inState';

/** Does nothing by itself: the flow plays the remote party with `phone.remote`. */
export const number = '+16175550107';
export const otherNumber = '+442079460018';

export const ada = {
  callerIdType: 'CONTACT',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  objectCoordinates: { portalId: 1, objectId: 51, objectTypeId: '0-1' },
} as const;

type Context = Pick<StoryContext, 'loaded' | 'globals' | 'canvasElement' | 'userEvent'>;

/** What a flow is played with. Words are those of the toolbar's language. */
export const deskOf = (context: Context) => {
  const { loaded, canvasElement, userEvent: user } = context;
  const canvas = within(canvasElement);
  const press = async (name: string): Promise<void> => {
    const button = await canvas.findByRole('button', { name });
    await expect(button).toBeEnabled();
    // What has just appeared takes no clicks for a moment.
    await waitFor(() => expect(getComputedStyle(button).pointerEvents).not.toBe('none'));
    await user.click(button);
  };
  return {
    hubspot: loaded['hubspot'] as FakeHubSpot,
    phone: loaded['phone'] as FakeSoftphone,
    words: wordsOf(context),
    canvas,
    user,
    press,
  };
};

export type Desk = ReturnType<typeof deskOf>;

/** What HubSpot was told, apart from the size that the panel asks for in a low window. */
export const toldTo = (hubspot: FakeHubSpot): readonly string[] =>
  hubspot.sentTypes().filter((type) => type !== 'RESIZE_WIDGET');

interface FlowOptions {
  hubspot?: FakeHubSpotOptions;
  provider?: CallingWithFakes;
  args?: StoryObj<typeof CallingWidget>['args'];
}

export type FlowStory = StoryObj<typeof CallingWidget>;

/** What a story needs that plays a flow between fresh fakes. */
export const flow = (
  play: (desk: Desk) => Promise<void>,
  { hubspot, provider, args = {} }: FlowOptions = {},
): FlowStory => ({
  args,
  render: inLanguage,
  loaders: [() => ({ hubspot: createFakeHubSpot(hubspot), phone: createFakeSoftphone() })],
  decorators: [
    withCalling(({ loaded }) => ({
      ...provider,
      hubspot: loaded['hubspot'] as FakeHubSpot,
      phone: loaded['phone'] as FakeSoftphone,
    })),
  ],
  play: async (context) => {
    await play(deskOf(context));
  },
});

/** As far as HubSpot is concerned, the app is there. */
const start = async ({ hubspot, canvas, words }: Desk): Promise<void> => {
  await canvas.findByRole('button', { name: words.callButton.call });
  await waitFor(() => expect(hubspot.sentTypes()).toContain('INITIALIZED'));
};

/** HubSpot asks to call somebody, and the person does. */
export const dialFromHubSpot = async (desk: Desk): Promise<void> => {
  await start(desk);
  const { hubspot, canvas, press, words } = desk;
  hubspot.dial({ phoneNumber: number, calleeName: 'Ada Lovelace', countryCode: 'US' });
  await canvas.findByText('Ada Lovelace');
  await press(words.callButton.call);
  await canvas.findByRole('button', { name: words.callButton.endCall });
};

/** … who answers. */
export const talk = async (desk: Desk): Promise<void> => {
  await dialFromHubSpot(desk);
  desk.phone.remote.answer();
  await desk.canvas.findByRole('timer');
};

/** … and the talk is over. */
export const hangUp = async (desk: Desk): Promise<void> => {
  await talk(desk);
  await desk.press(desk.words.callButton.endCall);
  await desk.canvas.findByRole('button', { name: desk.words.saveCall.save });
};

/** Somebody calls. */
export const ring = async (desk: Desk): Promise<void> => {
  await start(desk);
  const { phone, canvas, words } = desk;
  phone.incoming(otherNumber);
  await canvas.findByRole('button', { name: words.incomingCallCard.answer });
};
