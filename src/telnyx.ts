export { createTelnyxPhone } from './softphone/telnyx';
export type { CreateTelnyxPhone } from './softphone/telnyx';
export type { TelnyxCredentials, TelnyxPhoneOptions } from './softphone/telnyx/options';
export type { OwnedTelnyxPhoneOptions } from './softphone/telnyx/ownedPhone';
export type { OwnedSoftphone } from './softphone/owned/ownedPhone';
export type { AnswerOptions } from './softphone/telnyx/call';
