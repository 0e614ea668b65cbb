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
}
