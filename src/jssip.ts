export { createJsSipPhone } from './softphone/jssip';
export type { JsSipPhoneOptions } from './softphone/jssip/options';
export type { GetSipCredentials, SipCredentials } from './softphone/sip/credentials';
export type { SipHeaders } from './softphone/sip/headers';
export type { OwnedJsSipPhoneOptions } from './softphone/jssip/ownedPhone';
export type { OwnedSoftphone } from './softphone/owned/ownedPhone';
