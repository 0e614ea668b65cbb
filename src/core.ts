export { createCti } from './cti/createCti';
export type { Cti, CtiSnapshot } from './cti/createCti';
export type { CtiActions } from './cti/actions';
export type {
  CallAddress,
  CallAnsweredOptions,
  CallCompletedOptions,
  CallDigitsOptions,
  CallEndedOptions,
  CallMediaOptions,
  CallTransferredOptions,
  DialOptions,
  FinalizeOptions,
  IncomingCallOptions,
  NavigateToRecordOptions,
  NewCallOptions,
  OutgoingCallOptions,
  ProblemReport,
  RecordingOptions,
} from './cti/actionOptions';
export type { StorageOption } from './cti/storage/pickStorage';
export { CtiError } from './cti/errors';
export type { CtiErrorCode } from './cti/errors';
export type {
  CallHandlers,
  CtiOptions,
  HostHandler,
  HostHandlers,
  PartyQuery,
  RecoveryDecision,
} from './cti/options';
export type { CtiMessages } from './cti/words';
export type { CtiState, CtiUser, DialRequest, PhoneState, Problem, WindowRole } from './cti/state';
export type { UnclaimedActions, UnclaimedCall } from './cti/unclaimedActions';
export { engagementIdOf, isEnded, isLive, isSettled, otherNumber } from './call/call';
export type {
  Call,
  CallDirection,
  CallDraft,
  CallFacts,
  CallStatus,
  ConnectedCall,
  DialingCall,
  DraftChange,
  EndedCall,
  EndedFacts,
  EndedField,
  Engagement,
  Held,
  LiveCall,
  Party,
  RingingCall,
  SavedCall,
  SaveFailedCall,
  SavingCall,
  StatusField,
  TransferredCall,
  UnsavedCall,
  WithoutFieldsOf,
} from './call/call';
export type { CallRecording } from './call/recording';
export { endStatuses, readEndStatus } from './call/endStatus';
export type { InternalEndStatus } from './call/endStatus';
export type { MissedStatus } from './call/callStatus';
export { consoleLogger, silentLogger } from './base/logger';
export type { Logger } from './base/logger';
export type { Listener, Observable } from './base/observable';
export type { KeyValueStorage } from './base/platform';
export type { Connect, ConnectionFailure, ConnectionState, ConnectOptions } from './protocol/connection';
export type { ProtocolProblem } from './protocol/problem';
export type {
  CallStatusProperty,
  EndStatus,
  EngagementProperties,
  EngagementReference,
  HubSpotId,
  ObjectCoordinates,
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
  HostEvents,
  HostEventType,
  HostFailure,
  IframeLocation,
  RawHostMessage,
  Session,
  Visibility,
} from './protocol/hostEvents';
export type { CallSoundsOptions } from './features/callSounds';
export type { OnRecord } from './features/recorder';
export type { SoundSettings, SoundSettingsChange } from './features/soundSettings';
export { requestMicrophone } from './softphone/audio/microphone';
export type { MicrophoneOptions } from './softphone/audio/microphone';
export type { AudioSystem } from './softphone/audio/audioSystem';
export type { AudioDevice, AudioDevices, AudioDeviceWatch } from './softphone/audio/devices';
export type { SoundLevel } from './softphone/audio/level';
export type { CallQuality, QualityLevel } from './softphone/audio/quality';
export type { CallSound, Tones, ToneSettings, TonesSnapshot } from './softphone/audio/tones';
export type { SoftphoneError, SoftphoneErrorCode } from './softphone/phoneError';
export type { RingingSession } from './cti/phone/legs';
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
export { defaultOutcomes } from './text/defaultOutcomes';
export type { DefaultOutcomeName } from './text/defaultOutcomes';
export { formatDuration } from './text/times/duration';
export { loadPhoneMetadata } from './text/loadPhoneMetadata';
export { formatPhoneNumber, readPhoneNumber } from './text/phoneNumber';
export type { DialledNumber, NumberProblem, PhoneMetadata, ReadPhoneNumberOptions } from './text/phoneNumber';
export type {
  AudioBlockedMessages,
  DeviceLostMessages,
  DevicePickerMessages,
  LevelMeterMessages,
  MicrophoneNoticeMessages,
  RingSettingsMessages,
} from './text/soundMessages';
export type {
  AvailabilitySwitchMessages,
  DialRequestCardMessages,
  FromNumberSelectMessages,
  KeypadMessages,
  LogInMessages,
  NumberFieldMessages,
  RecentCallsMessages,
} from './text/dialingMessages';
export type {
  CallButtonMessages,
  CallHeaderMessages,
  CallSwitcherMessages,
  CallTimerMessages,
  CallWaitingMessages,
  ConnectionQualityMessages,
  DtmfKeypadMessages,
  IncomingCallCardMessages,
  ShortcutHelpMessages,
  ToggleButtonMessages,
  TransferFormMessages,
} from './text/callMessages';
export type {
  EndStatusPickerMessages,
  NotesMessages,
  OutcomePickerMessages,
  SaveCallMessages,
  WrapUpCountdownMessages,
} from './text/wrapUpMessages';
export type { ErrorPanelMessages, FieldMessages, Messages, StatusBannerMessages } from './text/messages';
export type {
  AnnouncementMessages,
  CallStatusMessages,
  NumberLabelMessages,
  NumberProblemMessages,
  ProblemMessage,
  ProblemMessages,
  UnansweredMessages,
  WidgetMessages,
} from './text/widgetMessages';
export type { TimelineMessages } from './text/timelineMessages';
export { openStorage } from './cti/storage/storage';
export type { SafeStorage } from './cti/storage/storage';
export { connectHubSpot } from './protocol/connectHubSpot';
export { sdkVersion } from './protocol/sdkTransport';
export type { AnnouncedUser, Connection, ConnectionListener } from './protocol/connection';
export type {
  AppMessage,
  AppMethod,
  AppPayloads,
  CallCompletedMessage,
  CallEndedMessage,
  CallReference,
  IncomingCallMessage,
  InitializedMessage,
  NavigateToRecordMessage,
  OutgoingCallMessage,
} from './protocol/appMessages';
export type { HostEvent, UnknownHostMessage } from './protocol/hostEvents';
export type { PageLife, WindowChannel, WindowLinks } from './base/platform';
export { callSoundsOf } from './features/callSounds';
export type { CallSounds, CallSoundsSnapshot } from './features/callSounds';
export type { KeptSettings } from './features/keptSettings';
export { soundSettingsOf } from './features/soundSettings';
export type { SoundSettingsStore } from './features/soundSettings';
export { wireTypes } from './protocol/appMessages';
