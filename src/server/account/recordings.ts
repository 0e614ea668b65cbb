import { checkBody, checkId, nonEmpty, toNumericId } from '../api/check';
import type { BodyRules } from '../api/check';
import type { RequestOptions } from '../api/options';
import type { Send } from '../api/transport';
import { ignoreAnswer } from '../api/transport';
import type { CallingApiVersion } from '../api/version';
import { callingPath, callsPath } from '../api/version';
import { permissionFor } from './scopes';

/** What HubSpot needs to ask your server for a call's recording. Source: HubSpot's page "Call recordings and transcripts". */
export interface RecordingSource {
  /** The id of your app. */
  appId: number | string;
  /** Your own id for the call: `externalCallId`. HubSpot puts it in the place of `%s`. */
  externalId: string;
  /** Your own id for the HubSpot account: your server gets it as `externalAccountId`. */
  externalAccountId: string;
}

/** Recordings of an account's calls. */
export interface Recordings {
  /** Writes into a call's record where its recording is. HubSpot asks your recording endpoint only for such calls. */
  link: (engagementId: number | string, source: RecordingSource, options?: RequestOptions) => Promise<void>;
  /** Reports that a call's recording can be fetched: HubSpot then transcribes it. */
  ready: (engagementId: number | string, options?: RequestOptions) => Promise<void>;
}

const sourceRules: BodyRules = {
  label: 'The source of the recording',
  required: ['appId', 'externalId', 'externalAccountId'],
  rules: {
    appId: (value) => (typeof value === 'number' ? undefined : nonEmpty(value)),
    externalId: nonEmpty,
    externalAccountId: nonEmpty,
  },
};

const noSuchCall = (engagementId: string): string =>
  `HubSpot has no call with the engagement id ${engagementId}.`;

export const createRecordings = (send: Send, version: CallingApiVersion): Recordings => ({
  link: async (engagementId, source, options) => {
    const id = checkId(engagementId, 'engagementId');
    const { appId, externalId, externalAccountId } = checkBody(source, sourceRules);
    await send(
      {
        method: 'PATCH',
        path: `${callsPath(version)}/${id}`,
        permission: permissionFor(version, 'calls'),
        body: {
          properties: {
            hs_call_source: 'INTEGRATIONS_PLATFORM',
            hs_call_app_id: String(appId),
            hs_call_external_id: externalId,
            hs_call_external_account_id: externalAccountId,
          },
        },
        signal: options?.signal,
        whenMissing: noSuchCall(id),
      },
      ignoreAnswer,
    );
  },
  ready: async (engagementId, options) => {
    const body = { engagementId: toNumericId(engagementId, 'engagementId') };
    await send(
      {
        method: 'POST',
        path: `${callingPath(version)}/recordings/ready`,
        permission: permissionFor(version, 'contacts'),
        body,
        signal: options?.signal,
        whenMissing: noSuchCall(String(engagementId)),
      },
      ignoreAnswer,
    );
  },
});
