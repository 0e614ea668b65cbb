import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { withCalling } from 'react-hubspot-calling/testing/storybook';
import { expect, within } from 'storybook/test';
import { Phone } from './Phone.jsx';

export default { title: 'Phone', component: Phone };

export const SaveRefused = { decorators: [withCalling({ state: 'saveRefused' })] };

export const FollowsArgs = {
  args: { state: 'ringing' },
  render: () => <Phone />,
  decorators: [withCalling(({ args }) => ({ state: args.state }))],
};

/** The flow of docs/testing.md. */
export const DialRequest = {
  loaders: [() => ({ hubspot: createFakeHubSpot(), phone: createFakeSoftphone() })],
  decorators: [withCalling(({ loaded }) => ({ hubspot: loaded.hubspot, phone: loaded.phone }))],
  play: async ({ loaded, canvasElement, userEvent }) => {
    const canvas = within(canvasElement);
    loaded.hubspot.dial('+16175550107');
    await userEvent.click(await canvas.findByRole('button', { name: 'Call' }));
    loaded.phone.remote.answer();
    await canvas.findByText('ready, connected');
    await userEvent.click(canvas.getByRole('button', { name: 'End call' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Save call' }));
    await canvas.findByText('ready, saved');
    await expect(loaded.hubspot.timeline[0].completions).toBe(1);
  },
};
