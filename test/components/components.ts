import { AvailabilitySwitch } from '../../src/components/AvailabilitySwitch';
import { Button } from '../../src/components/Button';
import { AnswerButton, CallButton, DeclineButton, EndCallButton } from '../../src/components/callButtons';
import { CallHeader } from '../../src/components/CallHeader';
import { CallingSurface } from '../../src/components/CallingSurface';
import { CallTimer } from '../../src/components/CallTimer';
import { HoldButton, KeypadButton, MuteButton, RecordButton } from '../../src/components/callToggles';
import { EndStatusPicker } from '../../src/components/EndStatusPicker';
import { Keypad } from '../../src/components/Keypad';
import { LogInPanel } from '../../src/components/LogInPanel';
import { Notes } from '../../src/components/Notes';
import { NumberField } from '../../src/components/NumberField';
import { SaveCallButton } from '../../src/components/SaveCallButton';
import { SelectField } from '../../src/components/SelectField';
import { StatusBanner } from '../../src/components/StatusBanner';
import { TextField } from '../../src/components/TextField';
import { ToggleButton } from '../../src/components/ToggleButton';

/** Every public component, with the props that it cannot do without. */
export const components: { name: string; component: unknown; props: Record<string, unknown> }[] = [
  { name: 'AnswerButton', component: AnswerButton, props: {} },
  { name: 'AvailabilitySwitch', component: AvailabilitySwitch, props: {} },
  { name: 'Button', component: Button, props: { children: 'Go' } },
  { name: 'CallButton', component: CallButton, props: {} },
  { name: 'CallHeader', component: CallHeader, props: { name: 'Ada Lovelace', number: '+44 20 7946 0000' } },
  { name: 'CallingSurface', component: CallingSurface, props: {} },
  { name: 'CallTimer', component: CallTimer, props: { startedAt: Date.now() } },
  { name: 'DeclineButton', component: DeclineButton, props: {} },
  { name: 'EndCallButton', component: EndCallButton, props: {} },
  { name: 'EndStatusPicker', component: EndStatusPicker, props: {} },
  { name: 'HoldButton', component: HoldButton, props: {} },
  { name: 'Keypad', component: Keypad, props: {} },
  { name: 'KeypadButton', component: KeypadButton, props: {} },
  { name: 'LogInPanel', component: LogInPanel, props: {} },
  { name: 'MuteButton', component: MuteButton, props: {} },
  { name: 'Notes', component: Notes, props: {} },
  { name: 'NumberField', component: NumberField, props: { defaultValue: '+44' } },
  { name: 'RecordButton', component: RecordButton, props: {} },
  { name: 'SaveCallButton', component: SaveCallButton, props: {} },
  {
    name: 'SelectField',
    component: SelectField,
    props: { label: 'Outcome', options: [{ value: '', label: 'None' }] },
  },
  { name: 'StatusBanner', component: StatusBanner, props: { title: 'No connection' } },
  { name: 'TextField', component: TextField, props: { label: 'Title' } },
  { name: 'ToggleButton', component: ToggleButton, props: { children: 'Mute' } },
];
