import type {
  AnnouncementMessages,
  CallStatusMessages,
  NumberLabelMessages,
  NumberProblemMessages,
  ProblemMessages,
  UnansweredMessages,
  WidgetMessages,
} from './widgetMessages';
import type {
  AvailabilitySwitchMessages,
  DialRequestCardMessages,
  FromNumberSelectMessages,
  KeypadMessages,
  LogInMessages,
  NumberFieldMessages,
  RecentCallsMessages,
} from './dialingMessages';
import type {
  CallButtonMessages,
  CallHeaderMessages,
  CallSwitcherMessages,
  CallTimerMessages,
  CallWaitingMessages,
  ConnectionQualityMessages,
  DtmfKeypadMessages,
  IncomingCallCardMessages,
  ShortcutHelpMessages,
  ToggleButtonMessages,
  TransferFormMessages,
} from './callMessages';
import type {
  EndStatusPickerMessages,
  NotesMessages,
  OutcomePickerMessages,
  SaveCallMessages,
  WrapUpCountdownMessages,
} from './wrapUpMessages';
import type { TimelineMessages } from './timelineMessages';
import type {
  AudioBlockedMessages,
  DeviceLostMessages,
  DevicePickerMessages,
  LevelMeterMessages,
  MicrophoneNoticeMessages,
  RingSettingsMessages,
} from './soundMessages';

// The words of the library, as types. Each component takes its slice as a prop. A sentence with something in it is a function, so
// that a language can put it where it belongs. Words of no single component are in widgetMessages.ts.

/** The words of `StatusBanner`. */
export interface StatusBannerMessages {
  /** English: "Dismiss". */
  dismiss: string;
  /** Shows details for an administrator or engineer. */
  details: string;
}

/** The words of `Field`. */
export interface FieldMessages {
  /** The title of a call. */
  title: string;
}

/** The words of `ErrorPanel`. */
export interface ErrorPanelMessages {
  /** English: "Try again". */
  retry: string;
  /** Shows details for an administrator or engineer. */
  technical: string;
}

/** Every word of the library, in one language. */
export interface Messages {
  /** The language tag that numbers, dates and durations are formatted with. */
  locale: string;
  /** The words of `Keypad`. */
  keypad: KeypadMessages;
  /** The words of `CallTimer`. */
  callTimer: CallTimerMessages;
  /** The words of `EndStatusPicker`. */
  endStatusPicker: EndStatusPickerMessages;
  /** The words of `Notes`. */
  notes: NotesMessages;
  /** The words of `NumberField`. */
  numberField: NumberFieldMessages;
  /** The words of `CallButton`. */
  callButton: CallButtonMessages;
  /** The words of `ToggleButton`. */
  toggleButton: ToggleButtonMessages;
  /** The words of `CallHeader`. */
  callHeader: CallHeaderMessages;
  /** The words of `StatusBanner`. */
  statusBanner: StatusBannerMessages;
  /** The words of `AvailabilitySwitch`. */
  availabilitySwitch: AvailabilitySwitchMessages;
  /** The words of `LogIn`. */
  logIn: LogInMessages;
  /** The words of `SaveCall`. */
  saveCall: SaveCallMessages;
  /** The words of `Field`. */
  field: FieldMessages;
  /** The words of `IncomingCallCard`. */
  incomingCallCard: IncomingCallCardMessages;
  /** The words of `CallWaiting`. */
  callWaiting: CallWaitingMessages;
  /** The words of `RecentCalls`. */
  recentCalls: RecentCallsMessages;
  /** The words of `FromNumberSelect`. */
  fromNumberSelect: FromNumberSelectMessages;
  /** The words of `OutcomePicker`. */
  outcomePicker: OutcomePickerMessages;
  /** The words of `DtmfKeypad`. */
  dtmfKeypad: DtmfKeypadMessages;
  /** The words of `TransferForm`. */
  transferForm: TransferFormMessages;
  /** The words of `CallSwitcher`. */
  callSwitcher: CallSwitcherMessages;
  /** The words of `DevicePicker`. */
  devicePicker: DevicePickerMessages;
  /** The words of `RingSettings`. */
  ringSettings: RingSettingsMessages;
  /** The words of `AudioBlocked`. */
  audioBlocked: AudioBlockedMessages;
  /** The words of `DeviceLost`. */
  deviceLost: DeviceLostMessages;
  /** The words of `MicrophoneNotice`. */
  microphoneNotice: MicrophoneNoticeMessages;
  /** The words of `LevelMeter`. */
  levelMeter: LevelMeterMessages;
  /** The words of `ConnectionQuality`. */
  connectionQuality: ConnectionQualityMessages;
  /** The words of `WrapUpCountdown`. */
  wrapUpCountdown: WrapUpCountdownMessages;
  /** The words of `ShortcutHelp`. */
  shortcutHelp: ShortcutHelpMessages;
  /** The words of `ErrorPanel`. */
  errorPanel: ErrorPanelMessages;
  /** The words of `DialRequestCard`. */
  dialRequestCard: DialRequestCardMessages;
  /** The names of HubSpot's number properties. */
  numberLabel: NumberLabelMessages;
  /** Why a number cannot be called. */
  numberProblem: NumberProblemMessages;
  /** The status of a call. */
  callStatus: CallStatusMessages;
  /** What screen readers announce. */
  announcement: AnnouncementMessages;
  /** Why a call was not answered. */
  unanswered: UnansweredMessages;
  /** Problems, with what to do about them. */
  problem: ProblemMessages;
  /** What the library writes to the timeline and says in HubSpot. */
  timeline: TimelineMessages;
  /** The words of `CallingWidget`. */
  widget: WidgetMessages;
}
