import type { ICallOptions, IClientOptions } from '@telnyx/webrtc';
import type { SoftphoneDialOptions } from '../softphone';

/** How the user logs in: with a token, or with the user name and password of a SIP connection. */
export type TelnyxCredentials = (
  | { token: string; username?: undefined; password?: undefined }
  | { username: string; password: string; token?: undefined }
) & {
  /** When they expire, in milliseconds since the epoch; `getCredentials` is called again before that. @default never */
  expiresAt?: number | undefined;
};

/** Options of a phone whose client the library creates. */
export interface TelnyxPhoneOptions {
  /** Fetches the credentials from your server. Called at each start and before they expire. */
  getCredentials: () => TelnyxCredentials | Promise<TelnyxCredentials>;
  /**
   * Transfers a call through your server: Telnyx's browser SDK cannot.
   * @default none: the phone has no transfer
   */
  transfer?: ((callControlId: string, to: string) => Promise<void>) | undefined;
  /** Microphone constraints, such as `echoCancellation`. @default the browser's */
  audioConstraints?: MediaTrackConstraints | undefined;
  /**
   * Whether a call survives a reload: Telnyx returns it to the next page in the same tab, if that connects within 30 s. If none does,
   * the call stays up until Telnyx ends it.
   * @default false: the call ends with its page
   */
  surviveReload?: boolean | undefined;
  /** Further options of Telnyx's client, such as `region` and `iceServers`. */
  clientOptions?: Omit<IClientOptions, 'login' | 'password' | 'login_token'> | undefined;
  /** Further options of outbound calls, such as `customHeaders`. */
  callOptions?: ICallOptions | ((to: string, options: SoftphoneDialOptions) => ICallOptions) | undefined;
}
