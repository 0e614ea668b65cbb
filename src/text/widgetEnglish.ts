import type {
  AnnouncementMessages,
  CallStatusMessages,
  NumberLabelMessages,
  NumberProblemMessages,
  WidgetMessages,
} from './widgetMessages';

// What the widget shows, says and warns of, in English; the other languages have all in one file.

export const numberLabel: NumberLabelMessages = { phone: 'Phone', mobilephone: 'Mobile' };

export const numberProblem: NumberProblemMessages = {
  'not-a-number': 'This is not a phone number.',
  'too-short': 'This number is too short.',
  'too-long': 'This number is too long.',
  'wrong-length': 'This number has the wrong length for its country.',
  'unknown-country': 'Start with + and the country code.',
  'no-metadata': 'Only numbers with + and a country code can be called right now.',
};

export const callStatus: CallStatusMessages = {
  dialing: 'Calling…',
  ringing: 'Ringing…',
  held: 'On hold',
  heldByOther: 'You are on hold',
  ended: 'Call ended',
  saving: 'Saving…',
  savedUnconfirmed: 'Saved; HubSpot has not confirmed it',
  muted: 'Muted',
  recording: 'Recording',
};

export const announcement: AnnouncementMessages = {
  incoming: (who) => `Incoming call from ${who}`,
  dialing: (who) => `Calling ${who}`,
  connected: (who) => `Connected with ${who}`,
  held: 'Call on hold',
  resumed: 'Call resumed',
  muted: 'Microphone muted',
  unmuted: 'Microphone on',
  ended: (duration) => `Call ended after ${duration}`,
  endedUnanswered: 'Call ended without an answer',
  transferred: 'Call transferred',
  saved: 'Call saved',
  dialRequest: (who) => `HubSpot asks to call ${who}`,
  loggedOut: 'Logged out',
};

export const widget: WidgetMessages = {
  label: 'Phone',
  devices: 'Sound settings',
  transfer: 'Transfer',
  shortcuts: 'Keyboard shortcuts',

  done: 'Done',
  startPhone: 'Switch it on',
  tryAgain: 'Try again',
  openRecord: 'Open record',
  finalize: 'Finish',
  callBack: 'Call back',
  callAgain: 'Call again',
};
