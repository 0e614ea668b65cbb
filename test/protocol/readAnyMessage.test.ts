import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HostEventType } from '../../src/protocol/hostEvents';
import { Malformed, readHostMessage } from '../../src/protocol/readHostMessage';
import { read } from './wrongValues';

describe('any message', () => {
  it('keeps the raw one within reach', () => {
    const raw = { type: 'END_CALL', data: {}, messageId: 'x', extra: 1 };
    expect(readHostMessage(raw)).toMatchObject({ known: { type: 'END_CALL', raw } });
    expect((readHostMessage(raw) as { known: { raw: unknown } }).known.raw).toBe(raw);
  });

  it.each(['NEVER_HEARD_OF', 'dial_number', '', 'READY', 'SYNC_ACK', 'constructor', '__proto__', 'toString'])(
    'of the type "%s" is unknown, not an error',
    (type) => {
      const raw = { type, data: { a: 1 } };
      expect(readHostMessage(raw)).toEqual({ unknown: { type, data: { a: 1 }, raw } });
    },
  );
});

const types: HostEventType[] = [
  'DIAL_NUMBER',
  'CREATE_ENGAGEMENT_SUCCEEDED',
  'CREATE_ENGAGEMENT_FAILED',
  'ENGAGEMENT_CREATED',
  'UPDATE_ENGAGEMENT_SUCCEEDED',
  'UPDATE_ENGAGEMENT_FAILED',
  'CALLER_ID_MATCH_SUCCEEDED',
  'CALLER_ID_MATCH_FAILED',
  'NAVIGATE_TO_RECORD_FAILED',
  'FINALIZE_ENGAGEMENT_SUCCEEDED',
  'FINALIZE_ENGAGEMENT_FAILED',
  'PUBLISH_TO_CHANNEL_SUCCEEDED',
  'PUBLISH_TO_CHANNEL_FAILED',
  'VISIBILITY_CHANGED',
  'END_CALL',
];

const fieldNames = [
  'phoneNumber',
  'phone_number',
  'objectId',
  'objectType',
  'calleeInfo',
  'calleeId',
  'calleeObjectTypeId',
  'engagementId',
  'externalCallId',
  'error',
  'message',
  'callerIdMatches',
  'callerIdType',
  'objectCoordinates',
  'portalId',
  'objectTypeId',
  'firstName',
  'isMinimized',
  'isHidden',
  'toString',
  'valueOf',
  '__proto__',
];

/** Anything a structured clone can hold, often in the places where readers look. */
const clonable = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(
      undefined,
      null,
      true,
      0,
      -0,
      Number.NaN,
      5,
      5n,
      '',
      '0',
      '5',
      'CONTACT',
      'COMPANY',
      '0-1',
    ),
    fc.anything({ maxDepth: 1, withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom(...fieldNames), tie('value')), { maxLength: 6 })
      .map((entries) => Object.fromEntries(entries) as unknown),
  ),
})).value;

/** Whether a value is made of what the event types promise: no wrong kind got through. */
const isSane = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every(isSane);
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isSane);
  return typeof value === 'boolean' || (typeof value === 'string' && value !== '') || Number.isFinite(value);
};

describe('whatever HubSpot sends', () => {
  it.each(types)('%s neither throws nor lets a wrong kind through', (type) => {
    fc.assert(
      fc.property(clonable, (data) => {
        const result = read(type, data);
        if (!(result instanceof Malformed)) {
          const { known } = result as { known: { data: unknown } };
          expect(isSane(known.data)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
