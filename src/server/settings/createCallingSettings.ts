import type { CallingSettingsAuth } from '../api/auth';
import { createAccess } from '../api/auth';
import { checkBaseUrl, checkBody, checkId, checkOption } from '../api/check';
import { loggedCallRules, toLoggedCallBody } from '../account/loggedCall';
import {
  readCallingSettings,
  readChannelConnection,
  readLoggedCallAnswer,
  readRecordingSettings,
} from '../api/read';
import type { RemovableResource, RequestOptions, SettingsResource } from './resource';
import { createResource, ignoreAnswer } from './resource';
import { channelRules, recordingRules, settingsRules } from './rules';
import { createTransport } from '../api/transport';
import type {
  CallingSettings,
  CallingSettingsInput,
  CallingSettingsUpdate,
  ChannelConnection,
  ChannelConnectionInput,
  ChannelConnectionUpdate,
  LoggedCall,
  LoggedCallAnswer,
  RecordingSettings,
} from './types';

export interface CallingSettingsOptions {
  /** The id of the app, from its page in the developer account. */
  appId: number | string;
  auth: CallingSettingsAuth;
  /** Where HubSpot's API is: for tests and proxies. Https, or http on this machine. @default 'https://api.hubapi.com' */
  baseUrl?: string | undefined;
  /** For a proxy or a test. @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined;
  /** How long one try may take until its whole answer is there, in milliseconds. @default 10_000 */
  timeoutMs?: number | undefined;
  /** How often a request is repeated after a 429, or, unless it is a POST, after a 5xx. @default 3 */
  retries?: number | undefined;
  /** The first pause before a repetition where HubSpot names none, in milliseconds; it doubles each time. @default 500 */
  retryDelayMs?: number | undefined;
}

/** The calling settings of one app, and what belongs to them. Every method rejects with a `CallingSettingsError`. */
export interface CallingSettingsClient extends RemovableResource<
  CallingSettingsInput,
  CallingSettingsUpdate,
  CallingSettings
> {
  /** Shows the app to its users, or hides it from them. */
  setReady: (isReady: boolean, options?: RequestOptions) => Promise<CallingSettings>;
  /** Where HubSpot fetches recordings. HubSpot has no way to delete it. */
  recording: SettingsResource<RecordingSettings, Partial<RecordingSettings>, RecordingSettings>;
  /** Says that the recording of a call can be fetched. HubSpot documents it for access tokens only. */
  recordingReady: (engagementId: number | string, options?: RequestOptions) => Promise<void>;
  /** The webhook that lists phone numbers for Help Desk. */
  channelConnection: RemovableResource<ChannelConnectionInput, ChannelConnectionUpdate, ChannelConnection> & {
    /** Lets users connect numbers, or not. */
    setReady: (isReady: boolean, options?: RequestOptions) => Promise<ChannelConnection>;
  };
  /**
   * Logs a call that took place outside HubSpot's pages, completed or inbound, and answers with the records that the
   * caller's number matches. HubSpot documents it for access tokens only. Sent once: a call whose logging failed
   * without an answer may stand in the timeline nevertheless.
   */
  logCall: (call: LoggedCall, options?: RequestOptions) => Promise<LoggedCallAnswer>;
}

const missing = (what: string, appId: string): string =>
  `App ${appId} has no ${what} yet, or is no app of this account: create or save them before you read, update or delete them.`;

/**
 * The calling settings endpoints of one HubSpot app. For servers and scripts: the credentials are secrets.
 *
 * A request is repeated only where that is safe: after a 429, which was not carried out, and after a 5xx unless it is a
 * POST. `Retry-After` is honoured up to 30 s; asked to wait longer, the request fails at once. Whatever got no answer
 * is never sent again.
 *
 * @throws CallingSettingsError `invalid-input` for options that cannot work.
 * @example
 * const settings = createCallingSettings({ appId: 12345, auth: { accessToken: getAccessToken } });
 * await settings.save({ name: 'Acme Phone', url: 'https://phone.acme.example/widget', isReady: false });
 */
export const createCallingSettings = (options: CallingSettingsOptions): CallingSettingsClient => {
  const appId = checkId(options.appId, 'appId');
  const { fetch = globalThis.fetch } = options;
  const send = createTransport({
    access: createAccess(options.auth),
    baseUrl: checkBaseUrl(options.baseUrl ?? 'https://api.hubapi.com'),
    fetch: (...request) => fetch(...request),
    timeoutMs: checkOption('timeoutMs', options.timeoutMs ?? 10_000, 1, 2 ** 31 - 1),
    retries: checkOption('retries', options.retries ?? 3, 0, 10),
    retryDelayMs: checkOption('retryDelayMs', options.retryDelayMs ?? 500, 0, 30_000),
  });

  const app = createResource<CallingSettingsInput, CallingSettingsUpdate, CallingSettings>(send, {
    path: `/${appId}/settings`,
    whenMissing: missing('calling settings', appId),
    body: settingsRules,
    read: readCallingSettings,
  });
  const { get, create, update, save } = createResource<
    RecordingSettings,
    Partial<RecordingSettings>,
    RecordingSettings
  >(send, {
    path: `/${appId}/settings/recording`,
    whenMissing: missing('recording settings', appId),
    body: recordingRules,
    read: readRecordingSettings,
  });
  const channel = createResource<ChannelConnectionInput, ChannelConnectionUpdate, ChannelConnection>(send, {
    path: `/${appId}/settings/channel-connection`,
    whenMissing: missing('channel connection settings', appId),
    body: channelRules,
    read: readChannelConnection,
  });

  return {
    ...app,
    setReady: (isReady, request) => app.update({ isReady }, request),
    recording: { get, create, update, save },
    recordingReady: async (engagementId, request) => {
      const id = checkId(engagementId, 'engagementId');
      // HubSpot's field is a 64-bit number: one that JavaScript cannot hold exactly goes as its digits.
      const body = { engagementId: Number.isSafeInteger(Number(id)) ? Number(id) : id };
      await send(
        {
          method: 'POST',
          path: '/recordings/ready',
          body,
          signal: request?.signal,
          whenMissing: `HubSpot knows no call with the engagement id ${id}.`,
          oauthOnly: true,
        },
        ignoreAnswer,
      );
    },
    channelConnection: { ...channel, setReady: (isReady, request) => channel.update({ isReady }, request) },
    logCall: async (call, request) => {
      const body = checkBody(toLoggedCallBody(call), loggedCallRules);
      return send(
        { method: 'POST', path: '/inbound-call', body, signal: request?.signal, oauthOnly: true },
        readLoggedCallAnswer,
      );
    },
  };
};
