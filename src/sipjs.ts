export { createSipJsPhone } from './softphone/sipjs';
export type { CreateSipJsPhone } from './softphone/sipjs';
export type { SipJsPhoneOptions } from './softphone/sipjs/options';
export type {
  GetSipCredentials,
  SipAccount,
  SipAddress,
  SipCredentials,
  SipSecret,
} from './softphone/sip/credentials';
export type { SipHeaders } from './softphone/sip/headers';
export type { OwnedSipJsPhoneOptions } from './softphone/sipjs/ownedPhone';
export type { OwnedSoftphone } from './softphone/owned/ownedPhone';
export type { SipPhoneOptions } from './softphone/sip/options';
export type { CallerOptions } from './softphone/sip/caller';
