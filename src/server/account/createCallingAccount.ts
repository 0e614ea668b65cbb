import type { AccessToken } from '../api/auth';
import { createTokenAccess } from '../api/auth';
import { checkBody } from '../api/check';
import type { ApiClientOptions, RequestOptions } from '../api/options';
import { createSend } from '../api/options';
import type { CallingApiVersion } from '../api/version';
import { callingPath, checkVersion } from '../api/version';
import type { ConnectionStatuses } from './connectionStatuses';
import { createConnectionStatuses } from './connectionStatuses';
import { loggedCallRules, readLoggedCallAnswer, toLoggedCallBody } from './loggedCall';
import type { LoggedCall, LoggedCallAnswer } from './loggedCallTypes';
import type { Recordings } from './recordings';
import { createRecordings } from './recordings';
import { permissionFor } from './scopes';
import type { Transcripts } from './transcripts';
import { createTranscripts } from './transcripts';

/** How to reach HubSpot as one of its accounts. */
export interface CallingAccountOptions extends ApiClientOptions {
  /** An OAuth access token that the account gave your app, or a function that gets one. */
  accessToken: AccessToken;
  /** The version of HubSpot's API. @default '2026-03' */
  version?: CallingApiVersion | undefined;
}

/** The calls of one HubSpot account. Every method rejects with a `HubSpotApiError`. */
export interface CallingAccount {
  /**
   * Logs a call that took place outside HubSpot's pages, completed or inbound, and returns the records that the
   * caller's number matches. Sent once: after a failure without an answer, the call may be on the timeline anyway.
   */
  logCall: (call: LoggedCall, options?: RequestOptions) => Promise<LoggedCallAnswer>;
  /** Where recordings are, and when they are ready. */
  recordings: Recordings;
  /** Transcripts that you make yourself. */
  transcripts: Transcripts;
  /** Which users can call from HubSpot. */
  connectionStatuses: ConnectionStatuses;
}

/**
 * The calls of one HubSpot account that installed your app. For servers: the access token is a secret.
 *
 * @throws HubSpotApiError `invalid-input` for options that cannot work.
 * @example
 * const account = createCallingAccount({ accessToken: () => tokens.get(portalId) });
 * await account.recordings.ready(engagementId);
 */
export const createCallingAccount = (options: CallingAccountOptions): CallingAccount => {
  const version = checkVersion(options.version ?? '2026-03');
  const send = createSend(options, createTokenAccess(options.accessToken, 'accessToken'));
  return {
    logCall: async (call, request) => {
      const body = checkBody(toLoggedCallBody(call), loggedCallRules);
      return send(
        {
          method: 'POST',
          path: `${callingPath(version)}/inbound-call`,
          permission: permissionFor(version, 'contacts'),
          body,
          signal: request?.signal,
        },
        readLoggedCallAnswer,
      );
    },
    recordings: createRecordings(send, version),
    transcripts: createTranscripts(send, version),
    connectionStatuses: createConnectionStatuses(send),
  };
};
