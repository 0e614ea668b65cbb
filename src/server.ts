export { createCallingSettings } from './server/settings/createCallingSettings';
export type { CallingSettingsClient, CallingSettingsOptions } from './server/settings/createCallingSettings';
export type { RemovableResource, SettingsResource } from './server/settings/resource';
export type {
  CallingSettings,
  CallingSettingsInput,
  CallingSettingsUpdate,
  ChannelConnection,
  ChannelConnectionInput,
  ChannelConnectionUpdate,
  RecordingSettings,
} from './server/settings/types';
export { createCallingAccount } from './server/account/createCallingAccount';
export type { CallingAccount, CallingAccountOptions } from './server/account/createCallingAccount';
export type {
  CallingProvider,
  ConnectionStatus,
  ConnectionStatuses,
} from './server/account/connectionStatuses';
export type {
  CallerMatch,
  FinalCallStatus,
  LoggedCall,
  LoggedCallAnswer,
  LoggedPhoneNumber,
  PhoneNumberType,
} from './server/account/loggedCallTypes';
export type { Recordings, RecordingSource } from './server/account/recordings';
export type {
  StoredUtterance,
  Transcript,
  TranscriptInput,
  Transcripts,
  TranscriptSpeaker,
  TranscriptUtterance,
} from './server/account/transcripts';
export type { AccessToken, CallingSettingsAuth } from './server/api/auth';
export { HubSpotApiError } from './server/api/error';
export type { HubSpotApiErrorCode, HubSpotApiErrorDetails } from './server/api/error';
export type { ApiClientOptions, RequestOptions } from './server/api/options';
export type { CallingApiVersion } from './server/api/version';
export { authorizeBySecret, authorizeBySignature } from './server/endpoints/authorize';
export { createChannelConnectionEndpoint } from './server/endpoints/createChannelConnectionEndpoint';
export type {
  ChannelConnectionEndpointOptions,
  HelpDeskNumber,
  HelpDeskUser,
} from './server/endpoints/createChannelConnectionEndpoint';
export { createRecordingEndpoint } from './server/endpoints/createRecordingEndpoint';
export type { RecordingEndpointOptions, RecordingQuestion } from './server/endpoints/createRecordingEndpoint';
export { createRecordingLinkEndpoint } from './server/endpoints/createRecordingLinkEndpoint';
export type {
  LinkingUser,
  RecordingLinkEndpointOptions,
} from './server/endpoints/createRecordingLinkEndpoint';
export type { Endpoint, EndpointOptions } from './server/endpoints/endpoint';
export { verifyHubSpotSignature } from './server/endpoints/signature';
export type { SignatureOptions } from './server/endpoints/signature';
export { toNodeListener } from './server/endpoints/toNodeListener';
export type { NodeRequest, NodeResponse } from './server/endpoints/toNodeListener';
export type { AudioFormat } from './server/recordings/audioFormat';
export { checkRecording } from './server/recordings/checkRecording';
export type {
  CheckRecordingOptions,
  RecordingFinding,
  RecordingFindingCode,
  RecordingReport,
} from './server/recordings/checkRecording';
export { publishRecording } from './server/recordings/publishRecording';
export type { PublishRecordingOptions } from './server/recordings/publishRecording';
