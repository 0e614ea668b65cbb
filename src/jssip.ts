export { createJsSipPhone } from './softphone/jssip';
export type { CreateJsSipPhone } from './softphone/jssip';
export type { JsSipPhoneOptions } from './softphone/jssip/options';
export type {
  JsSipAnswerOptions,
  JsSipCallOptions,
  JsSipConfiguration,
  JsSipSession,
} from './softphone/jssip/types';
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
export type { IceServers, SipPhoneOptions } from './softphone/sip/options';
export type { CallerOptions, SipCaller, SipInvite } from './softphone/sip/caller';
export type { PhoneAudioOptions } from './softphone/audio/phoneAudio';
