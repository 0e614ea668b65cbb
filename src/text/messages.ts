import type { DefaultOutcomeName } from './defaultOutcomes';
import type {
  AnnouncementMessages,
  CallStatusMessages,
  NumberLabelMessages,
  NumberProblemMessages,
  ProblemMessages,
  UnansweredMessages,
  WidgetMessages,
} from './widgetMessages';

// The words of the components, as types. Each component takes its slice as a prop; a sentence with something in it is a function, so
// that a language can put it where it belongs. What belongs to no single component is in widgetMessages.ts.

export interface KeypadMessages {
  /** Name of the group of keys. */
  label: string;
  /** Tooltip of the key 0. */
  holdForPlus: string;
}

export interface CallTimerMessages {
  label: string;
}

/** The end statuses of a call, by HubSpot's names for them. */
export interface EndStatusPickerMessages {
  label: string;
  /** Shows the other end statuses. */
  change: string;
  /** The same for screen readers. */
  changeStatus: string;
  COMPLETED: string;
  FAILED: string;
  CANCELED: string;
  BUSY: string;
  NO_ANSWER: string;
  REJECTED: string;
  MISSED: string;
}

export interface NotesMessages {
  label: string;
  placeholder: string;
  charactersLeft: (count: number) => string;
  /** Opens the list of texts to insert. */
  templates: string;
}

export interface NumberFieldMessages {
  label: string;
  placeholder: string;
  /** Name of the button that deletes the last digit. */
  delete: string;
}

export interface CallButtonMessages {
  call: string;
  endCall: string;
  answer: string;
  decline: string;
}

export interface ToggleButtonMessages {
  mute: string;
  hold: string;
  keypad: string;
  record: string;
}

export interface CallHeaderMessages {
  /** Stands for the name of a record that has none. */
  unknown: string;
  /** Stands for a caller without a name who withholds the number. */
  withheld: string;
  /** Behind a number. */
  extension: (extension: string) => string;
}

export interface StatusBannerMessages {
  dismiss: string;
  /** Opens what is meant for an engineer. */
  details: string;
}

export interface AvailabilitySwitchMessages {
  /** The switch, and the text beside it while it is on. */
  label: string;
  /** The text beside the switch while it is off. */
  away: string;
}

export interface LogInMessages {
  title: string;
  logIn: string;
  logOut: string;
}

export interface SaveCallMessages {
  save: string;
  saving: string;
  saved: string;
}

export interface FieldMessages {
  /** The title of a call. */
  title: string;
}

export interface IncomingCallCardMessages {
  label: string;
  answer: string;
  decline: string;
  transfer: string;
  /** Above the records that the caller's number fits. */
  matches: (count: number) => string;
  openRecord: (name: string) => string;
  openRecordInNewTab: (name: string) => string;
}

export interface CallWaitingMessages {
  label: string;
  holdAndAnswer: string;
  endAndAnswer: string;
  decline: string;
}

export interface RecentCallsMessages {
  label: string;
  empty: string;
  /** Before the name of whom a button calls, for screen readers. */
  callAgain: string;
  /** The name of the search field. */
  search: string;
  /** No call has the words that are looked for. */
  noneFound: string;
  /** Shows the calls beyond the first ones. */
  more: string;
  inbound: string;
  outbound: string;
  missed: string;
  declined: string;
}

export interface FromNumberSelectMessages {
  label: string;
}

export interface OutcomePickerMessages {
  label: string;
  /** In the list of more than eight outcomes, while none is chosen. */
  none: string;
  /** HubSpot's own outcomes, by their English names. */
  defaults: Readonly<Record<DefaultOutcomeName, string>>;
}

export interface DtmfKeypadMessages {
  /** Before the digits that were sent. */
  sent: string;
}

export interface TransferFormMessages {
  label: string;
  /** Name of the field for whom to transfer to. */
  to: string;
  transfer: string;
  transferring: string;
  cancel: string;
}

export interface CallSwitcherMessages {
  label: string;
  /** Connected and not on hold. */
  active: string;
  held: string;
  /** Outbound, before the remote phone rings. */
  dialing: string;
  /** Outbound, the remote phone rings. */
  ringing: string;
  /** Swaps the call with the one in the foreground. */
  swap: string;
}

