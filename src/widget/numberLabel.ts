import type { DialNumber } from '../protocol/hostEvents';
import type { Messages } from '../text/messages';

/**
 * Which of a record's numbers HubSpot asks for: its own properties in the person's words, an account's custom ones
 * (`work_phone`) in the account's.
 */
export const numberLabelOf = (
  { toPhoneNumberSrc: property }: DialNumber,
  { numberLabel }: Pick<Messages, 'numberLabel'>,
): string | undefined =>
  Object.entries({ ...numberLabel }).find(([name]) => name === property)?.[1] ??
  property?.replaceAll('_', ' ').trim();
