import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { LogInPanel, TextField } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Dialing/LogInPanel',
  component: LogInPanel,
  args: { onLogIn: fn(), pending: false },
  argTypes: { problem: { control: 'text' }, detail: { control: 'text' }, children: { control: false } },
  render: inWords(LogInPanel, { words: 'logIn' }),
} satisfies Meta<typeof LogInPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};
export const WithDetail: Story = { args: { detail: 'Use the account of your phone service.' } };
export const Pending: Story = { args: { pending: true } };
export const Refused: Story = { args: { problem: 'The phone service does not know this account.' } };
/** Fields of the app's own stand above the button. */
export const OwnFields: Story = {
  args: { children: <TextField label="Extension" style={{ textAlign: 'start' }} /> },
};
