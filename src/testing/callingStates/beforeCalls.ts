import type { DialRequest } from '../../cti/state';
import type { SoftphoneErrorCode } from '../../softphone/phoneError';
import { contact, phone, type StateAt, state } from './parts';

const request = (change: Partial<DialRequest> = {}): DialRequest => ({
  id: 1,
  phoneNumber: contact.number,
  party: contact.party,
  ...change,
});

const failedPhone = (code: SoftphoneErrorCode, message: string) =>
  state({ phone: phone('failed', { code, message }) });

export const connectionStates = {
  /** HubSpot has not shaken hands yet. */
  connecting: () => state({ connection: { status: 'connecting' }, session: null }),
  /** Not inside HubSpot; the phone works. */
  standalone: () => state({ connection: { status: 'standalone' }, session: null }),
  /** HubSpot did not answer for 30 s. */
  handshakeFailed: () =>
    state({
      connection: {
        status: 'failed',
        reason: 'handshake-timeout',
        message: 'HubSpot has not answered within 30 s.',
      },
      session: null,
    }),
  /** A page that is not HubSpot embeds the app. */
  untrustedOrigin: () =>
    state({
      connection: {
        status: 'failed',
        reason: 'untrusted-origin',
        message: 'Refused a message from https://crm.example, which is not HubSpot.',
        origin: 'https://crm.example',
      },
      session: null,
    }),
  loggedOut: () => state({ user: { loggedIn: false, available: true } }),
  /** Takes no inbound calls. */
  unavailable: () => state({ user: { loggedIn: true, available: false } }),
  /** Another window of the same user has the phone. */
  follower: () => state({ windowRole: 'follower' }),
} satisfies Record<string, StateAt>;

export const phoneStates = {
  /** The app has given no phone: it drives its own, or has none. */
  noPhone: () => state({ phone: null }),
  /** The app has stopped it. */
  phoneStopped: () => state({ phone: phone('stopped') }),
  phoneConnecting: () => state({ phone: phone('connecting') }),
  phoneReconnecting: () => state({ phone: phone('reconnecting') }),
  phoneWrongCredentials: () =>
    failedPhone('wrong-credentials', 'The phone service refused name or password (401).'),
  phoneUnreachable: () => failedPhone('unreachable', 'The phone service does not answer.'),
  phoneMicrophoneDenied: () => failedPhone('microphone-denied', 'The browser refused the microphone.'),
  phoneMicrophoneMissing: () => failedPhone('microphone-missing', 'There is no microphone.'),
  /** The page around the iframe does not let it use the microphone. */
  phoneMicrophonePolicy: () =>
    failedPhone('microphone-policy', 'The page around this one does not allow the microphone.'),
  phoneMicrophoneInsecure: () =>
    failedPhone('microphone-insecure', 'This page came without https, where there is no microphone.'),
  phoneMicrophoneFailed: () => failedPhone('microphone-failed', 'Another program holds the microphone.'),
  phoneNoWebRtc: () => failedPhone('no-webrtc', 'This browser has no WebRTC.'),
  /** For any other reason. */
  phoneFailed: () => failedPhone('failed', 'The phone service failed (500).'),
} satisfies Record<string, StateAt>;

export const dialStates = {
  /** Nothing under way, a number can be typed. */
  ready: () => state(),
  /** HubSpot asks to call somebody it names. */
  dialRequest: () => state({ dialRequest: request({ toPhoneNumberSrc: 'mobilephone' }) }),
  /** HubSpot asks to call a number, and nobody knows whose it is. */
  dialRequestUnnamed: () => state({ dialRequest: request({ party: {} }) }),
  /** HubSpot asks to call what is no phone number. */
  dialRequestInvalid: () => state({ dialRequest: request({ phoneNumber: 'extension, ask reception' }) }),
  /** Several numbers to call from. */
  severalFromNumbers: () => state({ fromNumbers: ['+16175550100', '+442079460000'] }),
  /** Something went wrong that a person should know. */
  problem: (now) =>
    state({
      problem: { code: 'navigation', message: 'HubSpot could not open the record.', at: now - 2_000 },
    }),
} satisfies Record<string, StateAt>;
