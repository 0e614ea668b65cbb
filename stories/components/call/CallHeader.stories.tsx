import type { Meta, StoryObj } from '@storybook/react-vite';
import { CallHeader } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Call/CallHeader',
  component: CallHeader,
  args: {
    name: 'Ada Lovelace',
    company: 'Analytical Engines',
    number: '+44 20 7946 0000',
    status: 'Ringing…',
  },
  argTypes: { status: { control: 'text' } },
  render: inWords(CallHeader, { words: 'callHeader' }),
} satisfies Meta<typeof CallHeader>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};
export const WhichNumber: Story = { args: { numberLabel: 'Mobile' } };
export const NumberOnly: Story = { args: { name: undefined, company: undefined } };
export const Unknown: Story = { args: { name: undefined, company: undefined, number: undefined } };
export const LongNames: Story = {
  args: {
    name: 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, Maria Magdalena Theresia',
    company: 'Gesellschaft zur Förderung der wissenschaftlichen Zusammenarbeit in Mitteleuropa mbH & Co. KG',
  },
};
export const RightToLeftName: Story = { args: { name: 'עדה לאבלייס', company: 'מנועים אנליטיים' } };
