import type { NumberProblem } from './phoneNumber';

// The words that the components show and say, as types. Each component takes its slice as a prop; a sentence with something in it
// is a function, so that a language can put it where it belongs.

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
  /** Stands for a name and a number that are both missing. */
  unknown: string;
}

export interface StatusBannerMessages {
  dismiss: string;
}

export interface AvailabilitySwitchMessages {
  label: string;
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

export interface IncomingCallMessages {
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
  /** Said before whom a button calls. */
  redial: string;
  inbound: string;
  outbound: string;
  missed: string;
}

export interface FromNumberSelectMessages {
  label: string;
}

export interface OutcomeSelectMessages {
  label: string;
  /** Stands for no outcome. */
  none: string;
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
  active: string;
  held: string;
  ringing: string;
  /** Said before which call a button switches to. */
  switchTo: string;
}

export interface DevicePickerMessages {
  label: string;
  microphone: string;
  speaker: string;
  ringer: string;
  systemDefault: string;
  /** A device whose name the browser keeps back until the microphone is allowed. */
  unnamed: (position: number) => string;
  testSound: string;
  testingSound: string;
}

export interface LevelMeterMessages {
  label: string;
}

export interface ConnectionQualityMessages {
  good: string;
  fair: string;
  poor: string;
  unknown: string;
}

export interface WrapUpCountdownMessages {
  savesIn: (seconds: number) => string;
  stop: string;
}

/** What can be done by a shortcut. */
export interface ShortcutHelpMessages {
  label: string;
  /** Says that letters typed into a field stay letters. */
  hint: string;
  /** Between two keys that do the same. */
  or: string;
  answer: string;
  decline: string;
  end: string;
  mute: string;
  hold: string;
  keypad: string;
  notes: string;
  save: string;
  help: string;
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

/** A sentence for each reason why a text cannot be called. */
export type NumberProblemMessages = Record<NumberProblem, string>;

/** Where a call stands, beside the name of whom it is with. */
export interface CallStatusMessages {
  dialing: string;
  /** Outbound. */
  ringing: string;
  incoming: string;
  connected: string;
  held: string;
  heldByOther: string;
  muted: string;
  ended: string;
  transferred: string;
  saving: string;
  saved: string;
  savedUnconfirmed: string;
}

/** What a screen reader says when something has changed. `who` is a name or a number. */
export interface AnnouncementMessages {
  incoming: (who: string) => string;
  dialing: (who: string) => string;
  connected: (who: string) => string;
  held: string;
  resumed: string;
  muted: string;
  unmuted: string;
  /** `duration` is spoken: "2 minutes, 5 seconds". */
  ended: (duration: string) => string;
  endedUnanswered: string;
  transferred: string;
  saved: string;
  saveFailed: string;
  dialRequest: (who: string) => string;
  loggedOut: string;
}

export interface ProblemMessage {
  title: string;
  /** Why it matters and what to do. */
  detail: string;
}

/** What can be wrong, by code: of the connection to HubSpot, of the phone, and of a call's record. */
export type ProblemMessages = Record<
  | 'handshake-timeout'
  | 'untrusted-origin'
  | 'closed'
  | 'standalone'
  | 'phone-connecting'
  | 'phone-reconnecting'
  | 'wrong-credentials'
  | 'unreachable'
  | 'microphone-denied'
  | 'microphone-missing'
  | 'microphone-policy'
  | 'microphone-insecure'
  | 'microphone-failed'
  | 'no-webrtc'
  | 'invalid-number'
  | 'failed'
  | 'audio-blocked'
  | 'poor-network'
  | 'engagement'
  | 'navigation'
  | 'finalize'
  | 'save-refused'
  | 'save-unconfirmed'
  | 'transfer-failed'
  | 'recording'
  | 'crashed'
  | 'other-window',
  ProblemMessage
>;

/** The words of the widget's own screens and buttons. */
export interface WidgetMessages {
  label: string;
  loading: string;
  back: string;
  newCall: string;
  recentCalls: string;
  devices: string;
  transfer: string;
  shortcuts: string;
  more: string;
  close: string;
  done: string;
  tryAgain: string;
  unmuteAudio: string;
  openRecord: string;
  finalize: string;
  callBack: string;
  redial: string;
  notAvailable: string;
  loggedIn: string;
  wrapUp: string;
  discard: string;
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
  incomingCall: IncomingCallMessages;
  callWaiting: CallWaitingMessages;
  recentCalls: RecentCallsMessages;
  fromNumberSelect: FromNumberSelectMessages;
  outcomeSelect: OutcomeSelectMessages;
  dtmfKeypad: DtmfKeypadMessages;
  transferForm: TransferFormMessages;
  callSwitcher: CallSwitcherMessages;
  devicePicker: DevicePickerMessages;
  levelMeter: LevelMeterMessages;
  connectionQuality: ConnectionQualityMessages;
  wrapUpCountdown: WrapUpCountdownMessages;
  shortcutHelp: ShortcutHelpMessages;
  errorPanel: ErrorPanelMessages;
  dialRequestCard: DialRequestCardMessages;
  numberProblem: NumberProblemMessages;
  callStatus: CallStatusMessages;
  announcement: AnnouncementMessages;
  problem: ProblemMessages;
  widget: WidgetMessages;
}
