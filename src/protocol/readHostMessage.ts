import { present } from '../base/present';
import type { ObjectCoordinates } from './appMessages';
import type {
  CallerIdMatch,
  DialNumber,
  HostEvent,
  HostEvents,
  HostEventType,
  HostFailure,
  IframeLocation,
  RawHostMessage,
  Session,
  UnknownHostMessage,
} from './hostEvents';
import { type Fields, readBoolean, readFields, readId, readNumber, readString } from '../base/read';

/** The result for an event whose identifying field is missing. */
export class Malformed {
  constructor(readonly expected: string) {}
}

type Readers = Readonly<Record<string, (value: unknown) => unknown>>;
type Read<R extends Readers> = { [K in keyof R]: Exclude<ReturnType<R[K]>, undefined> };

/** Reads the fields of these names; what is missing, or of another kind, is absent. */
const readSome = <R extends Readers>(fields: Fields, readers: R): Partial<Read<R>> => {
  const read = Object.entries(readers).map(([name, reader]) => [name, reader(fields[name])]);
  return present(Object.fromEntries(read)) as Partial<Read<R>>;
};

/** The same, if none is missing. */
const readAll = <R extends Readers>(value: unknown, readers: R): Read<R> | undefined => {
  const read = readSome(readFields(value), readers);
  return Object.keys(read).length === Object.keys(readers).length ? (read as Read<R>) : undefined;
};

const readCoordinates = (value: unknown): ObjectCoordinates | undefined =>
  readAll(value, { portalId: readId, objectId: readId, objectTypeId: readString });

const readMatch = (value: unknown): CallerIdMatch | undefined => {
  const fields = readFields(value);
  const objectCoordinates = readCoordinates(fields['objectCoordinates']);
  if (!objectCoordinates) return undefined;
  return fields['callerIdType'] === 'COMPANY'
    ? { callerIdType: 'COMPANY', objectCoordinates, ...readSome(fields, { name: readString }) }
    : {
        callerIdType: 'CONTACT',
        objectCoordinates,
        ...readSome(fields, { firstName: readString, lastName: readString, email: readString }),
      };
};

const readCallee = (value: unknown): DialNumber['calleeInfo'] =>
  readAll(value, { calleeId: readId, calleeObjectTypeId: readString });

const readDialNumber = (fields: Fields): DialNumber | Malformed => {
  const phoneNumber = readString(fields['phoneNumber']) ?? readString(fields['phone_number']);
  if (phoneNumber === undefined) return new Malformed('a phoneNumber that is a string');
  const rest = readSome(fields, {
    ownerId: readId,
    portalId: readId,
    subjectId: readId,
    objectId: readId,
    objectType: readString,
    countryCode: readString,
    calleeInfo: readCallee,
    calleeName: readString,
    calleeCompany: readString,
    startTimestamp: readNumber,
    toPhoneNumberSrc: readString,
    threadId: readId,
  });
  return { phoneNumber, ...rest };
};

const readChange = (fields: Fields) => readSome(fields, { engagementId: readId, externalCallId: readString });

const readNewEngagement = (fields: Fields): HostEvents['CREATE_ENGAGEMENT_SUCCEEDED'] | Malformed => {
  const { engagementId, ...rest } = readChange(fields);
  return engagementId === undefined ? new Malformed('an engagementId') : { engagementId, ...rest };
};

/** HubSpot writes failures as `{ error: { message } }`; bare strings have been seen too. */
const readFailure = (fields: Fields): HostFailure =>
  present({
    ...readChange(fields),
    message:
      readString(readFields(fields['error'])['message']) ??
      readString(fields['error']) ??
      readString(fields['message']),
  });

const readers: { [T in HostEventType]: (fields: Fields, data: unknown) => HostEvents[T] | Malformed } = {
  DIAL_NUMBER: readDialNumber,
  CREATE_ENGAGEMENT_SUCCEEDED: readNewEngagement,
  CREATE_ENGAGEMENT_FAILED: readFailure,
  ENGAGEMENT_CREATED: readNewEngagement,
  UPDATE_ENGAGEMENT_SUCCEEDED: readChange,
  UPDATE_ENGAGEMENT_FAILED: readFailure,
  CALLER_ID_MATCH_SUCCEEDED: (fields) => {
    const matches = fields['callerIdMatches'];
    if (!Array.isArray(matches)) return new Malformed('callerIdMatches that is a list');
    return {
      callerIdMatches: matches.map(readMatch).filter((match) => match !== undefined),
      ...readSome(fields, { externalCallId: readString }),
    };
  },
  CALLER_ID_MATCH_FAILED: readFailure,
  NAVIGATE_TO_RECORD_FAILED: (fields) =>
    present({
      ...readSome(fields, { engagementId: readId, objectCoordinates: readCoordinates }),
      message: readFailure(fields).message,
    }),
  FINALIZE_ENGAGEMENT_SUCCEEDED: readChange,
  FINALIZE_ENGAGEMENT_FAILED: readFailure,
  PUBLISH_TO_CHANNEL_SUCCEEDED: readChange,
  PUBLISH_TO_CHANNEL_FAILED: readFailure,
  VISIBILITY_CHANGED: (fields) => {
    const isMinimized = readBoolean(fields['isMinimized']);
    const isHidden = readBoolean(fields['isHidden']);
    return isMinimized === undefined && isHidden === undefined
      ? new Malformed('isMinimized or isHidden that is a boolean')
      : { isMinimized: isMinimized ?? false, isHidden: isHidden ?? false };
  },
  END_CALL: readChange,
  SET_CALL_STATE: (_, data) => data,
  INITIATE_CALL_ID_SUCCEEDED: (_, data) => data,
  INITIATE_CALL_ID_FAILED: (_, data) => data,
  SET_WIDGET_URL_FAILED: (_, data) => data,
  FAILED: (_, data) => data,
};

const isHostEventType = (type: string): type is HostEventType => Object.hasOwn(readers, type);

/** Reads a message: a checked event, an unknown one, or a malformed one with what was expected. */
export const readHostMessage = (
  raw: RawHostMessage,
): { known: HostEvent } | { unknown: UnknownHostMessage } | Malformed => {
  const { type, data } = raw;
  if (!isHostEventType(type)) return { unknown: { type, data, raw } };
  const read = readers[type](readFields(data), data);
  return read instanceof Malformed ? read : { known: { type, data: read, raw } as HostEvent };
};

const locations: readonly IframeLocation[] = ['widget', 'remote', 'window'];

const readLocation = (value: unknown): IframeLocation | undefined =>
  locations.find((location) => location === readString(value)?.toLowerCase());

/** The session that a SYNC message tells; no field of it is required. */
export const readSession = (fields: Fields): Session =>
  readSome(fields, {
    portalId: readId,
    userId: readId,
    ownerId: readId,
    engagementId: readId,
    iframeLocation: readLocation,
    usesCallingWindow: readBoolean,
    hostUrl: readString,
  });
