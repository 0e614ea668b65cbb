/** One phone number of a record, and the HubSpot property that holds it. */
export interface RecordPhone {
  readonly label: string;
  readonly property: string;
  /** As it is in the CRM: usually E.164, but people write anything into such a field. */
  readonly number: string;
}

/** A record of the simulated CRM. */
export interface CrmRecord {
  readonly id: number;
  /** `0-1` contact, `0-2` company, `0-5` ticket, `2-…` custom object. */
  readonly objectTypeId: string;
  readonly name: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  /** The company a contact works for, as text. */
  readonly company?: string;
  readonly phones: readonly RecordPhone[];
  /** The record that a call from this one reaches, if it is another: a ticket's contact. */
  readonly calleeId?: number;
  /** Help Desk: the ticket's conversation. */
  readonly threadId?: number;
  /** Further properties that the record page shows. */
  readonly properties: Readonly<Record<string, string>>;
}

interface ObjectType {
  readonly singular: string;
  readonly plural: string;
  /** What a dial request calls it. */
  readonly objectType: string;
}

const known: Readonly<Record<string, ObjectType>> = {
  '0-1': { singular: 'Contact', plural: 'Contacts', objectType: 'CONTACT' },
  '0-2': { singular: 'Company', plural: 'Companies', objectType: 'COMPANY' },
  '0-5': { singular: 'Ticket', plural: 'Tickets', objectType: 'TICKET' },
  '2-38112207': { singular: 'Fleet vehicle', plural: 'Fleet vehicles', objectType: '2-38112207' },
};

/** The names of an object type. An unknown type is named by its id. */
export const describeObjectType = (objectTypeId: string): ObjectType =>
  known[objectTypeId] ?? {
    singular: `Custom object ${objectTypeId}`,
    plural: `Custom objects ${objectTypeId}`,
    objectType: objectTypeId,
  };

/** The object types of the records, in the order of their first record. */
export const objectTypesOf = (records: readonly CrmRecord[]): readonly string[] => [
  ...new Set(records.map((record) => record.objectTypeId)),
];
