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

const readCoordinates = (value: unknown): ObjectCoordinates | undefined => {
  const fields = readFields(value);
  const portalId = readId(fields['portalId']);
  const objectId = readId(fields['objectId']);
  const objectTypeId = readString(fields['objectTypeId']);
  return portalId !== undefined && objectId !== undefined && objectTypeId !== undefined
    ? { portalId, objectId, objectTypeId }
    : undefined;
};

const readCallee = (value: unknown): DialNumber['calleeInfo'] => {
  const fields = readFields(value);
  const calleeId = readId(fields['calleeId']);
  const calleeObjectTypeId = readString(fields['calleeObjectTypeId']);
  return calleeId !== undefined && calleeObjectTypeId !== undefined
    ? { calleeId, calleeObjectTypeId }
    : undefined;
};

const readMatch = (value: unknown): CallerIdMatch | undefined => {
  const fields = readFields(value);
  const objectCoordinates = readCoordinates(fields['objectCoordinates']);
  if (!objectCoordinates) return undefined;
  return fields['callerIdType'] === 'COMPANY'
    ? present({ callerIdType: 'COMPANY' as const, objectCoordinates, name: readString(fields['name']) })
    : present({
        callerIdType: 'CONTACT' as const,
        objectCoordinates,
        firstName: readString(fields['firstName']),
        lastName: readString(fields['lastName']),
        email: readString(fields['email']),
      });
};

const readDialNumber = (fields: Fields): DialNumber | Malformed => {
  const phoneNumber = readString(fields['phoneNumber']) ?? readString(fields['phone_number']);
  if (phoneNumber === undefined) return new Malformed('a phoneNumber that is a string');
  return present({
    phoneNumber,
    ownerId: readId(fields['ownerId']),
    portalId: readId(fields['portalId']),
    subjectId: readId(fields['subjectId']),
    objectId: readId(fields['objectId']),
    objectType: readString(fields['objectType']),
    countryCode: readString(fields['countryCode']),
    calleeInfo: readCallee(fields['calleeInfo']),
    calleeName: readString(fields['calleeName']),
    calleeCompany: readString(fields['calleeCompany']),
    startTimestamp: readNumber(fields['startTimestamp']),
    toPhoneNumberSrc: readString(fields['toPhoneNumberSrc']),
    threadId: readId(fields['threadId']),
  });
};

const readChange = (fields: Fields) =>
  present({
    engagementId: readId(fields['engagementId']),
    externalCallId: readString(fields['externalCallId']),
  });

const readNewEngagement = (fields: Fields): HostEvents['CREATE_ENGAGEMENT_SUCCEEDED'] | Malformed => {
  const { engagementId, externalCallId } = readChange(fields);
  return engagementId === undefined
    ? new Malformed('an engagementId')
    : present({ engagementId, externalCallId });
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
    return present({
      callerIdMatches: matches.map(readMatch).filter((match) => match !== undefined),
      externalCallId: readString(fields['externalCallId']),
    });
  },
  CALLER_ID_MATCH_FAILED: readFailure,
  NAVIGATE_TO_RECORD_FAILED: (fields) =>
    present({
      engagementId: readId(fields['engagementId']),
      objectCoordinates: readCoordinates(fields['objectCoordinates']),
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

/** The session that a SYNC message tells; no field of it is required. */
export const readSession = (fields: Fields): Session =>
  present({
    portalId: readId(fields['portalId']),
    userId: readId(fields['userId']),
    ownerId: readId(fields['ownerId']),
    engagementId: readId(fields['engagementId']),
    iframeLocation: locations.find(
      (location) => location === readString(fields['iframeLocation'])?.toLowerCase(),
    ),
    usesCallingWindow: readBoolean(fields['usesCallingWindow']),
    hostUrl: readString(fields['hostUrl']),
  });
