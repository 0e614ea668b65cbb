export { createCallingSettings } from './settings/createCallingSettings';
export type { CallingSettingsClient, CallingSettingsOptions } from './settings/createCallingSettings';
export type { CallingSettingsAuth } from './settings/auth';
export { CallingSettingsError } from './settings/error';
export type { CallingSettingsErrorCode, CallingSettingsErrorDetails } from './settings/error';
export type { RemovableResource, RequestOptions, SettingsResource } from './settings/resource';
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
} from './settings/types';
