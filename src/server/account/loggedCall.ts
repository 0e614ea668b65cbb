import type { BodyRules } from '../api/check';
import { nonEmpty, notNegative, positive, trueOrFalse } from '../api/check';
import { asFields } from '../api/read';
import type { LoggedCall, LoggedPhoneNumber } from '../settings/types';

const e164 = /^\+\d{3,15}$/;

const phoneNumber = (value: unknown): string | undefined => {
  const number = asFields(value)?.e164Number;
  return typeof number === 'string' && e164.test(number)
    ? undefined
    : "must be an E.164 number, such as '+16175550100'";
};

/** The checks of the body that is sent. */
export const loggedCallRules: BodyRules = {
  label: 'The call',
  required: ['externalCallId', 'finalCallStatus', 'fromNumber', 'toNumber'],
  rules: {
    externalCallId: nonEmpty,
    finalCallStatus: nonEmpty,
    fromNumber: phoneNumber,
    toNumber: phoneNumber,
    createEngagement: trueOrFalse,
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
  createEngagement: true,
  engagementProperties: {},
  potentialRecipientUserIds: [],
  ...call,
  fromNumber: toPhoneNumber(call.fromNumber),
  toNumber: toPhoneNumber(call.toNumber),
  callStartedTimestamp: toTimestamp(call.callStartedTimestamp),
});
