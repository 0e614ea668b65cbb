import type { HostEventType } from '../../src/protocol/hostEvents';
import { Malformed, readHostMessage } from '../../src/protocol/readHostMessage';

export const read = (type: string, data?: unknown) => readHostMessage({ type, data, messageId: 'host_1' });

export const dataOf = (type: HostEventType, data?: unknown): unknown => {
  const result = read(type, data);
  return 'known' in result ? result.known.data : result;
};

export const isMalformed = (type: HostEventType, data?: unknown) => read(type, data) instanceof Malformed;

/** A value of every kind but the right one. */
export const notStrings: unknown[] = [
  undefined,
  null,
  '',
  0,
  5,
  Number.NaN,
  true,
  5n,
  {},
  { toString: 'a' },
  [],
  ['a'],
  new Date(),
];

export const notIds: unknown[] = [
  undefined,
  null,
  '',
  0,
  '0',
  Number.NaN,
  Infinity,
  true,
  5n,
  {},
  { valueOf: 5 },
  [],
  [5],
];

export const notBooleans: unknown[] = [undefined, null, '', 'true', 0, 1, {}, []];

export const notNumbers: unknown[] = [undefined, null, '', '5', Number.NaN, -Infinity, true, 5n, {}, []];

export const notObjects: unknown[] = [undefined, null, '', 'contact', 5, true, [], [[]]];

export const coordinates = { portalId: 1, objectId: 51, objectTypeId: '0-1' };
