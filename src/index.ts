export { CallingWidget } from './widget/CallingWidget';
export { defaultShortcuts } from './widget/shortcuts/shortcuts';
export type { ShortcutKeys } from './widget/shortcuts/shortcuts';
export type { CallingWidgetProps, NoteTemplate, ScreenName, Slot, SlotName } from './widget/props';
export { AudioBlockedNotice } from './components/sound/AudioBlockedNotice';
export type { AudioBlockedNoticeProps } from './components/sound/AudioBlockedNotice';
export { AvailabilitySwitch } from './components/dialing/AvailabilitySwitch';
export type { AvailabilitySwitchProps } from './components/dialing/AvailabilitySwitch';
export { Button } from './components/primitives/Button';
export type { ButtonProps } from './components/primitives/Button';
export { CallButton, EndCallButton } from './components/call/callButtons';
export { AnswerButton, DeclineButton } from './components/call/ringButtons';
export type { CallButtonProps } from './components/call/callButtons';
export { CallHeader } from './components/call/CallHeader';
export type { CallHeaderProps } from './components/call/CallHeader';
export { CallingSurface } from './components/primitives/CallingSurface';
export type { CallingSurfaceProps } from './components/primitives/CallingSurface';
export { FromNumberSelect } from './components/dialing/FromNumberSelect';
export type { FromNumber, FromNumberSelectProps } from './components/dialing/FromNumberSelect';
export { defaultOutcomes } from './text/defaultOutcomes';
export type { DefaultOutcomeName } from './text/defaultOutcomes';
export { OutcomePicker } from './components/wrapUp/OutcomePicker';
export type { Outcome, OutcomePickerProps } from './components/wrapUp/OutcomePicker';
export { CallSwitcher } from './components/call/CallSwitcher';
export type { SwitchableCall, CallSwitcherProps } from './components/call/CallSwitcher';
export { CallTimer } from './components/call/CallTimer';
export type { CallTimerProps } from './components/call/CallTimer';
export { MuteButton, HoldButton, KeypadButton, RecordButton } from './components/call/callToggles';
export type { CallToggleProps } from './components/call/callToggles';
export { CallWaiting } from './components/incoming/CallWaiting';
export type { CallWaitingProps } from './components/incoming/CallWaiting';
export { ConnectionQuality } from './components/call/ConnectionQuality';
export type { ConnectionQualityProps, QualityFigures } from './components/call/ConnectionQuality';
export { DeviceLostNotice } from './components/sound/DeviceLostNotice';
export type { DeviceLostNoticeProps } from './components/sound/DeviceLostNotice';
export { DevicePicker } from './components/sound/DevicePicker';
export type { Device, DeviceChoice, DevicePickerProps } from './components/sound/DevicePicker';
export { DialRequestCard } from './components/dialing/DialRequestCard';
export type { DialRequestCardProps } from './components/dialing/DialRequestCard';
export { DtmfKeypad } from './components/call/DtmfKeypad';
export type { DtmfKeypadProps } from './components/call/DtmfKeypad';
export { EndStatusPicker } from './components/wrapUp/EndStatusPicker';
export type { EndStatusPickerProps } from './components/wrapUp/EndStatusPicker';
export { ErrorPanel } from './components/primitives/ErrorPanel';
export type { ErrorPanelProps } from './components/primitives/ErrorPanel';
export { IncomingCallCard } from './components/incoming/IncomingCallCard';
export type { RecordMatch, IncomingCallCardProps } from './components/incoming/IncomingCallCard';
export { Keypad } from './components/dialing/Keypad';
export type { KeypadKey, KeypadProps } from './components/dialing/Keypad';
export { LevelMeter } from './components/sound/LevelMeter';
export type { LevelMeterProps } from './components/sound/LevelMeter';
export { LiveRegion } from './components/primitives/LiveRegion';
export type { LiveRegionProps } from './components/primitives/LiveRegion';
export { LogInPanel } from './components/dialing/LogInPanel';
export type { LogInPanelProps } from './components/dialing/LogInPanel';
export { MicrophoneNotice } from './components/sound/MicrophoneNotice';
export type { MicrophoneNoticeProps, MicrophoneProblem } from './components/sound/MicrophoneNotice';
export { Notes } from './components/wrapUp/Notes';
export type { NotesProps } from './components/wrapUp/Notes';
export { NumberField } from './components/dialing/NumberField';
export type { NumberFieldProps } from './components/dialing/NumberField';
export { RecentCalls } from './components/dialing/RecentCalls';
export type { RecentCall, RecentCallsProps } from './components/dialing/RecentCalls';
export { SaveCallButton } from './components/wrapUp/SaveCallButton';
export type { SaveCallButtonProps } from './components/wrapUp/SaveCallButton';
export type { RootProps } from './components/primitives/props';
export { SelectField } from './components/primitives/SelectField';
export type { SelectOption, SelectFieldProps } from './components/primitives/SelectField';
export { ShortcutHelp } from './components/call/ShortcutHelp';
export type { ShortcutAction, Shortcut, ShortcutHelpProps } from './components/call/ShortcutHelp';
export { RingSettings } from './components/sound/RingSettings';
export type { RingSettingsProps } from './components/sound/RingSettings';
export { StatusBanner } from './components/primitives/StatusBanner';
export type { StatusTone, StatusBannerProps } from './components/primitives/StatusBanner';
export { TextField } from './components/primitives/TextField';
export type { TextFieldProps } from './components/primitives/TextField';
export { ToggleButton } from './components/primitives/ToggleButton';
export type { ToggleButtonProps } from './components/primitives/ToggleButton';
export { TransferForm } from './components/call/TransferForm';
export type { TransferFormProps } from './components/call/TransferForm';
export { WrapUpCountdown } from './components/wrapUp/WrapUpCountdown';
export type { WrapUpCountdownProps } from './components/wrapUp/WrapUpCountdown';
export { CallingProvider } from './react/CallingProvider';
export type { CallingProviderProps } from './react/CallingProvider';
export { useAudioDevices } from './react/useAudioDevices';
export type { AudioDevicesView } from './react/useAudioDevices';
export { useAudioPlayback } from './react/useAudioPlayback';
export type { AudioPlaybackView } from './react/useAudioPlayback';
export { useCallDuration } from './react/useCallDuration';
export { useCallQuality } from './react/useCallQuality';
export { useAutoSave } from './react/useAutoSave';
export type { AutoSaveOptions } from './react/useAutoSave';
export { useCallSounds } from './react/useCallSounds';
export type { CallSoundsView } from './react/useCallSounds';
export { useCti } from './react/useCti';
export { useCtiStore } from './react/useCtiStore';
export { useMicrophoneLevel } from './react/useMicrophoneLevel';
export type { MicrophoneLevelView } from './react/useMicrophoneLevel';
export { usePhone } from './react/usePhone';
export type { PhoneView } from './react/usePhone';
export { useSoundSettings } from './react/useSoundSettings';
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
