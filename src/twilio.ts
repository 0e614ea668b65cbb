export { createTwilioPhone } from './softphone/twilio';
export type { TwilioPhoneOptions } from './softphone/twilio/options';
