import type {
  AvailabilitySwitchMessages,
  CallButtonMessages,
  CallHeaderMessages,
  CallTimerMessages,
  EndStatusPickerMessages,
  KeypadMessages,
  LogInMessages,
  Messages,
  NotesMessages,
  NumberFieldMessages,
  SaveCallMessages,
  StatusBannerMessages,
  ToggleButtonMessages,
} from '../messages';

// One constant for each slice: a component on its own brings no other's words along.

export const keypad: KeypadMessages = { label: 'Keypad', holdForPlus: 'Hold for +' };

export const callTimer: CallTimerMessages = { label: 'Call duration' };

export const endStatusPicker: EndStatusPickerMessages = {
  label: 'Call result',
  COMPLETED: 'Completed',
  FAILED: 'Failed',
  CANCELED: 'Canceled',
  BUSY: 'Busy',
  NO_ANSWER: 'No answer',
  REJECTED: 'Declined',
  MISSED: 'Missed',
};

export const notes: NotesMessages = {
  label: 'Notes',
  placeholder: 'What was said, what comes next',
  charactersLeft: (count) => `${count} ${count === 1 ? 'character' : 'characters'} left`,
};

export const numberField: NumberFieldMessages = {
  label: 'Phone number',
  placeholder: 'Type or paste a number',
  delete: 'Delete',
};

export const callButton: CallButtonMessages = {
  call: 'Call',
  endCall: 'End call',
  answer: 'Answer',
  decline: 'Decline',
};

export const toggleButton: ToggleButtonMessages = {
  mute: 'Mute',
  hold: 'Hold',
  keypad: 'Keypad',
  record: 'Record',
};

export const callHeader: CallHeaderMessages = { unknown: 'Unknown' };

export const statusBanner: StatusBannerMessages = { dismiss: 'Dismiss' };

export const availabilitySwitch: AvailabilitySwitchMessages = { label: 'Available' };

export const logIn: LogInMessages = {
  title: 'Log in to make and take calls',
  logIn: 'Log in',
  logOut: 'Log out',
};

export const saveCall: SaveCallMessages = { save: 'Save call', saving: 'Saving…', saved: 'Saved' };

/** English, which is built in. */
export const en: Messages = {
  locale: 'en',
  keypad,
  callTimer,
  endStatusPicker,
  notes,
  numberField,
  callButton,
  toggleButton,
  callHeader,
  statusBanner,
  availabilitySwitch,
  logIn,
  saveCall,
};
