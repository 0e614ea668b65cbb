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
export type { SipJsSession } from './softphone/sipjs/ownedCall';
export type { OwnedSipJsPhoneOptions } from './softphone/sipjs/ownedPhone';
export type { OwnedSoftphone } from './softphone/owned/ownedPhone';
export type { IceServers, SipPhoneOptions } from './softphone/sip/options';
export type { CallerOptions, SipCaller, SipInvite } from './softphone/sip/caller';
export type { PhoneAudioOptions } from './softphone/audio/phoneAudio';
