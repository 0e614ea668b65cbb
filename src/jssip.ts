export { createJsSipPhone } from './softphone/jssip';
export type { CreateJsSipPhone } from './softphone/jssip';
export type { JsSipPhoneOptions } from './softphone/jssip/options';
export type {
  GetSipCredentials,
  SipAccount,
  SipAddress,
  SipCredentials,
  SipSecret,
} from './softphone/sip/credentials';
export type { SipHeaders } from './softphone/sip/headers';
export type { OwnedJsSipPhoneOptions } from './softphone/jssip/ownedPhone';
export type { OwnedSoftphone } from './softphone/owned/ownedPhone';
export type { SipPhoneOptions } from './softphone/sip/options';
export type { CallerOptions } from './softphone/sip/caller';
