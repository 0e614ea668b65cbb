import { readPhoneNumber } from '../../../text/phoneNumber';
import type { CrmRecord } from './record';

/** E.164, or digits and plus sign alone, so that "+1 (617) 555-0142" and "+16175550142" are one number. */
const normalise = (number: string): string => {
  const read = readPhoneNumber(number, { metadata: null });
  return read.status === 'valid' ? read.number : number.replace(/[^\d+]/g, '');
};

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
