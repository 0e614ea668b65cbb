// Only what identifies an answer decides whether it is one. Any other field of the wrong kind is left out.

export type Fields = Readonly<Record<string, unknown>>;

/** The value as a JSON object, or undefined. */
export const asFields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const asBoolean = (value: unknown): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined;

export const asId = (value: unknown): number | string | undefined => asNumber(value) ?? asText(value);

/** The entries that `read` understands. Nothing for a value that isn't a list. */
export const readList = <T>(value: unknown, read: (entry: unknown) => T | undefined): T[] =>
  (Array.isArray(value) ? value : []).flatMap((entry) => read(entry) ?? []);

/** The same object without the fields that are undefined. */
export const withoutUndefined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