export interface DevicePickerMessages {
  label: string;
  microphone: string;
  speaker: string;
  ringer: string;
  systemDefault: string;
  /** The chosen device, while it is unplugged. */
  notConnected: string;
  /** The browser has no output selection: what to do instead. */
  fixedOutput: string;
  /** A device whose name the browser keeps back until the microphone is allowed. */
  unnamed: (position: number) => string;
  testSound: string;
  testingSound: string;
}

export interface RingSettingsMessages {
  label: string;
  volume: string;
  /** A switch. */
  ringtone: string;
  /** A switch. */
  keyTones: string;
}

/** The browser plays nothing before a click. */
export interface AudioBlockedMessages {
  title: string;
  detail: string;
  unblock: string;
}

/** A device was unplugged in a call. */
export interface DeviceLostMessages {
  title: string;
  /** What speaks instead. */
  microphone: (device: string) => string;
  /** What sounds instead. */
  speaker: (device: string) => string;
  /** Stands for a device without a name. */
  system: string;
  choose: string;
}

export interface MicrophoneNoticeMessages {
  retry: string;
}

export interface LevelMeterMessages {
  label: string;
}

export interface ConnectionQualityMessages {
  good: string;
  fair: string;
  poor: string;
  unknown: string;
  /** What was measured, each formatted with its unit. */
  figures: (measured: { loss: string; jitter: string; delay: string }) => string;
}

export interface WrapUpCountdownMessages {
  savesIn: (seconds: number) => string;
  stop: string;
}

/** What can be done by a shortcut. */
export interface ShortcutHelpMessages {
  label: string;
  /** Shown if a shortcut is a key without Ctrl, Alt or Cmd. */
  hint: string;
  /** The switch that turns shortcuts on and off. */
  enabled: string;
  /** The name of the button that changes the keys of an action. */
  change: (action: string) => string;
  /** Shown while new keys are expected. */
  press: string;
  /** The keys pressed would also type something. */
  refused: string;
  /** The keys pressed belong to another action. */
  taken: (action: string) => string;
  /** Brings the original keys back. */
  reset: string;
  answer: string;
  decline: string;
  end: string;
  mute: string;
  hold: string;
  keypad: string;
  notes: string;
  save: string;
  help: string;
  outcome: string;
}

export interface ErrorPanelMessages {
  retry: string;
  /** Opens what an engineer may want to know. */
  technical: string;
}

export interface DialRequestCardMessages {
  label: string;
  /** Calls whom HubSpot asked for. */
  call: string;
  dismiss: string;
}

/** Every word of the library, in one language. */
export interface Messages {
  /** The language tag that numbers, dates and durations are formatted with. */
  locale: string;
  keypad: KeypadMessages;
  callTimer: CallTimerMessages;
  endStatusPicker: EndStatusPickerMessages;
  notes: NotesMessages;
  numberField: NumberFieldMessages;
  callButton: CallButtonMessages;
  toggleButton: ToggleButtonMessages;
  callHeader: CallHeaderMessages;
  statusBanner: StatusBannerMessages;
  availabilitySwitch: AvailabilitySwitchMessages;
  logIn: LogInMessages;
  saveCall: SaveCallMessages;
  field: FieldMessages;
  incomingCallCard: IncomingCallCardMessages;
  callWaiting: CallWaitingMessages;
  recentCalls: RecentCallsMessages;
  fromNumberSelect: FromNumberSelectMessages;
  outcomePicker: OutcomePickerMessages;
  dtmfKeypad: DtmfKeypadMessages;
  transferForm: TransferFormMessages;
  callSwitcher: CallSwitcherMessages;
  devicePicker: DevicePickerMessages;
  ringSettings: RingSettingsMessages;
  audioBlocked: AudioBlockedMessages;
  deviceLost: DeviceLostMessages;
  microphoneNotice: MicrophoneNoticeMessages;
  levelMeter: LevelMeterMessages;
  connectionQuality: ConnectionQualityMessages;
  wrapUpCountdown: WrapUpCountdownMessages;
  shortcutHelp: ShortcutHelpMessages;
  errorPanel: ErrorPanelMessages;
  dialRequestCard: DialRequestCardMessages;
  numberLabel: NumberLabelMessages;
  numberProblem: NumberProblemMessages;
  callStatus: CallStatusMessages;
  announcement: AnnouncementMessages;
  unanswered: UnansweredMessages;
  problem: ProblemMessages;
  widget: WidgetMessages;
}
