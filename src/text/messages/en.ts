import type { DialRequestCardMessages, RecentCallsMessages } from '../dialingMessages';
import type {
  CallSwitcherMessages,
  CallTimerMessages,
  CallWaitingMessages,
  ConnectionQualityMessages,
  DtmfKeypadMessages,
  IncomingCallCardMessages,
  ShortcutHelpMessages,
  ToggleButtonMessages,
  TransferFormMessages,
} from '../callMessages';
import type {
  DevicePickerMessages,
  LevelMeterMessages,
  MicrophoneNoticeMessages,
  DeviceLostMessages,
  AudioBlockedMessages,
  RingSettingsMessages,
} from '../soundMessages';
import type {
  EndStatusPickerMessages,
  NotesMessages,
  OutcomePickerMessages,
  WrapUpCountdownMessages,
} from '../wrapUpMessages';
import type { FieldMessages, Messages, StatusBannerMessages } from '../messages';
import { announcement, callStatus, unanswered } from '../widgetEnglish';
import {
  availabilitySwitch,
  callButton,
  callHeader,
  errorPanel,
  fromNumberSelect,
  keypad,
  logIn,
  numberField,
  numberLabel,
  numberProblem,
  saveCall,
  widget,
} from './firstEnglish';
import { timeline } from '../timelineMessages';
import { problem } from './problems/en';

// One constant for each slice: a component on its own brings no other's words along.

export const callTimer: CallTimerMessages = { label: 'Call duration' };

export const endStatusPicker: EndStatusPickerMessages = {
  label: 'Call status',
  COMPLETED: 'Completed',
  FAILED: 'Failed',
  CANCELED: 'Canceled',
  BUSY: 'Busy',
  NO_ANSWER: 'No answer',
  REJECTED: 'Declined',
  MISSED: 'Missed',
  change: 'Change',
  changeStatus: 'Change call status',
};

export const notes: NotesMessages = {
  label: 'Notes',
  placeholder: "What was said, and what's next",
  charactersLeft: (count) => `${count} ${count === 1 ? 'character' : 'characters'} left`,
  templates: 'Snippets ( / )',
};

export const toggleButton: ToggleButtonMessages = {
  mute: 'Mute',
  hold: 'Hold',
  keypad: 'Keypad',
  record: 'Record',
};

export const statusBanner: StatusBannerMessages = { dismiss: 'Dismiss', details: 'Details' };

export const field: FieldMessages = { title: 'Title' };

export const incomingCallCard: IncomingCallCardMessages = {
  label: 'Incoming call',
  answer: 'Answer',
  decline: 'Decline',
  transfer: 'Transfer',
  matches: (count) => (count === 1 ? 'Found in HubSpot' : `${count} records with this number`),
  chooseRecord: 'Select a record',
  openRecord: (name) => `Open ${name}`,
  openRecordInNewTab: (name) => `Open ${name} in a new tab`,
};

export const callWaiting: CallWaitingMessages = {
  label: 'Incoming call',
  holdAndAnswer: 'Hold & answer',
  endAndAnswer: 'End & answer',
  decline: 'Decline',
};

export const recentCalls: RecentCallsMessages = {
  label: 'Recent calls',
  empty: 'No calls yet',

  inbound: 'Incoming',
  outbound: 'Outgoing',
  missed: 'Missed',
  declined: 'Declined',
  callAgain: 'Call again',
  search: 'Search recent calls',
  noneFound: 'No calls found',
  more: 'Show more',
};

export const outcomePicker: OutcomePickerMessages = {
  label: 'Call outcome',
  none: 'Select an outcome',
  defaults: {
    Connected: 'Connected',
    'Left voicemail': 'Left voicemail',
    'Left live message': 'Left live message',
    'No answer': 'No answer',
    Busy: 'Busy',
    'Wrong number': 'Wrong number',
  },
};

export const dtmfKeypad: DtmfKeypadMessages = { sent: 'Sent' };

