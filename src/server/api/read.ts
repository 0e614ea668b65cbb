import type {
  CallerMatch,
  CallingSettings,
  ChannelConnection,
  LoggedCallAnswer,
  RecordingSettings,
} from '../settings/types';

// Only what identifies an answer decides whether it is one; any other field of a wrong kind becomes absent.

type Fields = Readonly<Record<string, unknown>>;

/** The value as a JSON object, or undefined. */
export const asFields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

const asBoolean = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

const asId = (value: unknown): number | string | undefined => asNumber(value) ?? asText(value);

/** The same object without the fields that are undefined. */
export const withoutUndefined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

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

const readCallerMatch = (value: unknown): CallerMatch | undefined => {
  const fields = asFields(value);
  const coordinates = asFields(fields?.objectCoordinates);
  const callerIdType = fields?.callerIdType;
  const objectId = asId(coordinates?.objectId);
  const objectTypeId = asText(coordinates?.objectTypeId);
  const portalId = asId(coordinates?.portalId);
  if (!fields || (callerIdType !== 'CONTACT' && callerIdType !== 'COMPANY')) return undefined;
  if (objectId === undefined || objectTypeId === undefined || portalId === undefined) return undefined;
  return withoutUndefined<CallerMatch>({
    callerIdType,
    objectCoordinates: { objectId, objectTypeId, portalId },
    firstName: asText(fields.firstName),
    lastName: asText(fields.lastName),
    email: asText(fields.email),
    name: asText(fields.name),
  });
};

/** An answer without matches is one that found nobody. A match that cannot be navigated to is left out. */
export const readLoggedCallAnswer = (answer: unknown): LoggedCallAnswer => {
  const matches = asFields(answer)?.callerIdMatches;
  return {
    callerIdMatches: (Array.isArray(matches) ? matches : []).flatMap((match) => readCallerMatch(match) ?? []),
  };
};
