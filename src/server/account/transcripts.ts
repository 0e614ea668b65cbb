import { checkBody, nonEmpty, notNegative, toNumericId } from '../api/check';
import type { BodyRules } from '../api/check';
import { HubSpotApiError } from '../api/error';
import type { RequestOptions } from '../api/options';
import { asFields, asId, asNumber, asText, readList, withoutUndefined } from '../api/read';
import type { Send } from '../api/transport';
import { ignoreAnswer } from '../api/transport';
import type { CallingApiVersion } from '../api/version';
import { callingPath } from '../api/version';
import { permissionFor } from './scopes';

/** Who speaks. */
export interface TranscriptSpeaker {
  /** Your own id for the speaker. */
  id: string;
  /** As it appears in the transcript. */
  name: string;
  /** The speaker's email address. */
  email?: string | undefined;
}

/** What one speaker said without a break. */
export interface TranscriptUtterance {
  /** Who says it. */
  speaker: TranscriptSpeaker;
  /** What is said. */
  text: string;
  /** From the start of the recording, in milliseconds. */
  startMs: number;
  /** From the start of the recording, in milliseconds; not before `startMs`. */
  endMs: number;
  /** A BCP 47 language tag, such as `en-US`. */
  language?: string | undefined;
}

/** An utterance as HubSpot keeps it. HubSpot may not know its speaker. */
export interface StoredUtterance extends Omit<TranscriptUtterance, 'speaker'> {
  /** HubSpot's id of it. */
  id: string;
  /** Absent if HubSpot doesn't know who says it. */
  speaker?: TranscriptSpeaker | undefined;
}

/** A transcript to attach to a call. */
export interface TranscriptInput {
  /** HubSpot's id of the call: `engagementId`. */
  engagementId: number | string;
  /** In the order of the call; at least one. */
  utterances: readonly TranscriptUtterance[];
}

/** A transcript as HubSpot keeps it. */
export interface Transcript {
  /** HubSpot's id of it. */
  id: string;
  /** HubSpot's id of the call. */
  engagementId: number | string;
  /** Who wrote it: HubSpot, or an app such as yours. */
  source?: 'HUBSPOT_GENERATED' | 'INTEGRATOR_GENERATED' | undefined;
  /** In the order of the call. */
  utterances: StoredUtterance[];
  /** ISO 8601. */
  createdAt?: string | undefined;
  /** ISO 8601. */
  updatedAt?: string | undefined;
}

/** Transcripts of calls. Source: HubSpot's API descriptions of transcriptions, which are the same in all versions. */
export interface Transcripts {
  /** Attaches a transcript to a call. Sent once: after an unclear failure HubSpot may have it. */
  create: (transcript: TranscriptInput, options?: RequestOptions) => Promise<{ id: string }>;
  /** Reads one, whoever wrote it. */
  get: (id: string, options?: RequestOptions) => Promise<Transcript>;
  /** Deletes it. This can't be undone. */
  remove: (id: string, options?: RequestOptions) => Promise<void>;
}

const rulesOf = (index: number): BodyRules => ({
  label: `Utterance ${index + 1} of the transcript`,
  required: ['speaker', 'text', 'startMs', 'endMs'],
  rules: {
    speaker: (value) => {
      const fields = asFields(value);
      const problem = nonEmpty(fields?.id) ?? nonEmpty(fields?.name);
      return problem && 'must have an id and a name';
    },
    text: nonEmpty,
    startMs: notNegative,
    endMs: notNegative,
    language: nonEmpty,
  },
});

const toBody = (utterance: TranscriptUtterance, index: number): object => {
  const rules = rulesOf(index);
  const { speaker, text, startMs, endMs, language } = checkBody(utterance, rules);
  if (endMs < startMs)
    throw new HubSpotApiError(
      'invalid-input',
      `${rules.label} cannot be sent: endMs (${endMs}) is before startMs (${startMs}).`,
    );
  const { id, name, email } = speaker;
  return withoutUndefined({
    speaker: withoutUndefined({ id, name, email }),
    text,
    startTimeMillis: startMs,
    endTimeMillis: endMs,
    languageCode: language,
  });
};

const readSpeaker = (value: unknown): TranscriptSpeaker | undefined => {
  const fields = asFields(value);
  const id = asText(fields?.id);
  const name = asText(fields?.name);
  if (id === undefined || name === undefined) return undefined;
  return withoutUndefined({ id, name, email: asText(fields?.email) });
};

const readUtterance = (value: unknown): StoredUtterance | undefined => {
  const fields = asFields(value);
  const id = asText(fields?.id);
  const text = asText(fields?.text);
  const startMs = asNumber(fields?.startTimeMillis);
  const endMs = asNumber(fields?.endTimeMillis);
  if (id === undefined || text === undefined || startMs === undefined || endMs === undefined)
    return undefined;
  return withoutUndefined({
    id,
    text,
    startMs,
    endMs,
    language: asText(fields?.languageCode),
    speaker: readSpeaker(fields?.speaker),
  });
};

const readTranscript = (answer: unknown): Transcript | undefined => {
  const fields = asFields(answer);
  const id = asText(fields?.id);
  const engagementId = asId(fields?.engagementId);
  if (!fields || id === undefined || engagementId === undefined) return undefined;
  const source = fields.transcriptSource;
  return withoutUndefined<Transcript>({
    id,
    engagementId,
    source: source === 'HUBSPOT_GENERATED' || source === 'INTEGRATOR_GENERATED' ? source : undefined,
    utterances: readList(fields.transcriptUtterances, readUtterance),
    createdAt: asText(fields.createdAt),
    updatedAt: asText(fields.updatedAt),
  });
};

const readCreated = (answer: unknown): { id: string } | undefined => {
  const id = asText(asFields(answer)?.id);
  return id === undefined ? undefined : { id };
};

export const createTranscripts = (send: Send, version: CallingApiVersion): Transcripts => {
  const root = `${callingPath(version)}/transcripts`;
  const one = (id: string, options?: RequestOptions) => {
    const problem = nonEmpty(id) ?? (/^\.+$/.test(id) ? 'must be the id of a transcript' : undefined);
    if (problem) throw new HubSpotApiError('invalid-input', `The transcript id ${problem}.`);
    return {
      path: `${root}/${encodeURIComponent(id)}`,
      signal: options?.signal,
      whenMissing: `HubSpot has no transcript with the id ${id}.`,
    };
  };
  return {
    create: async ({ engagementId, utterances }, options) => {
      if (!Array.isArray(utterances) || utterances.length === 0)
        throw new HubSpotApiError('invalid-input', 'The transcript cannot be sent: it has no utterances.');
      const body = {
        engagementId: toNumericId(engagementId, 'engagementId'),
        transcriptCreateUtterances: utterances.map(toBody),
      };
      return send(
        {
          method: 'POST',
          path: root,
          permission: permissionFor(version, 'writeTranscripts'),
          body,
          signal: options?.signal,
          whenMissing: `HubSpot has no call with the engagement id ${body.engagementId}.`,
        },
        readCreated,
      );
    },
    get: async (id, options) =>
      send(
        { method: 'GET', ...one(id, options), permission: permissionFor(version, 'readTranscripts') },
        readTranscript,
      ),
    remove: async (id, options) => {
      await send(
        { method: 'DELETE', ...one(id, options), permission: permissionFor(version, 'writeTranscripts') },
        ignoreAnswer,
      );
    },
  };
};
