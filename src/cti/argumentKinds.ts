import { type Check, isFields, isFlag, isId, isNumber, isOptional, isText } from '../base/read';
import { isRecording } from '../call/recording';

/** Values that can be stored and sent. */
export const isProperties: Check = (value) =>
  isFields(value) &&
  Object.values(value).every((one) => /^(string|number|boolean|undefined)$/.test(typeof one) || one === null);

export const isHeld: Check = (value) => isFlag(value) || isFields(value);

export const isNumberOrWithheld: Check = (value) => value === null || isText(value);

export const isMessage: Check = (value) => isFields(value) && isText(value['type']);

/**
 * What options must be. Those that are not named are texts. An argument that is not an object with known keys has a sign that stands
 * for it.
 */
const kinds: readonly (readonly [check: Check, names: string])[] = [
  [isNumber, 'at callStartTime width height'],
  [isFlag, 'createEngagement hideWidget muted ?flag'],
  [isHeld, 'held'],
  [isNumberOrWithheld, 'fromNumber'],
  [isId, 'engagementId'],
  [isFields, 'party objectCoordinates ?object'],
  [isRecording, 'recording'],
  [isProperties, 'properties engagementProperties'],
  [isMessage, '?message'],
];

/** @param name the option, or the sign of an argument */
export const checkOf = (name: string): Check =>
  kinds.find(([, names]) => names.split(' ').includes(name))?.[0] ?? isText;

export const isOfKind = (name: string, value: unknown): boolean => isOptional(checkOf(name), value);
