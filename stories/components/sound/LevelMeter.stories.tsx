import type { Meta, StoryObj } from '@storybook/react-vite';
import { LevelMeter } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Sound/LevelMeter',
  component: LevelMeter,
  args: { level: 0.4 },
  argTypes: { level: { control: { type: 'range', min: 0, max: 1, step: 0.01 } } },
  render: inWords(LevelMeter, { words: 'levelMeter' }),
} satisfies Meta<typeof LevelMeter>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Middling: Story = {};
export const Silent: Story = { args: { level: 0 } };
export const Loud: Story = { args: { level: 1 } };
/** Read ten times a second, without a render. */
export const Moving: Story = { args: { getLevel: () => 0.5 + Math.sin(Date.now() / 300) / 2 } };
