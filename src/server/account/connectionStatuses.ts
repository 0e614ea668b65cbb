import { checkId } from '../api/check';
import { HubSpotApiError } from '../api/error';
import type { RequestOptions } from '../api/options';
import { asBoolean, asFields, asId, asText, readList, withoutUndefined } from '../api/read';
import type { Permission } from '../api/request';
import type { Send } from '../api/transport';
import { permissionFor } from './scopes';

/** The phone that a user has chosen in HubSpot. */
export type CallingProvider =
  { type: 'HUBSPOT' } | { type: 'THIRD_PARTY'; appId: number | string; appName?: string | undefined };

/** Whether a user can call from HubSpot, and with what. */
export interface ConnectionStatus {
  /** HubSpot's id of the user. */
  userId: string;
  /** Whether a phone is connected. */
  connected: boolean;
  /** Absent if none is connected, or if HubSpot names one that is unknown here. */
  provider?: CallingProvider | undefined;
}

/**
 * Which users have a phone connected. HubSpot describes these endpoints in v3 only, so `version` doesn't change them.
 * Source: `UserCallingConnectionStatusResponse` in HubSpot's API description of v3.
 */
export interface ConnectionStatuses {
  /** The statuses of one user. HubSpot doesn't document whose statuses it lists without an id. */
  list: (userId?: number | string, options?: RequestOptions) => Promise<ConnectionStatus[]>;
  /** The status of the user that the access token belongs to. */
  me: (options?: RequestOptions) => Promise<ConnectionStatus>;
  /** The statuses of several users in one request. */
  batch: (userIds: readonly (number | string)[], options?: RequestOptions) => Promise<ConnectionStatus[]>;
}

const path = '/crm/extensions/calling/v3/connection-statuses';
const permission = (): Permission => permissionFor('v3', 'statuses');

const readProvider = (value: unknown): CallingProvider | undefined => {
  const fields = asFields(value);
  if (fields?.type === 'HUBSPOT') return { type: 'HUBSPOT' };
  const appId = asId(fields?.appId);
  if (fields?.type !== 'THIRD_PARTY' || appId === undefined) return undefined;
  return withoutUndefined({ type: 'THIRD_PARTY' as const, appId, appName: asText(fields.appName) });
};

const readStatus = (value: unknown): ConnectionStatus | undefined => {
  const fields = asFields(value);
  const userId = asId(fields?.userId);
  const connected = asBoolean(fields?.connected);
  if (userId === undefined || connected === undefined) return undefined;
  return withoutUndefined({ userId: String(userId), connected, provider: readProvider(fields?.provider) });
};

const readStatuses = (answer: unknown): ConnectionStatus[] | undefined => {
  const results = asFields(answer)?.results;
  return Array.isArray(results) ? readList(results, readStatus) : undefined;
};

export const createConnectionStatuses = (send: Send): ConnectionStatuses => ({
  list: async (userId, options) => {
    const query = userId === undefined ? '' : `?userId=${checkId(userId, 'userId')}`;
    return send(
      { method: 'GET', path: `${path}${query}`, permission: permission(), signal: options?.signal },
      readStatuses,
    );
  },
  me: async (options) =>
    send(
      { method: 'GET', path: `${path}/me`, permission: permission(), signal: options?.signal },
      readStatus,
    ),
  batch: async (userIds, options) => {
    if (!Array.isArray(userIds) || userIds.length === 0)
      throw new HubSpotApiError('invalid-input', 'userIds must be a list with at least one id.');
    const inputs = userIds.map((id, index) => ({ id: checkId(id, `userIds[${index}]`) }));
    return send(
      {
        method: 'POST',
        path: `${path}/batch/read`,
        permission: permission(),
        body: { inputs },
        signal: options?.signal,
        onlyReads: true,
      },
      readStatuses,
    );
  },
});
