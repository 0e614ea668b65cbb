import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { AnswerButton, CallButton, DeclineButton, EndCallButton } from 'react-hubspot-calling';
import { disabled, onClick } from '../htmlProps';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Call/CallButton',
  component: CallButton,
  subcomponents: { EndCallButton, AnswerButton, DeclineButton },
  args: { pending: false, disabled: false, onClick: fn() },
  argTypes: { icon: { control: false }, disabled, onClick },
  render: inWords(CallButton, { words: 'callButton' }),
} satisfies Meta<typeof CallButton>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Call: Story = {};
/** It is not known yet whether the number can be called. */
export const CallPending: Story = { args: { pending: true } };
export const CallDisabled: Story = { args: { disabled: true } };
export const EndCall: Story = { render: inWords(EndCallButton, { words: 'callButton' }) };
export const Answer: Story = { render: inWords(AnswerButton, { words: 'callButton' }) };
export const Decline: Story = { render: inWords(DeclineButton, { words: 'callButton' }) };
