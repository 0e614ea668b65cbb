import type { CallingAccount } from '../account/createCallingAccount';
import type { RecordingSource } from '../account/recordings';
import { checkOption } from '../api/check';
import { pause } from '../api/deadline';
import type { CheckRecordingOptions, RecordingReport } from './checkRecording';
import { checkRecording } from './checkRecording';

/** Which recording, of which call. */
export interface PublishRecordingOptions extends CheckRecordingOptions {
  /** The account that has the call. */
  account: CallingAccount;
  /** HubSpot's id of the call. */
  engagementId: number | string;
  /** The address that your recording endpoint answers with. */
  url: string | URL;
  /** Writes into the call's record where its recording is, if the widget hasn't done it. */
  source?: RecordingSource | undefined;
  /** How long to wait for a file that isn't there yet, in milliseconds. @default 60_000 */
  waitMs?: number | undefined;
  /** The pause between two checks of a file that isn't there yet, in milliseconds. @default 5_000 */
  pauseMs?: number | undefined;
}

const isMissing = ({ findings }: RecordingReport): boolean =>
  findings.some(({ code }) => code === 'status' || code === 'unreachable');

/**
 * Reports a recording to HubSpot once the file is there and HubSpot can use it. Resolves with the report of the file;
 * if its `ok` is false, HubSpot was not told. Rejects with a `HubSpotApiError` if HubSpot refuses.
 *
 * @example
 * const { ok, findings } = await publishRecording({ account, engagementId, url: fileAddress });
 */
export const publishRecording = async ({
  account,
  engagementId,
  url,
  source,
  waitMs = 60_000,
  pauseMs = 5_000,
  ...options
}: PublishRecordingOptions): Promise<RecordingReport> => {
  const { signal } = options;
  checkOption('waitMs', waitMs, 0, 3_600_000);
  checkOption('pauseMs', pauseMs, 1, 3_600_000);
  let report = await checkRecording(url, options);
  for (let waited = 0; isMissing(report) && waited + pauseMs <= waitMs; waited += pauseMs) {
    await pause(pauseMs, signal);
    report = await checkRecording(url, options);
  }
  if (!report.ok) return report;
  if (source) await account.recordings.link(engagementId, source, { signal });
  await account.recordings.ready(engagementId, { signal });
  return report;
};
