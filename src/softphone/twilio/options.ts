import type { Call, Device } from '@twilio/voice-sdk';
import type { SoftphoneDialOptions } from '../softphone';

/** Options of a phone whose `Device` the library creates. */
export interface TwilioPhoneOptions {
  /** Fetches an access token with a voice grant from your server. Called at each start and before the token expires. */
  getToken: () => string | Promise<string>;
  /**
   * The parameters that your TwiML app gets with an outbound call.
   * @default `To`, and `CallerId` if a `fromNumber` was given
   */
  callParams?: ((to: string, options: SoftphoneDialOptions) => Record<string, string>) | undefined;
  /** How an inbound call's caller is shown. @default Twilio's `From`, without `client:` */
  readCaller?: ((call: Call) => { number?: string | undefined; name?: string | undefined }) | undefined;
  /**
   * Puts a call on hold through your server: Twilio's browser SDK cannot.
   * @default none: the phone has no hold
   */
  setHeld?: ((callSid: string, held: boolean) => Promise<void>) | undefined;
  /**
   * Transfers a call through your server: Twilio's browser SDK cannot.
   * @default none: the phone has no transfer
   */
  transfer?: ((callSid: string, to: string) => Promise<void>) | undefined;
  /**
   * Whether an unanswered incoming call survives a reload: the next page can answer it within a minute of its start.
   * Twilio's SDK can do this for no other call.
   * @default false: it ends with its page
   */
  surviveReload?: boolean | undefined;
  /** STUN and TURN servers and the like. @default Twilio's own */
  rtcConfiguration?: RTCConfiguration | undefined;
  /** Microphone constraints, such as `echoCancellation`. @default the browser's */
  audioConstraints?: MediaTrackConstraints | undefined;
  /** Whether Twilio plays its own ring, ringback and end sounds. @default false */
  twilioSounds?: boolean | undefined;
  /** Further options of Twilio's `Device`, such as `edge` and `codecPreferences`. */
  deviceOptions?: Device.Options | undefined;
}