export const transferForm: TransferFormMessages = {
  label: 'Transfer call',
  to: 'Transfer to',
  transfer: 'Transfer',
  transferring: 'Transferring…',
  cancel: 'Cancel',
};

export const callSwitcher: CallSwitcherMessages = {
  label: 'Other calls',
  active: 'On call',
  held: 'On hold',
  ringing: 'Ringing',
  dialing: 'Calling',
  swap: 'Swap',
};

export const devicePicker: DevicePickerMessages = {
  label: 'Sound',
  microphone: 'Microphone',
  speaker: 'Speaker',
  ringer: 'Ringer',
  systemDefault: 'System default',
  notConnected: 'Not connected',
  fixedOutput: "This browser can't choose a speaker. Use your system's sound settings.",
  unnamed: (position) => `Device ${position}`,
  testSound: 'Test sound',
  testingSound: 'Playing…',
};

export const ringSettings: RingSettingsMessages = {
  label: 'Ring and tones',
  volume: 'Volume',
  ringtone: 'Ring for incoming calls',
  keyTones: 'Key tones',
};

export const audioBlocked: AudioBlockedMessages = {
  title: 'Sound is blocked',
  detail: 'Click once so your browser can play sound.',
  unblock: 'Turn sound on',
};

export const deviceLost: DeviceLostMessages = {
  title: 'Device disconnected',
  microphone: (device) => `Microphone switched to ${device}.`,
  speaker: (device) => `Speaker switched to ${device}.`,
  system: 'the system default',
  choose: 'Sound settings',
};

export const microphoneNotice: MicrophoneNoticeMessages = { retry: 'Try again' };

export const levelMeter: LevelMeterMessages = { label: 'Microphone level' };

export const connectionQuality: ConnectionQualityMessages = {
  good: 'Good connection',
  fair: 'Fair connection',
  poor: 'Poor connection',
  unknown: 'Connection quality unknown',
  figures: ({ loss, jitter, delay }) => `${loss} lost · ${jitter} jitter · ${delay} delay`,
};

export const wrapUpCountdown: WrapUpCountdownMessages = {
  savesIn: (seconds) => `Saving automatically in ${seconds}\u00a0s`,
  stop: 'Keep editing',
};

export const shortcutHelp: ShortcutHelpMessages = {
  label: 'Keyboard shortcuts',
  hint: 'Single keys are paused while you type.',

  answer: 'Answer',
  decline: 'Decline',
  end: 'End call',
  mute: 'Mute or unmute',
  hold: 'Hold or resume',
  keypad: 'Show keypad',
  notes: 'Go to notes',
  save: 'Save call',
  help: 'Show shortcuts',
  enabled: 'Use keyboard shortcuts',
  outcome: 'Select an outcome',
  snippet: 'Insert a snippet in the notes',
  leave: 'Leave the notes, close a panel',
  change: (action) => `Change keys: ${action}`,
  press: 'Press the new keys, or Esc',
  refused: "Add Ctrl, Alt or Cmd so that typing doesn't trigger it.",
  reset: 'Restore defaults',
  taken: (action) => `Already in use: ${action}`,
};

export const dialRequestCard: DialRequestCardMessages = {
  label: 'New call request',
  call: 'Call now',
  dismiss: 'Dismiss',
};

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
  field,
  incomingCallCard,
  callWaiting,
  recentCalls,
  fromNumberSelect,
  outcomePicker,
  dtmfKeypad,
  transferForm,
  callSwitcher,
  devicePicker,
  ringSettings,
  audioBlocked,
  deviceLost,
  microphoneNotice,
  levelMeter,
  connectionQuality,
  wrapUpCountdown,
  shortcutHelp,
  errorPanel,
  dialRequestCard,
  numberLabel,
  numberProblem,
  callStatus,
  announcement,
  unanswered,
  problem,
  timeline,
  widget,
};
