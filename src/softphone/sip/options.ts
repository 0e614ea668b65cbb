import type { PhoneAudioOptions } from '../audio/phoneAudio';
import type { CallerOptions } from './caller';
import type { GetSipCredentials } from './credentials';
import type { SipHeaders } from './headers';

/** STUN and TURN servers, as WebRTC takes them. */
export type IceServers = readonly RTCIceServer[];

/** What the SIP phones have in common. */
export interface SipPhoneOptions extends PhoneAudioOptions, CallerOptions {
  /** The WebSocket address of the SIP service, `wss://…`. */
  server: string;
  /** Gives the credentials at each start, and again before they expire. */
  getCredentials: GetSipCredentials;
  /**
   * STUN and TURN servers, or a function that fetches them for each call (TURN passwords are short-lived).
   * @default none: calls reach no third party
   */
  iceServers?: IceServers | (() => IceServers | Promise<IceServers>) | undefined;
  /**
   * How long to wait for further network paths after the first is found, in milliseconds.
   * @default 300 without `iceServers`, 1000 with them
   */
  iceGatheringTimeoutMs?: number | undefined;
  /** Further settings of the `RTCPeerConnection`, such as `iceTransportPolicy`. */
  rtcConfiguration?: Omit<RTCConfiguration, 'iceServers'> | undefined;
  /** Extra SIP headers. */
  headers?:
    | {
        register?: SipHeaders | undefined;
        /** Of outbound calls. */
        call?: SipHeaders | ((to: string) => SipHeaders) | undefined;
      }
    | undefined;
  /** The requested duration of a registration, in seconds. It is renewed in time. @default 600 */
  registerExpires?: number | undefined;
  /**
   * How DTMF goes out: in the sound's own stream (`rtp`, RFC 4733) or as messages (`info`).
   * @default 'auto': `rtp` if the remote party takes it, otherwise `info`
   */
  dtmf?: 'auto' | 'rtp' | 'info' | undefined;
  /**
   * Whether to call a number that the remote party names (REFER), which may cost money. A function decides for each target.
   * @default false: it is refused
   */
  followTransfers?: boolean | ((to: string) => boolean) | undefined;
  /**
   * Whether a call survives a reload of its page: the next page resumes it. Without a next page, the call stays up at the service
   * until the service's own timer ends it, because a page that closes can't know whether another follows.
   * @default false: the call ends with its page
   */
  surviveReload?: boolean | undefined;
  /** How long an inbound call may ring, in milliseconds. @default 60000 */
  ringTimeoutMs?: number | undefined;
  /** How long to wait before connecting again, in milliseconds; the wait grows up to ten seconds. @default 2000 */
  reconnectAfterMs?: number | undefined;
  /**
   * How often to check that the service still answers (OPTIONS), in milliseconds. Without an answer for as long, ten seconds at most,
   * the phone reconnects. `0`: only when the network is back, or the page is shown again.
   * @default 15000
   */
  keepAliveMs?: number | undefined;
}

/** The settings for a call's `RTCPeerConnection`. */
export const rtcConfigurationOf = async (options: SipPhoneOptions): Promise<RTCConfiguration> => {
  const { iceServers = [] } = options;
  return {
    ...options.rtcConfiguration,
    iceServers: [...(typeof iceServers === 'function' ? await iceServers() : iceServers)],
  };
};

export const gatheringTimeoutOf = ({ iceGatheringTimeoutMs, iceServers }: SipPhoneOptions): number =>
  iceGatheringTimeoutMs ?? (iceServers ? 1000 : 300);

export const ringTimeoutOf = ({ ringTimeoutMs = 60_000 }: SipPhoneOptions): number => ringTimeoutMs;

export const callHeadersOf = ({ headers }: SipPhoneOptions, to: string): SipHeaders =>
  (typeof headers?.call === 'function' ? headers.call(to) : headers?.call) ?? {};

/** What the wire of a phone's line is made of. */
export const wireSettingsOf = ({
  server,
  reconnectAfterMs = 2000,
  keepAliveMs = 15_000,
}: SipPhoneOptions) => ({
  server,
  retryAfterMs: reconnectAfterMs,
  keepAliveMs,
});
