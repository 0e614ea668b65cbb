import type { CrmRecord } from '../../../src/testing/hubspot/records/record';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong = (where: string, expected: string): Error => new Error(`${where} must be ${expected}.`);

const readText = (fields: Fields, key: string, where: string): string | undefined => {
  const value = fields[key];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw wrong(`${where}.${key}`, 'text');
  return value;
};

const readId = (fields: Fields, where: string, fallback: number): number => {
  const { id } = fields;
  if (id === undefined) return fallback;
  const number = typeof id === 'string' && id !== '' ? Number(id) : id;
  if (!Number.isSafeInteger(number) || (number as number) <= 0)
    throw wrong(`${where}.id`, 'a positive whole number');
  return number as number;
};

const readPhones = (fields: Fields, where: string): CrmRecord['phones'] => {
  const numbers = fields['phoneNumbers'] ?? [];
  if (!Array.isArray(numbers) || !numbers.every((number) => typeof number === 'string'))
    throw wrong(`${where}.phoneNumbers`, 'a list of texts, such as ["+16175550142"]');
  return numbers.map((number: string, index) =>
    index === 0
      ? { label: 'Phone', property: 'phone', number }
      : {
          label: index === 1 ? 'Mobile' : `Phone ${index + 1}`,
          property: index === 1 ? 'mobilephone' : `phone_${index + 1}`,
          number,
        },
  );
};

const readProperties = (fields: Fields, where: string): Record<string, string> => {
  const properties = fields['properties'] ?? {};
  if (!isFields(properties) || !Object.values(properties).every((value) => typeof value === 'string'))
    throw wrong(`${where}.properties`, 'an object of texts');
  return properties as Record<string, string>;
};

const readRecord = (value: unknown, index: number): CrmRecord => {
  const where = `records[${index}]`;
  if (!isFields(value)) throw wrong(where, 'an object');
  const text = (key: string) => readText(value, key, where);
  const [firstName, lastName, email, company] = [
    text('firstName'),
    text('lastName'),
    text('email'),
    text('company'),
  ];
  const name = text('name') ?? [firstName, lastName].filter(Boolean).join(' ');
  if (name === '') throw new Error(`${where} needs a name, or a firstName and lastName.`);
  const objectTypeId = text('objectTypeId') ?? '0-1';
  if (!/^\d+-\d+$/.test(objectTypeId))
    throw wrong(`${where}.objectTypeId`, 'an object type id such as "0-1"');
  return {
    id: readId(value, where, 1001 + index),
    objectTypeId,
    name,
    phones: readPhones(value, where),
    properties: readProperties(value, where),
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    ...(email === undefined ? {} : { email }),
    ...(company === undefined ? {} : { company }),
  };
};

/**
 * Reads the user's records from parsed JSON: a list of
 * `{ name | firstName, lastName, phoneNumbers, email?, company?, objectTypeId?, id?, properties? }`.
 * @throws an Error that names the place and what is expected there.
 */
export const readRecords = (json: unknown): readonly CrmRecord[] => {
  if (!Array.isArray(json))
    throw new Error('The records must be a list, such as [{ "name": "…", "phoneNumbers": ["+1…"] }].');
  const records = json.map(readRecord);
  const seen = new Map<number, number>();
  records.forEach(({ id }, index) => {
    const earlier = seen.get(id);
    if (earlier !== undefined) throw new Error(`records[${index}] has the id of records[${earlier}]: ${id}.`);
    seen.set(id, index);
  });
  return records;
};
