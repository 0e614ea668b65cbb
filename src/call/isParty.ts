import { isFields, isId, isOptional, isText } from '../base/read';

/** Whether a value from storage or from another window is a party. */
export const isParty = (value: unknown): boolean =>
  isFields(value) &&
  isOptional(isId, value['objectId']) &&
  isOptional(isId, value['threadId']) &&
  [value['objectTypeId'], value['name'], value['company']].every((text) => isOptional(isText, text));
