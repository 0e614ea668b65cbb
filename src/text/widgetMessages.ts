import type { NumberProblem } from './phoneNumber';

/** A short line and what it means for the person. */
export interface Notice {
  title: string;
  detail: string;
}

/** How a call that nobody answered ended. */
export type UnansweredStatus =
  'CANCELED' | 'BUSY' | 'NO_ANSWER' | 'REJECTED' | 'MISSED' | 'FAILED' | 'COMPLETED';

/** What the widget says around the components. */
export interface WidgetMessages {
  /** Name of the widget as a region of the page. */
  label: string;
  dialing: string;
  ringing: string;
  incoming: string;
  onHold: string;
  heldByOther: string;
  connecting: Notice;
  standalone: Notice;
  noHandshake: Notice;
  untrusted: (origin: string) => Notice;
  closed: Notice;
  phoneConnecting: string;
  phoneReconnecting: Notice;
  phoneFailed: Notice;
  /** Stands over the words of the phone or HubSpot. */
  problem: string;
  tryAgain: string;
  numberProblem: Record<NumberProblem, string>;
  /** What became of a call that nobody answered: "Busy". */
  outcome: (status: UnansweredStatus, who: string) => string;
  saved: string;
  /** HubSpot was told, and did not answer. */
  savedUnconfirmed: string;
  saveRefused: Notice;
  saveUnconfirmed: Notice;
  /** Another number was clicked in HubSpot during a call. */
  dialRequestWaits: (who: string) => string;
  /** Another call rings during a call. */
  callWaits: (who: string) => string;
  /** Announced, not shown. */
  connected: (who: string) => string;
  ended: (who: string) => string;
}

export const widget: WidgetMessages = {
  label: 'Calling',
  dialing: 'Calling…',
  ringing: 'Ringing…',
  incoming: 'Incoming call',
  onHold: 'On hold',
  heldByOther: 'The other side put you on hold',
  connecting: { title: 'Connecting to HubSpot…', detail: '' },
  standalone: {
    title: 'Not inside HubSpot',
    detail: 'You can make and take calls here, but they are not logged.',
  },
  noHandshake: {
    title: 'HubSpot does not answer',
    detail:
      'You can go on calling. Calls are logged as soon as HubSpot answers; if it does not, reload the page.',
  },
  untrusted: (origin) => ({
    title: 'This page is not HubSpot',
    detail: `Calling is switched off here, because ${origin} is not a page that this app trusts.`,
  }),
  closed: { title: 'Disconnected from HubSpot', detail: 'Reload the page to connect again.' },
  phoneConnecting: 'The phone is connecting…',
  phoneReconnecting: {
    title: 'The phone is offline',
    detail: 'It tries to connect again. You can call when it is back.',
  },
  phoneFailed: { title: 'The phone could not connect', detail: '' },
  problem: 'Something went wrong',
  tryAgain: 'Try again',
  numberProblem: {
    'not-a-number': 'This is not a phone number.',
    'too-short': 'This number is too short.',
    'too-long': 'This number is too long.',
    'wrong-length': 'A number of this country has another length.',
    'unknown-country': 'Begin with + and the country code.',
    'no-metadata': 'Begin with + and the country code.',
  },
  outcome: (status, who) =>
    ({
      CANCELED: `You cancelled the call to ${who}.`,
      BUSY: `${who} is busy.`,
      NO_ANSWER: `${who} did not answer.`,
      REJECTED: `The call with ${who} was declined.`,
      MISSED: `You missed a call from ${who}.`,
      FAILED: `The call with ${who} failed.`,
      COMPLETED: `The call with ${who} is over.`,
    })[status],
  saved: 'Call saved',
  savedUnconfirmed: 'Call sent to HubSpot',
  saveRefused: { title: 'HubSpot did not save the call', detail: 'Your notes are kept.' },
  saveUnconfirmed: {
    title: 'HubSpot did not confirm the call',
    detail: 'Look at the timeline before you log it by hand.',
  },
  dialRequestWaits: (who) => `Waiting to be called: ${who}`,
  callWaits: (who) => `${who} is calling`,
  connected: (who) => `Connected with ${who}`,
  ended: (who) => `Call with ${who} ended`,
};
