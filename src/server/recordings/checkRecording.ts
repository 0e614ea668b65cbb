import { isSafe } from '../api/check';
import { withDeadline } from '../api/deadline';
import { HubSpotApiError } from '../api/error';
import type { AudioFormat } from './audioFormat';
import { audioFormatOf } from './audioFormat';

/** What is wrong with a recording. */
export type RecordingFindingCode =
  /** The address isn't https. Http on this machine is accepted, for tests. */
  | 'not-https'
  /** No answer, or none in time. */
  | 'unreachable'
  /** A status that isn't a success. */
  | 'status'
  /** `Range` is ignored, or answered wrongly. */
  | 'range'
  /** The content type is that of a page or of text. */
  | 'content-type'
  /** The file isn't audio that HubSpot transcribes. */
  | 'format'
  /** The speakers don't have a channel each. */
  | 'channels';

/** One thing that HubSpot needs and the file lacks. */
export interface RecordingFinding {
  /** What it is about. */
  code: RecordingFindingCode;
  /** `error`: HubSpot can't use the file. `warning`: it plays, but something is lost. */
  level: 'error' | 'warning';
  /** What is wrong, and what to do. */
  message: string;
}

/** What a check of a recording found. */
export interface RecordingReport {
  /** Whether there are no errors. */
  ok: boolean;
  /** Everything that is wrong, errors and warnings. */
  findings: RecordingFinding[];
  /** What the first bytes say, if they could be read. */
  format?: AudioFormat | undefined;
  /** The size of the file in bytes, if the server reports it. */
  bytes?: number | undefined;
}

/** How to fetch the file. */
export interface CheckRecordingOptions {
  /** For a proxy or a test. @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined;
  /** How long the check may take, in milliseconds. @default 10_000 */
  timeoutMs?: number | undefined;
  /** Cancels the check: it rejects with a `HubSpotApiError` `aborted`. */
  signal?: AbortSignal | undefined;
}

/** The first bytes of a file, which hold its format. */
const sampleSize = 65_536;

const finding = (
  code: RecordingFindingCode,
  message: string,
  level: RecordingFinding['level'] = 'error',
): RecordingFinding => ({ code, level, message });

/** At most `sampleSize` bytes: a server that ignores `Range` sends the whole file. */
const readSample = async (response: Response): Promise<Uint8Array> => {
  const sample = new Uint8Array(sampleSize);
  let size = 0;
  const reader = response.body?.getReader();
  while (reader && size < sampleSize) {
    const { done, value } = await reader.read();
    if (done) break;
    const part = value.subarray(0, sampleSize - size);
    sample.set(part, size);
    size += part.byteLength;
  }
  await reader?.cancel();
  return sample.subarray(0, size);
};

const checkRange = (response: Response): RecordingFinding[] => {
  if (response.status !== 206)
    return [
      finding(
        'range',
        `The server ignores Range: it answered ${response.status} instead of 206, so users can't fast forward or rewind. Serve the file from a server or storage that supports range requests.`,
        'warning',
      ),
    ];
  const range = response.headers.get('content-range') ?? '';
  return /^bytes 0-\d+\/(\d+|\*)$/.test(range)
    ? []
    : [
        finding(
          'range',
          `The server answered 206 with Content-Range ${JSON.stringify(range)} to bytes=0-${sampleSize - 1}: it must start with "bytes 0-".`,
        ),
      ];
};

const checkType = (response: Response): RecordingFinding[] => {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/octet-stream' || type.startsWith('audio/')) return [];
  return [
    finding(
      'content-type',
      `The content type is ${JSON.stringify(type)}: HubSpot needs a file that downloads as application/octet-stream (audio/… is accepted here too).`,
      /^(text\/|application\/(json|xml))/.test(type) ? 'error' : 'warning',
    ),
  ];
};

const checkFormat = ({ type, channels }: AudioFormat): RecordingFinding[] => {
  if (type === 'unknown')
    return [finding('format', "The file isn't audio: it may be an error page or a log-in page.")];
  const isTranscribed = type === 'wav' || type === 'flac' || type === 'mp4';
  const findings = isTranscribed
    ? []
    : [
        finding(
          'format',
          `The file is ${type.toUpperCase()}: HubSpot documents that it transcribes only WAV, FLAC and MP4.`,
          'warning',
        ),
      ];
  if (channels !== undefined && channels !== 2)
    findings.push(
      finding(
        'channels',
        `The file has ${channels} ${channels === 1 ? 'channel' : 'channels'}: HubSpot transcribes one speaker per channel, the caller on channel 1 and the callee on channel 2.`,
        'warning',
      ),
    );
  return findings;
};

const sizeOf = ({ headers, status }: Response): number | undefined => {
  const text = status === 206 ? headers.get('content-range')?.split('/')[1] : headers.get('content-length');
  return text && /^\d+$/.test(text) ? Number(text) : undefined;
};

const report = (findings: RecordingFinding[], more: Partial<RecordingReport> = {}): RecordingReport => ({
  ok: findings.every(({ level }) => level !== 'error'),
  findings,
  ...more,
});

/**
 * Whether a recording is served as HubSpot needs it: https, `Range` answered with 206, a download, WAV, FLAC or MP4,
 * and, if the first bytes tell, a channel for each speaker. It reads at most the first 64 KiB, without credentials, as
 * HubSpot does. What is wrong with the file is in the report, and never thrown.
 * Source: HubSpot's page "Call recordings and transcripts".
 */
export const checkRecording = async (
  url: string | URL,
  { fetch = globalThis.fetch, timeoutMs = 10_000, signal }: CheckRecordingOptions = {},
): Promise<RecordingReport> => {
  const address = String(url);
  if (!isSafe(address))
    return report([finding('not-https', 'The address must be a complete https address.')]);
  try {
    return await withDeadline(timeoutMs, signal, async (deadline) => {
      const response = await fetch(address, {
        headers: { range: `bytes=0-${sampleSize - 1}`, accept: '*/*' },
        credentials: 'omit',
        signal: deadline,
      });
      if (response.url && !isSafe(response.url))
        return report([finding('not-https', 'The server redirects to an address that is not https.')]);
      if (!response.ok) {
        await response.body?.cancel();
        return report([
          finding(
            'status',
            `The server answered ${response.status}: the address must work without a log-in, for as long as HubSpot may ask.`,
          ),
        ]);
      }
      const format = audioFormatOf(await readSample(response));
      const findings = [...checkRange(response), ...checkType(response), ...checkFormat(format)];
      return report(findings, { format, bytes: sizeOf(response) });
    });
  } catch (error) {
    if (error instanceof HubSpotApiError && error.code === 'aborted') throw error;
    const isLate = error instanceof HubSpotApiError && error.code === 'timeout';
    return report([
      finding(
        'unreachable',
        isLate
          ? `The server did not answer within ${timeoutMs} ms.`
          : `The server can't be reached: ${error instanceof Error ? error.message : String(error)}.`,
      ),
    ]);
  }
};
