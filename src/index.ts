export { CallingWidget } from './widget/CallingWidget';
export { defaultShortcuts } from './widget/shortcuts';
export type { ShortcutKeys } from './widget/shortcuts';
export type { CallingWidgetProps, OnRecord, ScreenName, Slot, SlotName } from './widget/props';
export { AudioBlockedNotice } from './components/AudioBlockedNotice';
export type { AudioBlockedNoticeProps } from './components/AudioBlockedNotice';
export { AvailabilitySwitch } from './components/AvailabilitySwitch';
export type { AvailabilitySwitchProps } from './components/AvailabilitySwitch';
export { Button } from './components/Button';
export type { ButtonProps } from './components/Button';
export { CallButton, EndCallButton, AnswerButton, DeclineButton } from './components/callButtons';
export type { CallButtonProps } from './components/callButtons';
export { CallHeader } from './components/CallHeader';
export type { CallHeaderProps } from './components/CallHeader';
export { CallingSurface } from './components/CallingSurface';
export type { CallingSurfaceProps } from './components/CallingSurface';
export { FromNumberSelect, OutcomeSelect } from './components/callSelects';
export type {
  FromNumber,
  FromNumberSelectProps,
  Outcome,
  OutcomeSelectProps,
} from './components/callSelects';
export { CallSwitcher } from './components/CallSwitcher';
export type { SwitchableCall, CallSwitcherProps } from './components/CallSwitcher';
export { CallTimer } from './components/CallTimer';
export type { CallTimerProps } from './components/CallTimer';
export { MuteButton, HoldButton, KeypadButton, RecordButton } from './components/callToggles';
export type { CallToggleProps } from './components/callToggles';
export { CallWaiting } from './components/CallWaiting';
export type { CallWaitingProps } from './components/CallWaiting';
export { ConnectionQuality } from './components/ConnectionQuality';
export type { ConnectionQualityProps, QualityFigures } from './components/ConnectionQuality';
export { DeviceLostNotice } from './components/DeviceLostNotice';
export type { DeviceLostNoticeProps } from './components/DeviceLostNotice';
export { DevicePicker } from './components/DevicePicker';
export type { Device, DeviceChoice, DevicePickerProps } from './components/DevicePicker';
export { DialRequestCard } from './components/DialRequestCard';
export type { DialRequestCardProps } from './components/DialRequestCard';
export { DtmfKeypad } from './components/DtmfKeypad';
export type { DtmfKeypadProps } from './components/DtmfKeypad';
export { EndStatusPicker } from './components/EndStatusPicker';
export type { EndStatusPickerProps } from './components/EndStatusPicker';
export { ErrorPanel } from './components/ErrorPanel';
export type { ErrorPanelProps } from './components/ErrorPanel';
export { IncomingCall } from './components/IncomingCall';
export type { RecordMatch, IncomingCallProps } from './components/IncomingCall';
export { Keypad } from './components/Keypad';
export type { KeypadKey, KeypadProps } from './components/Keypad';
export { LevelMeter } from './components/LevelMeter';
export type { LevelMeterProps } from './components/LevelMeter';
export { LiveRegion } from './components/LiveRegion';
export type { LiveRegionProps } from './components/LiveRegion';
export { LogInPanel } from './components/LogInPanel';
export type { LogInPanelProps } from './components/LogInPanel';
export { MicrophoneNotice } from './components/MicrophoneNotice';
export type { MicrophoneNoticeProps, MicrophoneProblem } from './components/MicrophoneNotice';
export { Notes } from './components/Notes';
export type { NotesProps } from './components/Notes';
export { NumberField } from './components/NumberField';
export type { NumberFieldProps } from './components/NumberField';
export { RecentCalls } from './components/RecentCalls';
export type { RecentCall, RecentCallsProps } from './components/RecentCalls';
export { SaveCallButton } from './components/SaveCallButton';
export type { SaveCallButtonProps } from './components/SaveCallButton';
export { SelectField } from './components/SelectField';
export type { SelectOption, SelectFieldProps } from './components/SelectField';
export { ShortcutHelp } from './components/ShortcutHelp';
export type { ShortcutAction, Shortcut, ShortcutHelpProps } from './components/ShortcutHelp';
export { RingSettings } from './components/RingSettings';
export type { RingSettingsProps } from './components/RingSettings';
export { StatusBanner } from './components/StatusBanner';
export type { StatusTone, StatusBannerProps } from './components/StatusBanner';
export { TextField } from './components/TextField';
export type { TextFieldProps } from './components/TextField';
export { ToggleButton } from './components/ToggleButton';
export type { ToggleButtonProps } from './components/ToggleButton';
export { TransferForm } from './components/TransferForm';
export type { TransferFormProps } from './components/TransferForm';
export { WrapUpCountdown } from './components/WrapUpCountdown';
export type { WrapUpCountdownProps } from './components/WrapUpCountdown';
export { CallingProvider } from './react/CallingProvider';
export type { CallingProviderProps } from './react/CallingProvider';
export { useAudioDevices } from './react/useAudioDevices';
export type { AudioDevicesView } from './react/useAudioDevices';
export { useAudioPlayback } from './react/useAudioPlayback';
export type { AudioPlaybackView } from './react/useAudioPlayback';
export { useCallDuration } from './react/useCallDuration';
export { useCallQuality } from './react/useCallQuality';
export { useCallSounds } from './react/useCallSounds';
export type { CallSoundsView } from './react/useCallSounds';
export { useCti } from './react/useCti';
export { useMicrophoneLevel } from './react/useMicrophoneLevel';
export type { MicrophoneLevelView } from './react/useMicrophoneLevel';
export { usePhone } from './react/usePhone';
export type { PhoneView } from './react/usePhone';
export { useSoundSettings } from './react/useSoundSettings';
export type { CallSoundsOptions } from './cti/callSounds';
export type { SoundSettings, SoundSettingsChange } from './cti/soundSettings';
export { createCti } from './cti/createCti';
export type { Cti, CtiActions, CtiSnapshot } from './cti/createCti';
export { openStorage } from './cti/storage';
export type { StorageOption } from './cti/storage';
export { CtiError } from './cti/errors';
export type { CtiErrorCode } from './cti/errors';
export type { CallHandlers, CtiOptions, HostHandlers, PartyQuery } from './cti/options';
export type { CtiState, CtiUser, DialRequest, PhoneState, Problem } from './cti/state';
export type { EndOfCall, NewIncomingCall, NewOutgoingCall } from './cti/callActions';
export type { DialTarget } from './cti/phoneCommands';
export type { CompletionOfCall } from './cti/recordActions';
export { engagementIdOf, isLive, isSettled, otherNumber } from './call/call';
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
export { endStatuses, readEndStatus } from './call/endStatus';
export type { InternalEndStatus } from './call/endStatus';
export { connectHubSpot } from './protocol/connectHubSpot';
export { sdkVersion } from './protocol/sdkTransport';
export { consoleLogger, silentLogger } from './protocol/logger';
export type { Logger } from './protocol/logger';
export type {
  AnnouncedUser,
  Connect,
  Connection,
  ConnectionFailure,
  ConnectionListener,
  ConnectionState,
  ConnectOptions,
  KeyValueStorage,
  ProtocolProblem,
} from './protocol/connection';
export type {
  AppMessages,
  AppMethod,
  CallCompleted,
  CallEnded,
  CallReference,
  CallStatusProperty,
  EndStatus,
  EngagementProperties,
  EngagementReference,
  HubSpotId,
  IncomingCall as IncomingCallMessage,
  Initialized,
  NavigateToRecord,
  ObjectCoordinates,
  OutgoingCall as OutgoingCallMessage,
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
export { requestMicrophone } from './softphone/audio/microphone';
export type { MicrophoneOptions } from './softphone/audio/microphone';
export type { AudioSystem } from './softphone/audio/audioSystem';
export type { AudioDevice, AudioDevices, AudioDeviceWatch } from './softphone/audio/devices';
export type { SoundLevel } from './softphone/audio/level';
export type { CallQuality, QualityLevel } from './softphone/audio/quality';
export type { CallSound, Tones, ToneSettings, TonesSnapshot } from './softphone/audio/tones';
export { PhoneError } from './softphone/phoneError';
export { createSoftphoneState } from './softphone/phoneState';
export type { SoftphoneState } from './softphone/phoneState';
export { createCallSession } from './softphone/session';
export type { SessionCommands, SessionControl, SessionFacts } from './softphone/session';
export type {
  CallSession,
  DialOptions,
  EndReason,
  PhoneAudio,
  PhoneAudioSnapshot,
  RejectReason,
  SessionEnd,
  SessionSnapshot,
  Softphone,
  SoftphoneCapabilities,
  SoftphoneError,
  SoftphoneErrorCode,
  SoftphoneSnapshot,
  SoftphoneStatus,
} from './softphone/softphone';
export { formatDuration } from './text/duration';
export { formatPhoneNumber, loadPhoneMetadata, readPhoneNumber } from './text/phoneNumber';
export type { DialledNumber, NumberProblem, PhoneMetadata, ReadPhoneNumberOptions } from './text/phoneNumber';
export type { Messages } from './text/messages';
