import type { DialRequest } from '../../cti/state';
import type { SoftphoneErrorCode } from '../../softphone/phoneError';
import { type Callee, contact, phone, state, type StateAt, stateWith, unanswered } from './parts';

/** All that HubSpot says of a number in a record. */
const request = (now: number, { number, party }: Callee = contact, id = 1): DialRequest => ({
  id,
  phoneNumber: number,
  ownerId: 3,
  portalId: 1,
  subjectId: party.objectId,
  objectId: party.objectId,
  objectType: 'CONTACT',
  countryCode: 'US',
  calleeInfo: { calleeId: party.objectId, calleeObjectTypeId: '0-1' },
  startTimestamp: now - 1_000,
  toPhoneNumberSrc: 'phone',
  party: { objectId: party.objectId, objectTypeId: '0-1' },
});

/** The same with the record's name, which not every account sends. */
export const namedRequest = (now: number, callee: Callee = contact, id = 1): DialRequest => ({
  ...request(now, callee, id),
  calleeName: callee.party.name,
  calleeCompany: callee.party.company,
  party: callee.party,
});

const failedPhone = (code: SoftphoneErrorCode, message: string) =>
  state({ phone: phone('failed', { code, message }) });

/** A call that ended at once, because there was no microphone. */
const withoutMicrophone = (now: number, phoneCode: SoftphoneErrorCode, message: string) => ({
  ...stateWith(unanswered(now, 'FAILED', { endDetail: message })),
  problem: { code: 'phone' as const, phoneCode, message, callId: 'call-1', at: now - 3_000 },
});

/** Until HubSpot has said who the user is, no window has the phone. */
const outside = { session: null, windowRole: 'alone' } as const;

export const connectionStates = {
  /** HubSpot has not shaken hands yet. */
  connecting: () =>
    state({
      ...outside,
      connection: { status: 'connecting' },
      phone: phone('connecting'),
    }),
  /** Not inside HubSpot; the phone works. */
  standalone: () => state({ ...outside, connection: { status: 'standalone' } }),
  /** HubSpot did not answer for 30 s. */
  handshakeFailed: () =>
    state({
      ...outside,
      connection: {
        status: 'failed',
        reason: 'handshake-timeout',
        message:
          "HubSpot has not answered within 30 s. Check that this page is inside HubSpot and that the app's calling settings point here.",
      },
    }),
  /** A page that is not HubSpot embeds the app. */
  untrustedOrigin: () =>
    state({
      ...outside,
      connection: {
        status: 'failed',
        reason: 'untrusted-origin',
        message:
          'Refused a message from https://crm.example, which is not HubSpot. If that page may embed this app, name its origin in trustedOrigins.',
        origin: 'https://crm.example',
      },
    }),
  /** The user is logged out of the phone service. */
  loggedOut: () => state({ user: { loggedIn: false, available: true } }),
  /** The user takes no inbound calls. */
  unavailable: () => state({ user: { loggedIn: true, available: false } }),
  /** Another window of the same user has the phone. */
  follower: () => state({ windowRole: 'follower' }),
  /** HubSpot has minimized the panel. */
  minimized: () => state({ visibility: { isMinimized: true, isHidden: false } }),
  /** HubSpot has hidden the panel. */
  hidden: () => state({ visibility: { isMinimized: false, isHidden: true } }),
} satisfies Record<string, StateAt>;

export const phoneStates = {
  /** The app has given no phone: it drives its own, or has none. */
  noPhone: () => state({ phone: null }),
  /** The app has stopped the phone. */
  phoneStopped: () => state({ phone: phone('stopped') }),
  /** The phone registers. */
  phoneConnecting: () => state({ phone: phone('connecting') }),
  /** The phone lost its service and tries again by itself. */
  phoneReconnecting: () =>
    state({
      phone: phone('reconnecting', { code: 'unreachable', message: 'The phone service cannot be reached.' }),
    }),
  /** The service refused the user's credentials. */
  phoneWrongCredentials: () =>
    failedPhone('wrong-credentials', 'The phone service refused the credentials: 401 Unauthorized.'),
  /** The service does not answer. */
  phoneUnreachable: () => failedPhone('unreachable', 'The phone service cannot be reached.'),
  /** The browser has no WebRTC. */
  phoneNoWebRtc: () => failedPhone('no-webrtc', 'This browser cannot make calls: it has no WebRTC.'),
  /** The phone failed for any other reason. */
  phoneFailed: () => failedPhone('failed', 'The phone service failed: 500 Server Internal Error.'),

  /** The person blocks the microphone: a call ended before it began. */
  microphoneDenied: (now) =>
    withoutMicrophone(
      now,
      'microphone-denied',
      "The microphone is blocked for this page. Allow it at the lock or microphone sign beside the browser's address, then try again.",
    ),
  /** The computer has no microphone. */
  microphoneMissing: (now) =>
    withoutMicrophone(now, 'microphone-missing', 'No microphone was found. Plug one in, then try again.'),
  /** The page around the iframe does not let it use the microphone. */
  microphonePolicy: (now) =>
    withoutMicrophone(
      now,
      'microphone-policy',
      'The page around this one does not let it use the microphone: its iframe needs allow="microphone".',
    ),
  /** The page came without https. */
  microphoneInsecure: (now) =>
    withoutMicrophone(
      now,
      'microphone-insecure',
      'The browser gives no microphone to this page: it must come over https, or from localhost.',
    ),
  /** Another program holds the microphone. */
  microphoneFailed: (now) =>
    withoutMicrophone(
      now,
      'microphone-failed',
      'The microphone does not start. Another program may be using it: close that one, then try again.',
    ),
} satisfies Record<string, StateAt>;

export const dialStates = {
  /** Without a call: a number can be typed. */
  ready: () => state(),
  /** HubSpot asks to call a record, and names it. */
  dialRequest: (now) => state({ dialRequest: namedRequest(now) }),
  /** HubSpot asks to call a record and does not name it, as most accounts do. */
  dialRequestRecord: (now) => state({ dialRequest: request(now) }),
  /** HubSpot asks to call a number, and nobody knows whose it is. */
  dialRequestUnnamed: () => state({ dialRequest: { id: 1, phoneNumber: contact.number, party: {} } }),
  /** HubSpot asks to call a text that is not a phone number. */
  dialRequestInvalid: (now) =>
    state({ dialRequest: { ...namedRequest(now), phoneNumber: 'extension, ask reception' } }),
  /** The user has several numbers to call from. */
  severalFromNumbers: () => state({ fromNumbers: ['+16175550100', '+442079460000'] }),
  /** A call of an earlier page that HubSpot never heard of: the user is asked whose it is. */
  unclaimed: (now) =>
    state({
      unclaimedCalls: [
        { id: 'call-0', direction: 'outbound', number: contact.number, startedAt: now - 3_600_000 },
      ],
    }),
  /** Something went wrong that a person should know. */
  problem: (now) =>
    state({
      problem: { code: 'navigation', message: 'HubSpot could not open the record.', at: now - 2_000 },
    }),
} satisfies Record<string, StateAt>;
