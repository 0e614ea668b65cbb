import { present } from '../../base/present';
import type { CrmRecord } from '../hubspot/records/record';

/** A record of the fake HubSpot. */
export interface FakeRecord {
  /** Unique in the account. */
  readonly id: number;
  /** `0-1` contact, `0-2` company, `0-5` ticket, `2-…` custom object. @default '0-1' */
  readonly objectTypeId?: string | undefined;
  /** The name that HubSpot shows: a person's or a company's. */
  readonly name: string;
  /** A contact's. @default the first word of `name` */
  readonly firstName?: string | undefined;
  /** A contact's. @default `name` without its first word */
  readonly lastName?: string | undefined;
  /** A contact's e-mail address. @default none */
  readonly email?: string | undefined;
  /** The company that a contact works for. @default none */
  readonly company?: string | undefined;
  /** As they are in the CRM. @default none */
  readonly phoneNumbers?: readonly string[] | undefined;
}

const property = ['phone', 'mobilephone'];

/** The record as the engine keeps it. */
export const toCrmRecord = ({
  id,
  objectTypeId = '0-1',
  name,
  firstName,
  lastName,
  email,
  company,
  phoneNumbers = [],
}: FakeRecord): CrmRecord => {
  const [first = '', ...rest] = name.split(' ');
  return {
    id,
    objectTypeId,
    name,
    ...(objectTypeId === '0-1' && { firstName: firstName ?? first, lastName: lastName ?? rest.join(' ') }),
    ...present({ email, company }),
    phones: phoneNumbers.map((number, index) => ({
      label: 'Phone',
      property: property[index] ?? 'phone',
      number,
    })),
    properties: {},
  };
};
