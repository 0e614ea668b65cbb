import { isFields, isId, isOptional, isText } from '../base/read';

/** Whether a value is a party, as it was stored or as another window sent it. */
export const isParty = (value: unknown): boolean =>
  isFields(value) &&
  isOptional(isId, value['objectId']) &&
  isOptional(isId, value['threadId']) &&
  [value['objectTypeId'], value['name'], value['company']].every((text) => isOptional(isText, text));
