import { describe, expect, it } from 'vitest';
import {
  dataOf,
  isMalformed,
  notStrings,
  notIds,
  notBooleans,
  notNumbers,
  notObjects,
  coordinates,
} from './wrongValues';

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
