import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HostEventType } from '../../src/protocol/hostEvents';
import { Malformed, readHostMessage, readSession } from '../../src/protocol/readHostMessage';

const read = (type: string, data?: unknown) => readHostMessage({ type, data, messageId: 'host_1' });
const dataOf = (type: HostEventType, data?: unknown): unknown => {
  const result = read(type, data);
  return 'known' in result ? result.known.data : result;
};
const isMalformed = (type: HostEventType, data?: unknown) => read(type, data) instanceof Malformed;

/** A value of every kind but the right one. */
const notStrings: unknown[] = [
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
const notIds: unknown[] = [
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
const notBooleans: unknown[] = [undefined, null, '', 'true', 0, 1, {}, []];
const notNumbers: unknown[] = [undefined, null, '', '5', Number.NaN, -Infinity, true, 5n, {}, []];
const notObjects: unknown[] = [undefined, null, '', 'contact', 5, true, [], [[]]];

const coordinates = { portalId: 1, objectId: 51, objectTypeId: '0-1' };

describe('DIAL_NUMBER', () => {
  const full = {
    phoneNumber: '(617) 555-0142',
    ownerId: 3,
    portalId: 1,
    subjectId: 51,
    objectId: 51,
    objectType: 'CONTACT',
    countryCode: 'US',
    calleeInfo: { calleeId: 51, calleeObjectTypeId: '0-1' },
    calleeName: 'Ada Byron',
    calleeCompany: 'Analytical Engines',
    startTimestamp: 1_772_366_400_000,
    toPhoneNumberSrc: 'mobilephone',
    threadId: 'thread-9',
  };

  it('keeps every field it knows, and none it does not', () => {
    expect(dataOf('DIAL_NUMBER', { ...full, somethingNew: 1 })).toEqual(full);
  });

  it('needs no more than the number, as HubSpot has it', () => {
    expect(dataOf('DIAL_NUMBER', { phoneNumber: 'ask the desk' })).toEqual({ phoneNumber: 'ask the desk' });
  });

  it('takes both spellings of the number, the documented one first', () => {
    expect(dataOf('DIAL_NUMBER', { phone_number: '+16175550142' })).toEqual({ phoneNumber: '+16175550142' });
    expect(dataOf('DIAL_NUMBER', { phoneNumber: '+1', phone_number: '+2' })).toEqual({ phoneNumber: '+1' });
    expect(dataOf('DIAL_NUMBER', { phoneNumber: null, phone_number: '+2' })).toEqual({ phoneNumber: '+2' });
  });

  it.each(notStrings)('is malformed with the number %s', (phoneNumber) => {
    expect(isMalformed('DIAL_NUMBER', { ...full, phoneNumber })).toBe(true);
    expect(isMalformed('DIAL_NUMBER', { ...full, phoneNumber: undefined, phone_number: phoneNumber })).toBe(
      true,
    );
  });

  it('takes ids as numbers and as strings', () => {
    expect(dataOf('DIAL_NUMBER', { phoneNumber: '1', objectId: '51', ownerId: '3' })).toEqual({
      phoneNumber: '1',
      objectId: '51',
      ownerId: '3',
    });
  });

  it.each([
    ['objectId', notIds],
    ['ownerId', notIds],
    ['portalId', notIds],
    ['subjectId', notIds],
    ['threadId', notIds],
    ['objectType', notStrings],
    ['countryCode', notStrings],
    ['calleeName', notStrings],
    ['calleeCompany', notStrings],
    ['toPhoneNumberSrc', notStrings],
    ['startTimestamp', notNumbers],
    ['calleeInfo', notObjects],
  ])('drops %s of any wrong kind, and nothing else', (field, values) => {
    const rest = Object.fromEntries(Object.entries(full).filter(([key]) => key !== field));
    for (const value of values) expect(dataOf('DIAL_NUMBER', { ...full, [field]: value })).toEqual(rest);
  });

  it('drops a callee that is not whole', () => {
    for (const calleeInfo of [
      { calleeId: 51 },
      { calleeObjectTypeId: '0-1' },
      { calleeId: 0, calleeObjectTypeId: '0-1' },
      { calleeId: 51, calleeObjectTypeId: 1 },
    ]) {
      expect(dataOf('DIAL_NUMBER', { phoneNumber: '1', calleeInfo })).toEqual({ phoneNumber: '1' });
    }
  });
});

describe.each(['CREATE_ENGAGEMENT_SUCCEEDED', 'ENGAGEMENT_CREATED'] as const)('%s', (type) => {
  it('carries an id, and perhaps whose', () => {
    expect(dataOf(type, { engagementId: 1001 })).toEqual({ engagementId: 1001 });
    expect(dataOf(type, { engagementId: '1001', externalCallId: 'a', error: 1 })).toEqual({
      engagementId: '1001',
      externalCallId: 'a',
    });
  });

  it.each(notIds)('is malformed with the id %s', (engagementId) => {
    expect(isMalformed(type, { engagementId, externalCallId: 'a' })).toBe(true);
  });

  it.each(notObjects)('is malformed with the data %s', (data) => {
    expect(isMalformed(type, data)).toBe(true);
  });
});

describe.each([
  'UPDATE_ENGAGEMENT_SUCCEEDED',
  'FINALIZE_ENGAGEMENT_SUCCEEDED',
  'PUBLISH_TO_CHANNEL_SUCCEEDED',
  'END_CALL',
] as const)('%s', (type) => {
  it('carries what HubSpot names, which may be nothing', () => {
    expect(dataOf(type, { engagementId: 7, externalCallId: 'a', more: 1 })).toEqual({
      engagementId: 7,
      externalCallId: 'a',
    });
    for (const data of notObjects) expect(dataOf(type, data)).toEqual({});
    for (const engagementId of notIds) expect(dataOf(type, { engagementId })).toEqual({});
    for (const externalCallId of notStrings) expect(dataOf(type, { externalCallId })).toEqual({});
  });
});

describe.each([
  'CREATE_ENGAGEMENT_FAILED',
  'UPDATE_ENGAGEMENT_FAILED',
  'CALLER_ID_MATCH_FAILED',
  'FINALIZE_ENGAGEMENT_FAILED',
  'PUBLISH_TO_CHANNEL_FAILED',
] as const)('%s', (type) => {
  it.each([
    [{ error: { message: 'No seat.' } }, { message: 'No seat.' }],
    [{ error: 'No seat.' }, { message: 'No seat.' }],
    [{ message: 'No seat.' }, { message: 'No seat.' }],
    [
      { error: { message: 'No seat.' }, externalCallId: 'a', engagementId: 7 },
      { message: 'No seat.', externalCallId: 'a', engagementId: 7 },
    ],
    [{ error: { message: 5 } }, {}],
    [{ error: null }, {}],
    [{ error: [] }, {}],
    [undefined, {}],
    [null, {}],
    ['No seat.', {}],
  ])('reads %j', (data, expected) => {
    expect(dataOf(type, data)).toEqual(expected);
  });
});

describe('CALLER_ID_MATCH_SUCCEEDED', () => {
  const contact = {
    callerIdType: 'CONTACT',
    objectCoordinates: coordinates,
    firstName: 'Ada',
    lastName: 'Byron',
    email: 'ada@example.com',
  };
  const company = {
    callerIdType: 'COMPANY',
    objectCoordinates: { ...coordinates, objectTypeId: '0-2' },
    name: 'Engines',
  };

  it('reads contacts and companies', () => {
    expect(
      dataOf('CALLER_ID_MATCH_SUCCEEDED', { callerIdMatches: [contact, company], externalCallId: 'a' }),
    ).toEqual({
      callerIdMatches: [contact, company],
      externalCallId: 'a',
    });
  });

  it('may be empty', () => {
    expect(dataOf('CALLER_ID_MATCH_SUCCEEDED', { callerIdMatches: [] })).toEqual({ callerIdMatches: [] });
  });

  it('keeps the good ones among the bad', () => {
    const { email, ...rest } = contact;
    expect(
      dataOf('CALLER_ID_MATCH_SUCCEEDED', {
        callerIdMatches: [
          null,
          'Ada',
          5,
          {},
          { ...contact, objectCoordinates: {} },
          { ...contact, email: 5 },
        ],
      }),
    ).toEqual({ callerIdMatches: [rest] });
    expect(email).toBe('ada@example.com');
  });

  it.each(notObjects.filter((value) => !Array.isArray(value)).concat({ length: 1 }))(
    'is malformed with the matches %s',
    (callerIdMatches) => {
      expect(isMalformed('CALLER_ID_MATCH_SUCCEEDED', { callerIdMatches })).toBe(true);
    },
  );
});

describe('NAVIGATE_TO_RECORD_FAILED', () => {
  it('reads what is there', () => {
    expect(
      dataOf('NAVIGATE_TO_RECORD_FAILED', {
        engagementId: 7,
        objectCoordinates: coordinates,
        error: { message: 'Gone.' },
      }),
    ).toEqual({ engagementId: 7, objectCoordinates: coordinates, message: 'Gone.' });
    expect(dataOf('NAVIGATE_TO_RECORD_FAILED', { objectCoordinates: { portalId: 1 } })).toEqual({});
    for (const data of notObjects) expect(dataOf('NAVIGATE_TO_RECORD_FAILED', data)).toEqual({});
  });
});

describe('VISIBILITY_CHANGED', () => {
  it('needs one of its two', () => {
    expect(dataOf('VISIBILITY_CHANGED', { isMinimized: true, isHidden: true })).toEqual({
      isMinimized: true,
      isHidden: true,
    });
    expect(dataOf('VISIBILITY_CHANGED', { isMinimized: true })).toEqual({
      isMinimized: true,
      isHidden: false,
    });
    expect(dataOf('VISIBILITY_CHANGED', { isHidden: true, isMinimized: 1 })).toEqual({
      isMinimized: false,
      isHidden: true,
    });
    for (const value of notBooleans)
      expect(isMalformed('VISIBILITY_CHANGED', { isMinimized: value, isHidden: value })).toBe(true);
    for (const data of notObjects) expect(isMalformed('VISIBILITY_CHANGED', data)).toBe(true);
  });
});

describe.each([
  'SET_CALL_STATE',
  'INITIATE_CALL_ID_SUCCEEDED',
  'INITIATE_CALL_ID_FAILED',
  'SET_WIDGET_URL_FAILED',
  'FAILED',
] as const)('%s', (type) => {
  it('passes through as it came', () => {
    const data = { anything: [1] };
    expect(dataOf(type, data)).toBe(data);
    expect(dataOf(type, undefined)).toBeUndefined();
  });
});

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

describe('the session', () => {
  const full = {
    portalId: 1,
    userId: 2,
    ownerId: '3',
    engagementId: 1001,
    iframeLocation: 'remote',
    usesCallingWindow: false,
    hostUrl: 'https://app.hubspot.com',
  };

  it('keeps what SYNC tells', () => {
    expect(readSession({ ...full, type: 'SYNC', messageId: 'x' })).toEqual(full);
    expect(readSession({})).toEqual({});
  });

  it.each(['widget', 'remote', 'window'])('knows the location %s in any case', (location) => {
    expect(readSession({ iframeLocation: location.toUpperCase() })).toEqual({ iframeLocation: location });
  });

  it.each([
    ['portalId', notIds],
    ['userId', notIds],
    ['ownerId', notIds],
    ['engagementId', notIds],
    ['iframeLocation', [...notStrings, 'elsewhere', '__proto__']],
    ['usesCallingWindow', notBooleans],
    ['hostUrl', notStrings],
  ])('drops %s of any wrong kind, and nothing else', (field, values) => {
    const rest = Object.fromEntries(Object.entries(full).filter(([key]) => key !== field));
    for (const value of values) expect(readSession({ ...full, [field]: value })).toEqual(rest);
  });
});
