export { createSipJsPhone } from './softphone/sipjs';
export type { SipJsPhoneOptions } from './softphone/sipjs/options';
export type { GetSipCredentials, SipCredentials } from './softphone/sip/credentials';
export type { SipHeaders } from './softphone/sip/headers';
export type { OwnedSipJsPhoneOptions } from './softphone/sipjs/ownedPhone';
export type { OwnedSoftphone } from './softphone/owned/ownedPhone';
