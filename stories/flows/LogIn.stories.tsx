import type { Meta } from '@storybook/react-vite';
import { CallingWidget } from 'react-hubspot-calling';
import { expect } from 'storybook/test';
import { flow, toldTo, type FlowStory } from './flow';

const meta = {
  title: 'Flows/Log in',
  component: CallingWidget,
  parameters: { fillsPanel: true },
} satisfies Meta<typeof CallingWidget>;

export default meta;

export const LogIn: FlowStory = {
  name: 'Log in and take calls',
  parameters: {
    calling: {
      steps: [
        'cti.actions.userLoggedOut();',
        "await userEvent.click(await screen.findByRole('button', { name: 'Log in' }));",
        "expect(hubspot.sentTypes()).toContain('LOGGED_IN');",
      ],
    },
  },
  ...flow(
    async ({ hubspot, canvas, user, press, words }) => {
      await press(words.logIn.logIn);
      await canvas.findByRole('textbox', { name: words.numberField.label });
      await user.click(canvas.getByRole('switch', { name: words.availabilitySwitch.label }));
      await expect(toldTo(hubspot)).toEqual(['INITIALIZED', 'LOGGED_IN', 'USER_UNAVAILABLE']);
      await expect(hubspot.sent('INITIALIZED')).toMatchObject([{ isLoggedIn: false }]);
    },
    { provider: { loggedIn: false } },
  ),
};
