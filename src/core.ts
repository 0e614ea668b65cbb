export { createCti } from './cti/createCti';
export type { Cti, CtiSnapshot } from './cti/createCti';
export type {
  CallAddress,
  CallAnsweredOptions,
  CallCompletedOptions,
  CallDigitsOptions,
  CallEndedOptions,
  CallMediaOptions,
  CallTransferredOptions,
  CtiActions,
  DialOptions,
  FinalizeOptions,
  IncomingCallOptions,
  NavigateToRecordOptions,
  OutgoingCallOptions,
  ProblemReport,
  RecordingOptions,
} from './cti/actions';
export { openStorage } from './cti/continuity/storage';
export type { StorageOption } from './cti/continuity/storage';
export { CtiError } from './cti/errors';
export type { CtiErrorCode } from './cti/errors';
export type { CallHandlers, CtiOptions, HostHandlers, PartyQuery } from './cti/options';
export type { CtiState, CtiUser, DialRequest, PhoneState, Problem } from './cti/state';
export { engagementIdOf, isEnded, isLive, isSettled, otherNumber } from './call/call';
export type {
  Call,
  CallDirection,
  CallDraft,
  CallStatus,
  ConnectedCall,
  DialingCall,
  DraftChange,
  EndedCall,
  Engagement,
  Held,
  LiveCall,
  Party,
  RingingCall,
  SavedCall,
  SaveFailedCall,
  SavingCall,
  TransferredCall,
  UnsavedCall,
} from './call/call';
export type { CallRecording } from './call/recording';
export { endStatuses, readEndStatus } from './call/endStatus';
export type { InternalEndStatus, MissedStatus } from './call/endStatus';
export { connectHubSpot } from './protocol/connectHubSpot';
export { sdkVersion } from './protocol/sdkTransport';
export { consoleLogger, silentLogger } from './base/logger';
export type { Logger } from './base/logger';
export type {
  AnnouncedUser,
  Connect,
  Connection,
  ConnectionFailure,
  ConnectionListener,
  ConnectionState,
  ConnectOptions,
} from './protocol/connection';
export type { ProtocolProblem } from './protocol/problem';
export type { KeyValueStorage } from './base/platform';
export type {
  AppPayloads,
  AppMethod,
  CallCompletedMessage,
  CallEndedMessage,
  CallReference,
  CallStatusProperty,
  EndStatus,
  EngagementProperties,
  EngagementReference,
  HubSpotId,
  IncomingCallMessage,
  InitializedMessage,
  NavigateToRecordMessage,
  ObjectCoordinates,
  OutgoingCallMessage,
  Size,
} from './protocol/appMessages';
export type {
  CalleeInfo,
  CallerIdMatch,
  CallerIdMatches,
  CompanyMatch,
  ContactMatch,
  DialNumber,
  EngagementChange,
  HostEvent,
  HostEvents,
  HostEventType,
  HostFailure,
  IframeLocation,
  RawHostMessage,
  Session,
  UnknownHostMessage,
  Visibility,
} from './protocol/hostEvents';
export { callSoundsOf } from './features/callSounds';
export type { CallSounds, CallSoundsOptions } from './features/callSounds';
export { soundSettingsOf } from './features/soundSettings';
export type { SoundSettings, SoundSettingsChange, SoundSettingsStore } from './features/soundSettings';
export type { AudioSystem } from './softphone/audio/audioSystem';
export type { AudioDevice, AudioDevices, AudioDeviceWatch } from './softphone/audio/devices';
export type { SoundLevel } from './softphone/audio/level';
export { rateQuality } from './softphone/audio/quality';
export type { CallQuality, QualityLevel } from './softphone/audio/quality';
export type { CallSound, Tones, ToneSettings, TonesSnapshot } from './softphone/audio/tones';
export { PhoneError } from './softphone/phoneError';
export { createSoftphoneState } from './softphone/phoneState';
export type { SoftphoneState } from './softphone/phoneState';
export { createCallSession } from './softphone/session';
export type { SessionCommands, SessionControl, SessionFacts } from './softphone/session';
export type {
  CallSession,
  SoftphoneDialOptions,
  EndReason,
  PhoneAudio,
  PhoneAudioSnapshot,
  RejectReason,
  SessionEnd,
  SessionSnapshot,
  Softphone,
  SoftphoneCapabilities,
  SoftphoneSnapshot,
  SoftphoneStatus,
} from './softphone/softphone';
export type { SoftphoneError, SoftphoneErrorCode } from './softphone/phoneError';
