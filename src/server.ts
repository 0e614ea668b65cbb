export { createCallingSettings } from './server/settings/createCallingSettings';
export type { CallingSettingsClient, CallingSettingsOptions } from './server/settings/createCallingSettings';
export type { CallingSettingsAuth } from './server/api/auth';
export { CallingSettingsError } from './server/api/error';
export type { CallingSettingsErrorCode, CallingSettingsErrorDetails } from './server/api/error';
export type { RemovableResource, RequestOptions, SettingsResource } from './server/settings/resource';
export type {
  CallerMatch,
  CallingSettings,
  CallingSettingsInput,
  CallingSettingsUpdate,
  ChannelConnection,
  ChannelConnectionInput,
  ChannelConnectionUpdate,
  FinalCallStatus,
  LoggedCall,
  LoggedCallAnswer,
  LoggedPhoneNumber,
  PhoneNumberType,
  RecordingSettings,
} from './server/settings/types';
