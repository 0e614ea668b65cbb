import { asBoolean, asFields, asNumber, asText, withoutUndefined } from '../api/read';
import type { CallingSettings, ChannelConnection, RecordingSettings } from './types';

export const readCallingSettings = (answer: unknown): CallingSettings | undefined => {
  const fields = asFields(answer);
  const name = asText(fields?.name);
  const url = asText(fields?.url);
  if (!fields || name === undefined || url === undefined) return undefined;
  return withoutUndefined({
    name,
    url,
    width: asNumber(fields.width),
    height: asNumber(fields.height),
    isReady: asBoolean(fields.isReady),
    supportsCustomObjects: asBoolean(fields.supportsCustomObjects),
    supportsInboundCalling: asBoolean(fields.supportsInboundCalling),
    usesCallingWindow: asBoolean(fields.usesCallingWindow),
    usesRemote: asBoolean(fields.usesRemote),
    createdAt: asText(fields.createdAt),
    updatedAt: asText(fields.updatedAt),
  });
};

export const readRecordingSettings = (answer: unknown): RecordingSettings | undefined => {
  const urlToRetrieveAuthedRecording = asText(asFields(answer)?.urlToRetrieveAuthedRecording);
  return urlToRetrieveAuthedRecording === undefined ? undefined : { urlToRetrieveAuthedRecording };
};

export const readChannelConnection = (answer: unknown): ChannelConnection | undefined => {
  const fields = asFields(answer);
  const url = asText(fields?.url);
  if (!fields || url === undefined) return undefined;
  return withoutUndefined({
    url,
    isReady: asBoolean(fields.isReady),
    createdAt: asText(fields.createdAt),
    updatedAt: asText(fields.updatedAt),
  });
};
