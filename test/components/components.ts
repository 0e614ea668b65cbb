import { AudioBlockedNotice } from '../../src/components/AudioBlockedNotice';
import { DeviceLostNotice } from '../../src/components/DeviceLostNotice';
import { MicrophoneNotice } from '../../src/components/MicrophoneNotice';
import { RingSettings } from '../../src/components/RingSettings';
import { CallSwitcher } from '../../src/components/CallSwitcher';
import { CallWaiting } from '../../src/components/CallWaiting';
import { ConnectionQuality } from '../../src/components/ConnectionQuality';
import { DevicePicker } from '../../src/components/DevicePicker';
import { DialRequestCard } from '../../src/components/DialRequestCard';
import { DtmfKeypad } from '../../src/components/DtmfKeypad';
import { ErrorPanel } from '../../src/components/ErrorPanel';
import { FromNumberSelect, OutcomeSelect } from '../../src/components/callSelects';
import { IncomingCall } from '../../src/components/IncomingCall';
import { LevelMeter } from '../../src/components/LevelMeter';
import { LiveRegion } from '../../src/components/LiveRegion';
import { RecentCalls } from '../../src/components/RecentCalls';
import { ShortcutHelp } from '../../src/components/ShortcutHelp';
import { TransferForm } from '../../src/components/TransferForm';
import { WrapUpCountdown } from '../../src/components/WrapUpCountdown';
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
  { name: 'IncomingCall', component: IncomingCall, props: {} },
  { name: 'LevelMeter', component: LevelMeter, props: {} },
  { name: 'LiveRegion', component: LiveRegion, props: {} },
  { name: 'OutcomeSelect', component: OutcomeSelect, props: { outcomes: [{ id: 'x', label: 'Connected' }] } },
  { name: 'RecentCalls', component: RecentCalls, props: { calls: [] } },
  { name: 'ShortcutHelp', component: ShortcutHelp, props: { shortcuts: [{ action: 'mute', keys: ['m'] }] } },
  { name: 'TransferForm', component: TransferForm, props: {} },
  { name: 'WrapUpCountdown', component: WrapUpCountdown, props: { endsAt: Date.now() + 30_000 } },
];
