/*
 * Tolerant readers: what is of the wrong kind is absent.
 */

export type Fields = Readonly<Record<string, unknown>>;

export const readFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const readString = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const readBoolean = (value: unknown): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined;

export const readNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** HubSpot writes 0 where it means none. */
export const readId = (value: unknown): string | number | undefined =>
  value === 0 || value === '0' ? undefined : (readNumber(value) ?? readString(value));
