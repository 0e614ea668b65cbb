export { createCallSession } from './softphone/session';
export type { SessionCommands, SessionControl, SessionFacts } from './softphone/session';
export { createSoftphoneState } from './softphone/phoneState';
export type { SoftphoneState } from './softphone/phoneState';
export { PhoneError } from './softphone/phoneError';
export type { SoftphoneError, SoftphoneErrorCode } from './softphone/phoneError';
export type {
  CallSession,
  EndReason,
  PhoneAudio,
  PhoneAudioSnapshot,
  RejectReason,
  SessionEnd,
  SessionMedia,
  SessionSnapshot,
  Softphone,
  SoftphoneCapabilities,
  KeptCall,
  SoftphoneDialOptions,
  SoftphoneSnapshot,
  SoftphoneStatus,
} from './softphone/softphone';
export { rateQuality } from './softphone/audio/quality';
export type { CallQuality, QualityLevel } from './softphone/audio/quality';
export type { AudioSystem } from './softphone/audio/audioSystem';
export type { AudioDevice, AudioDevices, AudioDeviceWatch } from './softphone/audio/devices';
export type { SoundLevel } from './softphone/audio/level';
export type { CallSound, Tones, ToneSettings, TonesSnapshot } from './softphone/audio/tones';
export type { Listener, Observable } from './base/observable';
