/*
 * Reading unknown data: from HubSpot, from another window, from storage, from an app's JavaScript.
 */

export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value has the expected type. */
export type Check = (value: unknown) => boolean;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Any text, the empty one too. */
export const isText = (value: unknown): value is string => typeof value === 'string';

export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** A number or a text, as HubSpot writes ids. */
export const isId = (value: unknown): value is string | number => isText(value) || isNumber(value);

export const isOptional = (is: Check, value: unknown): boolean => value === undefined || is(value);

/*
 * Tolerant readers: a value of the wrong type is absent.
 */

export const readFields = (value: unknown): Fields => (isFields(value) ? value : {});

export const readString = (value: unknown): string | undefined =>
  isText(value) && value !== '' ? value : undefined;

export const readBoolean = (value: unknown): boolean | undefined => (isFlag(value) ? value : undefined);

export const readNumber = (value: unknown): number | undefined => (isNumber(value) ? value : undefined);

/** HubSpot writes 0 for no id. */
export const readId = (value: unknown): string | number | undefined =>
  value === 0 || value === '0' ? undefined : (readNumber(value) ?? readString(value));
