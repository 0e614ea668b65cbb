import type { CtiState } from '../../cti/state';
import type { PhoneAudioSnapshot } from '../../softphone/softphone';
import {
  connected,
  contact,
  dialing,
  incoming,
  matches,
  phone,
  ringing,
  secondContact,
  type StateAt,
  stateWith,
  written,
} from './parts';

const withAudio = (state: CtiState, audio: PhoneAudioSnapshot): CtiState => ({
  ...state,
  phone: { ...phone('ready'), audio },
});

const second = { id: 'call-2', externalCallId: 'call-2', phoneId: 'phone-2' } as const;

export const liveStates = {
  dialing: (now) => stateWith(dialing(now)),
  /** Rings on the other side. */
  ringing: (now) => stateWith(ringing(now)),

  /** Somebody calls, and HubSpot has not said yet who. */
  incoming: (now) => stateWith(incoming(now, { engagement: { status: 'pending' } })),
  /** No record has the caller's number, or HubSpot could not look. */
  incomingUnknown: (now) => stateWith(incoming(now, { matches: [] })),
  /** Taken, and not up yet. */
  answering: (now) =>
    stateWith(incoming(now, { matches: [matches.contact], party: contact.party, answering: true })),
  /** The microphone was refused when the call was to be answered; it rings on. */
  answerRefused: (now) => ({
    ...stateWith(incoming(now, { matches: [matches.contact], party: contact.party })),
    problem: {
      code: 'phone',
      phoneCode: 'microphone-denied',
      message: 'The browser refused the microphone.',
      callId: 'call-1',
      at: now - 1_000,
    },
  }),
  incomingMatched: (now) => stateWith(incoming(now, { matches: [matches.contact], party: contact.party })),
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

  connected: (now) => stateWith(connected(now)),
  /** With notes written during the call. */
  connectedWithNotes: (now) => stateWith(connected(now, { draft: { notes: written.notes } })),
  muted: (now) => stateWith(connected(now, { muted: true })),
  /** Put on hold here. */
  held: (now) => stateWith(connected(now, { held: { local: true, remote: false } })),
  /** Put on hold by the other side. */
  heldByOther: (now) => stateWith(connected(now, { held: { local: false, remote: true } })),
  /** The browser plays nothing before a click. */
  audioBlocked: (now) => withAudio(stateWith(connected(now)), { blocked: true }),
  /** The headset was unplugged, and the call goes on without it. */
  deviceLost: (now) =>
    withAudio(stateWith(connected(now)), {
      blocked: false,
      fallback: { microphone: 'Built-in microphone', speaker: 'Built-in speakers' },
    }),
  /** The microphone was unplugged, and there is no other. */
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
    const message = 'You cannot log calls in this account.';
    return {
      ...stateWith(connected(now, { engagement: { status: 'failed', message } })),
      problem: { code: 'engagement', message, callId: 'call-1', at: now - 60_000 },
    };
  },
  /** HubSpot asks to call somebody else meanwhile. */
  dialRequestInCall: (now) => ({
    ...stateWith(connected(now)),
    dialRequest: { id: 2, phoneNumber: secondContact.number, party: secondContact.party },
  }),
  /** Somebody else calls meanwhile. */
  callWaiting: (now) =>
    stateWith(
      connected(now),
      incoming(now, { ...second, fromNumber: secondContact.number, party: secondContact.party }),
    ),
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
