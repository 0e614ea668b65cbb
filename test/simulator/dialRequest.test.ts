import { describe, expect, test } from 'vitest';
import { dialRecord } from '../../src/testing/hubspot/dial';
import { anyNumber, logIn, playHost } from './playHost';

describe('a dial request', () => {
  test('says everything that HubSpot says', () => {
    const host = playHost();
    logIn(host);
    host.host((world, now) => dialRecord(world, 1, undefined, { now }));
    expect(host.sent).toEqual([
      {
        type: 'DIAL_NUMBER',
        data: {
          phoneNumber: '+16175550142',
          ownerId: anyNumber,
          portalId: anyNumber,
          subjectId: 1,
          objectId: 1,
          objectType: 'CONTACT',
          countryCode: 'US',
          calleeInfo: { calleeId: 1, calleeObjectTypeId: '0-1' },
          startTimestamp: 1_000_000,
          toPhoneNumberSrc: 'phone',
          calleeName: 'Ada',
        },
      },
    ]);
  });

  test('waits for an app that is not ready, and is sent once', () => {
    const host = playHost();
    host.host((world, now) => dialRecord(world, 1, undefined, { now }));
    expect(host.sent).toEqual([]);
    host.app('INITIALIZED', { isLoggedIn: false });
    host.app('INITIALIZED', { isLoggedIn: true });
    expect(host.sentTypes()).toEqual(['DIAL_NUMBER']);
  });

  test('passes on an invalid phone number, and refuses a record without one', () => {
    const host = playHost();
    logIn(host);
    host.host((world, now) => dialRecord(world, 5, undefined, { now }));
    expect(host.sent[0]?.data).toMatchObject({ phoneNumber: 'call reception' });
    expect(() => dialRecord(host.world(), 4, undefined, { now: 0 })).toThrow('Dan has no phone number.');
    expect(() => dialRecord(host.world(), 999, undefined, { now: 0 })).toThrow('No record has the id 999.');
  });
});
