export { createTwilioPhone } from './softphone/twilio';
export type { CreateTwilioPhone } from './softphone/twilio';
export type { TwilioPhoneOptions } from './softphone/twilio/options';
export type { OwnedTwilioPhone, OwnedTwilioPhoneOptions } from './softphone/twilio/ownedPhone';
export type { OwnedSoftphone } from './softphone/owned/ownedPhone';
