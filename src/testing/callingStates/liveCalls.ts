import type { CtiState } from '../../cti/state';
import type { Session } from '../../protocol/hostEvents';
import type { PhoneAudioSnapshot } from '../../softphone/softphone';
import { namedRequest } from './beforeCalls';
import {
  connected,
  contact,
  dialing,
  ended,
  incoming,
  matchedParty,
  matches,
  phone,
  ringing,
  secondContact,
  secondMatch,
  session as ownSession,
  type StateAt,
  stateWith,
  written,
} from './parts';

const withAudio = <S extends CtiState>(state: S, audio: PhoneAudioSnapshot): S => ({
  ...state,
  phone: { ...phone('ready'), audio },
});

/** With more said in HubSpot's greeting. */
const inSession = <S extends CtiState>(state: S, more: Partial<Session>): S => {
  const session = { ...ownSession, ...more };
  return { ...state, session, connection: { status: 'ready', session } };
};

/** What HubSpot has found for the caller. */
const matched = () => ({ matches: [matches.contact], party: matchedParty });

const secondMatched = () => ({
  fromNumber: secondContact.number,
  matches: [secondMatch],
  party: { objectId: 102, objectTypeId: '0-1', name: 'Charles Babbage' },
});

const second = { id: 'call-2', externalCallId: 'call-2', phoneId: 'phone-2' } as const;

export const liveStates = {
  /** The number was dialed, and nothing was heard yet. */
  dialing: (now) => stateWith(dialing(now)),
  /** Rings at the remote party. */
  ringing: (now) => stateWith(ringing(now)),

  /** Somebody calls, and HubSpot has not looked up the caller. */
  incoming: (now) => stateWith(incoming(now, { engagement: { status: 'pending' } })),
  /** No record has the caller's number, or HubSpot could not look. */
  incomingUnknown: (now) => stateWith(incoming(now, { matches: [] })),
  /** Answered, and not connected yet. */
  answering: (now) => stateWith(incoming(now, { ...matched(), answering: true })),
  /** The microphone was refused when the call was to be answered; it rings on. */
  answerRefused: (now) => ({
    ...stateWith(incoming(now, matched())),
    problem: {
      code: 'phone',
      phoneCode: 'microphone-denied',
      message:
        "The microphone is blocked for this page. Allow it at the lock or microphone sign beside the browser's address, then try again.",
      callId: 'call-1',
      at: now - 1_000,
    },
  }),
  /** One record has the caller's number. */
  incomingMatched: (now) => stateWith(incoming(now, matched())),
  /** Several records have the caller's number. */
  incomingMatches: (now) => stateWith(incoming(now, { matches: Object.values(matches) })),
  /** Talking to somebody, and the record is still to be chosen. */
  connectedMatches: (now) =>
    stateWith(
      connected(now, {
        direction: 'inbound',
        fromNumber: contact.number,
        toNumber: '+16175550100',
        party: {},
        matches: Object.values(matches),
      }),
    ),

  /** Both parties talk. */
  connected: (now) => stateWith(connected(now)),
  /** With notes written during the call. */
  connectedWithNotes: (now) => stateWith(connected(now, { draft: { notes: written.notes } })),
  muted: (now) => stateWith(connected(now, { muted: true })),
  /** The page was reloaded, and the phone takes the call back. */
  resuming: (now) => inSession(stateWith(connected(now, { resuming: true })), { engagementId: 1001 }),
  /** Put on hold here. */
  held: (now) => stateWith(connected(now, { held: { local: true, remote: false } })),
  /** Put on hold by the remote party. */
  heldByOther: (now) => stateWith(connected(now, { held: { local: false, remote: true } })),
  /** The browser plays nothing before a click. */
  audioBlocked: (now) => withAudio(stateWith(connected(now)), { blocked: true }),
  /** The headset was unplugged, and the call goes on without it. */
  deviceLost: (now) =>
    withAudio(stateWith(connected(now)), {
      blocked: false,
      fallback: { microphone: 'Built-in microphone', speaker: 'Built-in speakers' },
    }),
  /** The microphone was unplugged, and it was the only one. */
  microphoneLost: (now) =>
    withAudio(stateWith(connected(now)), {
      blocked: false,
      error: { code: 'microphone-missing', message: 'No microphone was found.' },
    }),
  goodConnection: (now) => stateWith(connected(now, { quality: 'good' })),
  fairConnection: (now) => stateWith(connected(now, { quality: 'fair' })),
  /** The network loses words. */
  poorConnection: (now) => stateWith(connected(now, { quality: 'poor' })),
  digitsSent: (now) => stateWith(connected(now, { digits: '1234#' })),
  /** HubSpot could not create the engagement. */
  engagementFailed: (now) => {
    const message =
      "You don't have permission to create call engagements in this account. Ask an administrator.";
    return {
      ...stateWith(connected(now, { engagement: { status: 'failed', message } })),
      problem: { code: 'engagement', message, callId: 'call-1', at: now - 60_000 },
    };
  },
  /** HubSpot asks to call somebody else meanwhile. */
  dialRequestInCall: (now) => ({
    ...stateWith(connected(now)),
    dialRequest: namedRequest(now, secondContact, 2),
  }),
  /** The phone lost its service, and the call goes on. */
  phoneLostInCall: (now) => ({
    ...stateWith(connected(now)),
    phone: phone('reconnecting', { code: 'unreachable', message: 'The phone service cannot be reached.' }),
  }),
  /** The phone can neither hold nor transfer. */
  phoneWithoutHold: (now) => {
    const { capabilities, ...rest } = phone('ready');
    return {
      ...stateWith(connected(now)),
      phone: {
        ...rest,
        capabilities: { ...capabilities, hold: false, transfer: false, transferRinging: false },
      },
    };
  },
  /** Somebody calls while the call before is still to be saved. */
  incomingWrapUp: (now) => stateWith(ended(now), incoming(now, { ...second, ...secondMatched() })),
  /** Somebody else calls meanwhile. */
  callWaiting: (now) => stateWith(connected(now), incoming(now, { ...second, ...secondMatched() })),
  /** Talking to one, and the other on hold. */
  twoCalls: (now) =>
    stateWith(
      connected(now, {
        ...second,
        toNumber: secondContact.number,
        party: secondContact.party,
        startedAt: now - 20_000,
        answeredAt: now - 12_000,
      }),
      connected(now, { held: { local: true, remote: false } }),
    ),
} satisfies Record<string, StateAt>;
