import { createLinePhone } from './linePhone';
import type { Softphone } from './softphone';
import { createTwilioAudio } from './twilio/audio';
import { openTwilioLine } from './twilio/line';
import type { TwilioPhoneOptions } from './twilio/options';
import { createOwnedTwilioPhone } from './twilio/ownedPhone';
import type { OwnedTwilioPhone, OwnedTwilioPhoneOptions } from './twilio/ownedPhone';
import { expiryOf } from './twilio/token';

const createDrivenPhone = (options: TwilioPhoneOptions): Softphone => {
  const audio = createTwilioAudio();
  return createLinePhone({
    capabilities: {
      mute: true,
      hold: options.setHeld !== undefined,
      digits: true,
      transfer: options.transfer !== undefined,
      rejectReason: false,
      multipleCalls: false,
    },
    audio,
    canResume: options.surviveReload,
    service: 'Twilio',
    getCredentials: async () => {
      const token = await options.getToken();
      return { token, expiresAt: expiryOf(token) };
    },
    openLine: (credentials, events) => openTwilioLine(credentials, options, audio, events),
  });
};

/** Both ways to make the phone. */
export interface CreateTwilioPhone {
  /**
   * A softphone that follows and commands the `Device` that your app already has: `createTwilioPhone({ device })`. The `Device`
   * stays yours: nothing registers or destroys it. Report the calls that your app places itself with `phone.track(call)`.
   */
  (options: OwnedTwilioPhoneOptions): OwnedTwilioPhone;
  /**
   * A softphone on Twilio's Voice SDK, which brings its own service. The package `@twilio/voice-sdk` is loaded by
   * `start()`. Twilio takes one call at a time, gives no reason for most ends, and has neither hold nor transfer in the
   * browser: the options `setHeld` and `transfer` call your server for them.
   */
  (options: TwilioPhoneOptions): Softphone;
}

/** Makes a phone on Twilio's Voice SDK. Give it a token, or the `device` that your app already has. */
export const createTwilioPhone = ((options: OwnedTwilioPhoneOptions | TwilioPhoneOptions) =>
  'device' in options ? createOwnedTwilioPhone(options) : createDrivenPhone(options)) as CreateTwilioPhone;
