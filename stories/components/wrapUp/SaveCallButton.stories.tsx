import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { SaveCallButton } from 'react-hubspot-calling';
import { disabled, onClick } from '../htmlProps';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Wrap-up/SaveCallButton',
  component: SaveCallButton,
  args: { state: 'unsaved', disabled: false, onClick: fn() },
  argTypes: { icon: { control: false }, disabled, onClick },
  render: inWords(SaveCallButton, { words: 'saveCall' }),
} satisfies Meta<typeof SaveCallButton>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Unsaved: Story = {};
export const Saving: Story = { args: { state: 'saving' } };
export const Saved: Story = { args: { state: 'saved' } };
export const Disabled: Story = { args: { disabled: true } };
