import { AudioBlockedNotice } from '../../src/components/sound/AudioBlockedNotice';
import { DeviceLostNotice } from '../../src/components/sound/DeviceLostNotice';
import { MicrophoneNotice } from '../../src/components/sound/MicrophoneNotice';
import { RingSettings } from '../../src/components/sound/RingSettings';
import { CallSwitcher } from '../../src/components/call/CallSwitcher';
import { CallWaiting } from '../../src/components/incoming/CallWaiting';
import { ConnectionQuality } from '../../src/components/call/ConnectionQuality';
import { DevicePicker } from '../../src/components/sound/DevicePicker';
import { DialRequestCard } from '../../src/components/dialing/DialRequestCard';
import { DtmfKeypad } from '../../src/components/call/DtmfKeypad';
import { ErrorPanel } from '../../src/components/primitives/ErrorPanel';
import { FromNumberSelect } from '../../src/components/dialing/FromNumberSelect';
import { OutcomePicker } from '../../src/components/wrapUp/OutcomePicker';
import { IncomingCallCard } from '../../src/components/incoming/IncomingCallCard';
import { LevelMeter } from '../../src/components/sound/LevelMeter';
import { LiveRegion } from '../../src/components/primitives/LiveRegion';
import { RecentCalls } from '../../src/components/dialing/RecentCalls';
import { ShortcutHelp } from '../../src/components/call/ShortcutHelp';
import { TransferForm } from '../../src/components/call/TransferForm';
import { WrapUpCountdown } from '../../src/components/wrapUp/WrapUpCountdown';
import { AvailabilitySwitch } from '../../src/components/dialing/AvailabilitySwitch';
import { Button } from '../../src/components/primitives/Button';
import { CallButton, EndCallButton } from '../../src/components/call/callButtons';
import { AnswerButton, DeclineButton } from '../../src/components/call/ringButtons';
import { CallHeader } from '../../src/components/call/CallHeader';
import { CallingSurface } from '../../src/components/primitives/CallingSurface';
import { CallTimer } from '../../src/components/call/CallTimer';
import { HoldButton, KeypadButton, MuteButton, RecordButton } from '../../src/components/call/callToggles';
import { EndStatusPicker } from '../../src/components/wrapUp/EndStatusPicker';
import { Keypad } from '../../src/components/dialing/Keypad';
import { LogInPanel } from '../../src/components/dialing/LogInPanel';
import { Notes } from '../../src/components/wrapUp/Notes';
import { NumberField } from '../../src/components/dialing/NumberField';
import { SaveCallButton } from '../../src/components/wrapUp/SaveCallButton';
import { SelectField } from '../../src/components/primitives/SelectField';
import { StatusBanner } from '../../src/components/primitives/StatusBanner';
import { TextField } from '../../src/components/primitives/TextField';
import { ToggleButton } from '../../src/components/primitives/ToggleButton';

/** Every public component, with the props that it cannot do without. */
export const components: { name: string; component: unknown; props: Record<string, unknown> }[] = [
  { name: 'AnswerButton', component: AnswerButton, props: {} },
  { name: 'AudioBlockedNotice', component: AudioBlockedNotice, props: {} },
  { name: 'DeviceLostNotice', component: DeviceLostNotice, props: { microphone: '' } },
  { name: 'MicrophoneNotice', component: MicrophoneNotice, props: {} },
  { name: 'RingSettings', component: RingSettings, props: {} },
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
  {
    name: 'CallSwitcher',
    component: CallSwitcher,
    props: { calls: [{ id: '1', who: 'Ada', state: 'active' }] },
  },
  { name: 'CallWaiting', component: CallWaiting, props: {} },
  { name: 'ConnectionQuality', component: ConnectionQuality, props: {} },
  { name: 'DevicePicker', component: DevicePicker, props: {} },
  { name: 'DialRequestCard', component: DialRequestCard, props: { number: '+44 20 7946 0000' } },
  { name: 'DtmfKeypad', component: DtmfKeypad, props: {} },
  { name: 'ErrorPanel', component: ErrorPanel, props: {} },
  { name: 'FromNumberSelect', component: FromNumberSelect, props: { numbers: [{ number: '+16175550100' }] } },
  { name: 'IncomingCallCard', component: IncomingCallCard, props: {} },
  { name: 'LevelMeter', component: LevelMeter, props: {} },
  { name: 'LiveRegion', component: LiveRegion, props: {} },
  { name: 'OutcomePicker', component: OutcomePicker, props: { outcomes: [{ id: 'x', label: 'Connected' }] } },
  { name: 'RecentCalls', component: RecentCalls, props: { calls: [] } },
  { name: 'ShortcutHelp', component: ShortcutHelp, props: { shortcuts: [{ action: 'mute', keys: ['m'] }] } },
  { name: 'TransferForm', component: TransferForm, props: {} },
  { name: 'WrapUpCountdown', component: WrapUpCountdown, props: { endsAt: Date.now() + 30_000 } },
];
