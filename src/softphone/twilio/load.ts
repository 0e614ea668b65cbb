import type * as TwilioVoice from '@twilio/voice-sdk';
import { needVersion } from '../needVersion';
import { PhoneError } from '../phoneError';

/** The package is loaded when a phone starts: importing this library costs nothing and is safe on a server. */
export const loadTwilio = async (): Promise<typeof TwilioVoice> => {
  const twilio = await importTwilio();
  // The first that tells a refused token from other errors.
  needVersion('@twilio/voice-sdk', twilio.Device.version, '2.8.0');
  return twilio;
};

const importTwilio = async (): Promise<typeof TwilioVoice> => {
  try {
    return await import('@twilio/voice-sdk');
  } catch (error) {
    throw new PhoneError(
      'failed',
      'The package "@twilio/voice-sdk" could not be loaded. Is it installed? npm install @twilio/voice-sdk',
      { cause: error },
    );
  }
};
