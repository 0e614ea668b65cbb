import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { CrmRecord } from './record';

/** Digits and plus sign alone, so that "+1 (617) 555-0142" and "+16175550142" are one number. */
const normalise = (number: string): string =>
  parsePhoneNumberFromString(number)?.number ?? number.replace(/[^\d+]/g, '');

export const isSameNumber = (a: string, b: string): boolean => {
  const number = normalise(a);
  return number === '' ? a === b : number === normalise(b);
};

/** The contacts and companies that have this number, as HubSpot's caller look-up finds them. */
export const matchRecords = (records: readonly CrmRecord[], number: string): readonly CrmRecord[] =>
  records.filter(
    (record) =>
      record.calleeId === undefined && record.phones.some((phone) => isSameNumber(phone.number, number)),
  );
