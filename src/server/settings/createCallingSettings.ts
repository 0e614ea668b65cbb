import type { CallingSettingsAuth } from '../api/auth';
import { createAccess } from '../api/auth';
import { checkId } from '../api/check';
import type { ApiClientOptions, RequestOptions } from '../api/options';
import { createSend } from '../api/options';
import type { ApiMethod, Permission } from '../api/request';
import type { CallingApiVersion } from '../api/version';
import { callingPath, checkVersion, newestVersionFor, settingsCredential } from '../api/version';
import { readCallingSettings, readChannelConnection, readRecordingSettings } from './read';
import type { RemovableResource, SettingsResource } from './resource';
import { createResource } from './resource';
import { channelRules, recordingRules, settingsDefaults, settingsRules } from './rules';
import type {
  CallingSettings,
  CallingSettingsInput,
  CallingSettingsUpdate,
  ChannelConnection,
  ChannelConnectionInput,
  ChannelConnectionUpdate,
  RecordingSettings,
} from './types';

/** Which app's settings, and how to reach HubSpot. */
export interface CallingSettingsOptions extends ApiClientOptions {
  /** The id of the app: `hs project info` prints it. */
  appId: number | string;
  /** An access token or a developer key: see `version` for which of them HubSpot expects. */
  auth: CallingSettingsAuth;
  /**
   * The version of HubSpot's API. HubSpot describes v3 and 2026-03 for access tokens, 2025-09 and 2026-09 for
   * developer keys; you can combine them as you like.
   * @default '2026-03' with an access token, '2026-09' with a developer key
   */
  version?: CallingApiVersion | undefined;
}

/** The calling settings of one app, and what belongs to them. Every method rejects with a `HubSpotApiError`. */
export interface CallingSettingsClient extends RemovableResource<
  CallingSettingsInput,
  CallingSettingsUpdate,
  CallingSettings
> {
  /** Shows the app to users, or hides it. */
  setReady: (isReady: boolean, options?: RequestOptions) => Promise<CallingSettings>;
  /** Where HubSpot asks for recordings. HubSpot has no way to delete it. */
  recording: SettingsResource<RecordingSettings, Partial<RecordingSettings>, RecordingSettings>;
  /** The webhook that lists phone numbers for Help Desk. */
  channelConnection: RemovableResource<ChannelConnectionInput, ChannelConnectionUpdate, ChannelConnection> & {
    /** Lets users connect numbers, or stops it. */
    setReady: (isReady: boolean, options?: RequestOptions) => Promise<ChannelConnection>;
  };
}

const missing = (what: string, appId: string): string =>
  `App ${appId} has no ${what} yet, or doesn't belong to this account: create or save them before you read, update or delete them.`;

/**
 * The calling settings of one HubSpot app. For servers and scripts: the credentials are secrets.
 *
 * A request is repeated only if that is safe: after a 429, which was not carried out, and after a 5xx unless it is a
 * POST. `Retry-After` is honored up to 30 s; if HubSpot asks for a longer wait, the request fails at once. A request
 * that got no answer is never repeated.
 *
 * @throws HubSpotApiError `invalid-input` for options that cannot work.
 * @example
 * const settings = createCallingSettings({ appId: 12345, auth: { developerKey } });
 * await settings.save({ name: 'Acme Phone', url: 'https://phone.acme.example/widget/', isReady: false });
 */
export const createCallingSettings = (options: CallingSettingsOptions): CallingSettingsClient => {
  const appId = checkId(options.appId, 'appId');
  const access = createAccess(options.auth);
  const version = checkVersion(options.version ?? newestVersionFor(access.kind));
  const send = createSend(options, access);
  const root = `${callingPath(version)}/${appId}/settings`;
  const permission = (method: ApiMethod): Permission => ({
    version,
    credential: settingsCredential[version],
    scopes: [method === 'GET' ? 'developers-read' : 'developers-write'],
  });

  const app = createResource<CallingSettingsInput, CallingSettingsUpdate, CallingSettings>(send, {
    path: root,
    permission,
    whenMissing: missing('calling settings', appId),
    body: settingsRules,
    defaults: settingsDefaults,
    read: readCallingSettings,
  });
  const { get, create, update, save } = createResource<
    RecordingSettings,
    Partial<RecordingSettings>,
    RecordingSettings
  >(send, {
    path: `${root}/recording`,
    permission,
    whenMissing: missing('recording settings', appId),
    body: recordingRules,
    read: readRecordingSettings,
  });
  const channel = createResource<ChannelConnectionInput, ChannelConnectionUpdate, ChannelConnection>(send, {
    path: `${root}/channel-connection`,
    permission,
    whenMissing: missing('channel connection settings', appId),
    body: channelRules,
    read: readChannelConnection,
  });

  return {
    ...app,
    setReady: (isReady, request) => app.update({ isReady }, request),
    recording: { get, create, update, save },
    channelConnection: { ...channel, setReady: (isReady, request) => channel.update({ isReady }, request) },
  };
};
