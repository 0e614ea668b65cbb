import type {
  AvailabilitySwitchMessages,
  FromNumberSelectMessages,
  KeypadMessages,
  LogInMessages,
  NumberFieldMessages,
} from '../dialingMessages';
import type { CallButtonMessages, CallHeaderMessages } from '../callMessages';
import type { SaveCallMessages } from '../wrapUpMessages';
import type { ErrorPanelMessages, Messages } from '../messages';
import type {
  NumberLabelMessages,
  NumberProblemMessages,
  ProblemMessage,
  WidgetMessages,
} from '../widgetMessages';
import { timeline } from '../timelineMessages';

// The English of what the widget shows at first, and of components that it shows then; en.ts has the rest, and is loaded later.

export const keypad: KeypadMessages = { label: 'Keypad', holdForPlus: 'Hold for +' };

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

export const callHeader: CallHeaderMessages = {
  unknown: 'Unknown caller',
  withheld: 'Private number',
  extension: (extension) => `ext. ${extension}`,
};

export const availabilitySwitch: AvailabilitySwitchMessages = { label: 'Available', away: 'Away' };

export const logIn: LogInMessages = {
  title: 'Log in to make and receive calls',
  logIn: 'Log in',
  logOut: 'Log out',
};

export const saveCall: SaveCallMessages = { save: 'Save call', saving: 'Saving…', saved: 'Saved' };

export const fromNumberSelect: FromNumberSelectMessages = { label: 'Call from' };

export const errorPanel: ErrorPanelMessages = { retry: 'Try again', technical: 'Details for your admin' };

export const numberLabel: NumberLabelMessages = { phone: 'Phone', mobilephone: 'Mobile' };

export const numberProblem: NumberProblemMessages = {
  'not-a-number': "This isn't a phone number.",
  emergency: "Emergency numbers can't be called from here.",
  'too-short': 'This number is too short.',
  'too-long': 'This number is too long.',
  'wrong-length': 'This number has the wrong length for its country.',
  'unknown-country': 'Start with + and the country code.',
  'no-metadata': 'Start with + and the country code.',
};

export const widget: WidgetMessages = {
  label: 'Phone',
  devices: 'Sound settings',
  transfer: 'Transfer',
  shortcuts: 'Keyboard shortcuts',

  done: 'Done',
  startPhone: 'Turn on',
  tryAgain: 'Try again',
  openRecord: 'Open record',
  finalize: 'Save and close conversation',
  callBack: 'Call back',
  claimCall: 'Save my call',
  discardCall: 'Delete it',
  callAgain: 'Call again',
  editCall: 'Edit details',
  editNumber: 'Edit number',
  close: 'Close',
};

export const crashed: ProblemMessage = {
  title: 'Something went wrong here',
  detail: 'Your call and notes are safe. Try again.',
};

/** What the widget needs of a language before it has loaded anything. */
export type FirstMessages = Pick<
  Messages,
  | 'locale'
  | 'timeline'
  | 'keypad'
  | 'numberField'
  | 'callButton'
  | 'callHeader'
  | 'availabilitySwitch'
  | 'logIn'
  | 'saveCall'
  | 'fromNumberSelect'
  | 'errorPanel'
  | 'numberLabel'
  | 'numberProblem'
  | 'widget'
> & { readonly problem: Pick<Messages['problem'], 'crashed'> };

/** English until the rest is there. */
export const firstEnglish: FirstMessages = {
  locale: 'en',
  keypad,
  numberField,
  callButton,
  callHeader,
  availabilitySwitch,
  logIn,
  saveCall,
  fromNumberSelect,
  errorPanel,
  numberLabel,
  numberProblem,
  widget,
  timeline,
  problem: { crashed },
};
