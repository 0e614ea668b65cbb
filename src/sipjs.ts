export { createSipJsPhone } from './softphone/sipjs';
export type { SipJsPhoneOptions } from './softphone/sipjs';
export type { GetSipCredentials, SipCredentials } from './softphone/sip/credentials';
export type { SipHeaders } from './softphone/sip/headers';
