import { present } from '../../base/present';
import { isSameNumber } from './records/matchRecords';
import { describeObjectType, type CrmRecord } from './records/record';
import { send, type Step } from './step';
import { findRecord, type DialRequest, type World } from './world';

export interface DialCircumstances {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The country of a number: two letters, ISO 3166-1. @default `US` for every number */
  readonly countryOf?: (phoneNumber: string) => string | undefined;
}

const nameFields = (callee: CrmRecord) => present({ calleeName: callee.name, calleeCompany: callee.company });

/** DIAL_NUMBER with all that HubSpot is documented to say, and the callee's name, which some accounts send. */
const describe = (
  world: World,
  record: CrmRecord,
  phoneNumber: string,
  { now, countryOf = () => undefined }: DialCircumstances,
): DialRequest => {
  const callee = findRecord(world, record.calleeId) ?? record;
  const source = record.phones.find((phone) => isSameNumber(phone.number, phoneNumber));
  return {
    phoneNumber,
    ownerId: world.portal.ownerId,
    portalId: world.portal.portalId,
    subjectId: record.id,
    // From a ticket HubSpot has been seen to send 0: the callee is in calleeInfo alone.
    objectId: callee === record ? record.id : 0,
    objectType: describeObjectType(record.objectTypeId).objectType,
    countryCode: countryOf(phoneNumber) ?? 'US',
    calleeInfo: { calleeId: callee.id, calleeObjectTypeId: callee.objectTypeId },
    startTimestamp: now,
    toPhoneNumberSrc: source?.property ?? 'phone',
    ...present({ threadId: record.threadId }),
    ...(world.options.namesInDialRequests ? nameFields(callee) : {}),
  };
};

/** DIAL_NUMBER. An app that has not sent INITIALIZED gets it then. */
export const requestDial = (world: World, dialled: DialRequest): Step =>
  world.app.initialized
    ? { world: { ...world, dialled }, effects: [{ do: 'show' }, send('DIAL_NUMBER', dialled)] }
    : { world: { ...world, dialled, waitingDial: dialled }, effects: [{ do: 'show' }] };

/**
 * The click on a phone icon. An app that is not ready yet gets the request once it is.
 * @throws an Error for an unknown record, or one without a number
 */
export const dialRecord = (
  world: World,
  recordId: number,
  phoneNumber: string | undefined,
  circumstances: DialCircumstances,
): Step => {
  const record = findRecord(world, recordId);
  if (!record) throw new Error(`No record has the id ${recordId}.`);
  const number = phoneNumber ?? record.phones[0]?.number;
  if (number === undefined) throw new Error(`${record.name} has no phone number.`);
  return requestDial(world, describe(world, record, number, circumstances));
};
