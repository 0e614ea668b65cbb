import { createLinePhone } from './linePhone';
import type { Softphone } from './softphone';
import { createTwilioAudio } from './twilio/audio';
import { openTwilioLine } from './twilio/line';
import type { TwilioPhoneOptions } from './twilio/options';
import { expiryOf } from './twilio/token';

/**
 * A softphone on Twilio's Voice SDK, which brings its own service. The package `@twilio/voice-sdk` is loaded by
 * `start()`. Twilio takes one call at a time, gives no reason for most ends, and has neither hold nor transfer in the
 * browser: the options `setHeld` and `transfer` bring your server's.
 */
export const createTwilioPhone = (options: TwilioPhoneOptions): Softphone => {
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
    service: 'Twilio',
    getCredentials: async () => {
      const token = await options.getToken();
      return { token, expiresAt: expiryOf(token) };
    },
    openLine: (credentials, events) => openTwilioLine(credentials, options, audio, events),
  });
};
