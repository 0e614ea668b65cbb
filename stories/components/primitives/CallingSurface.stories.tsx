import type { Meta, StoryObj } from '@storybook/react-vite';
import type { CSSProperties } from 'react';
import {
  CallButton,
  CallHeader,
  CallingSurface,
  FromNumberSelect,
  Keypad,
  NumberField,
  StatusBanner,
} from 'react-hubspot-calling';
import { style } from '../htmlProps';

const dialer = (
  <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 12, padding: 16 }}>
    <CallHeader name="Ada Lovelace" company="Analytical Engines" />
    <NumberField defaultValue="+442079460000" />
    <FromNumberSelect numbers={[{ number: '+16175550100', label: 'Boston' }]} defaultValue="+16175550100" />
    <Keypad />
    <CallButton />
    <StatusBanner title="Not connected to HubSpot" detail="You can make calls, but they aren't logged." />
  </div>
);

const meta = {
  title: 'Components/Primitives/CallingSurface',
  component: CallingSurface,
  args: { theme: 'system', children: dialer },
  argTypes: { children: { control: false }, style },
} satisfies Meta<typeof CallingSurface>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Follows the toolbar, as it would follow the system. */
export const System: Story = {};
export const Light: Story = { args: { theme: 'light' } };
export const Dark: Story = { args: { theme: 'dark' } };

/** Another brand in ten lines. */
export const Rebranded: Story = {
  args: {
    style: {
      '--calling-font': 'Georgia, serif',
      '--calling-radius': '1.25rem',
      '--calling-color-surface': 'light-dark(#fffaf3, #241a12)',
      '--calling-color-raised': 'light-dark(#f4e8d8, #3a2b1f)',
      '--calling-color-hover': 'light-dark(#ead8c0, #4a3829)',
      '--calling-color-accent': 'light-dark(#8a3b12, #ffb38a)',
      '--calling-color-on-accent': 'light-dark(#ffffff, #3b1500)',
      '--calling-color-accent-soft': 'light-dark(#fbe6d6, #4d2a16)',
      '--calling-color-go': 'light-dark(#4d6212, #b8d36a)',
      '--calling-color-on-go': 'light-dark(#ffffff, #1c2500)',
    } as CSSProperties,
  },
};
