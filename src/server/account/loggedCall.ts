import type { BodyRules, Rule } from '../api/check';
import { anything, nonEmpty, notNegative, positive, trueOrFalse } from '../api/check';
import { asFields, asId, asText, readList, withoutUndefined } from '../api/read';
import type { CallerMatch, LoggedCall, LoggedCallAnswer, LoggedPhoneNumber } from './loggedCallTypes';

const e164 = /^\+\d{3,15}$/;

const phoneNumber: Rule = (value) => {
  const number = asFields(value)?.e164Number;
  return typeof number === 'string' && e164.test(number)
    ? undefined
    : "must be an E.164 number, such as '+16175550100'";
};

/** The rules of the body that is sent. Source: `CompletedThirdPartyCallRequest` in HubSpot's API descriptions. */
export const loggedCallRules: BodyRules = {
  label: 'The call',
  required: ['externalCallId', 'finalCallStatus', 'fromNumber', 'toNumber'],
  rules: {
    externalCallId: nonEmpty,
    finalCallStatus: nonEmpty,
    fromNumber: phoneNumber,
    toNumber: phoneNumber,
    potentialRecipientUserIds: anything,
    createEngagement: trueOrFalse,
    engagementProperties: anything,
    callStartedTimestamp: (value) =>
      value === 'Invalid Date' ? 'must be a date, or milliseconds since 1970' : undefined,
    durationSeconds: notNegative,
    userId: positive,
  },
};

const toPhoneNumber = (number: string | LoggedPhoneNumber | undefined): object | undefined =>
  number === undefined
    ? undefined
    : { phoneNumberType: 'UNKNOWN', ...(typeof number === 'string' ? { e164Number: number } : number) };

const toTimestamp = (start: Date | number | undefined): string | undefined => {
  if (start === undefined) return undefined;
  const date = new Date(start);
  return Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString();
};

/** The body of the request: HubSpot requires what is optional here. */
export const toLoggedCallBody = (call: LoggedCall): object => ({
  ...call,
  createEngagement: call.createEngagement ?? true,
  engagementProperties: call.engagementProperties ?? {},
  potentialRecipientUserIds: call.potentialRecipientUserIds ?? [],
  fromNumber: toPhoneNumber(call.fromNumber),
  toNumber: toPhoneNumber(call.toNumber),
  callStartedTimestamp: toTimestamp(call.callStartedTimestamp),
});

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

/** An answer without matches means that HubSpot found nobody. A match without coordinates is left out. */
export const readLoggedCallAnswer = (answer: unknown): LoggedCallAnswer => ({
  callerIdMatches: readList(asFields(answer)?.callerIdMatches, readCallerMatch),
});
