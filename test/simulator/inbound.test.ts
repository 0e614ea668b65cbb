import { describe, expect, test } from 'vitest';
import { anyNumber, anyText, logIn, playHost } from './playHost';

const ring = { externalCallId: 'in', fromNumber: '+16175550142', toNumber: '+16175550123' };

describe('a call that comes in', () => {
  test('gets an engagement and the caller with that number, whose call it then is', () => {
    const host = playHost();
    logIn(host);
    host.app('INCOMING_CALL', ring);
    host.wait(200);
    expect(host.sentTypes()).toEqual(['CALLER_ID_MATCH_SUCCEEDED', 'CREATE_ENGAGEMENT_SUCCEEDED']);
    expect(host.sent[0]?.data).toEqual({
      callerIdMatches: [
        {
          callerIdType: 'CONTACT',
          firstName: 'Ada',
          lastName: 'Example',
          email: 'ada@example.com',
          objectCoordinates: { portalId: anyNumber, objectId: 1, objectTypeId: '0-1' },
        },
      ],
    });
    expect(host.call()).toMatchObject({ direction: 'INBOUND', status: 'RINGING', recordIds: [1] });
  });

  test('may match several callers, and then belongs to the one whose record is opened', () => {
    const host = playHost();
    logIn(host);
    host.app('INCOMING_CALL', { ...ring, fromNumber: '+442079460018' });
    host.wait(200);
    expect(host.sent[0]?.data).toMatchObject({
      callerIdMatches: [{ firstName: 'Ben' }, { firstName: 'Cleo' }],
    });
    expect(host.call().recordIds).toEqual([]);

    const { engagementId } = host.call();
    host.app('NAVIGATE_TO_RECORD', {
      engagementId,
      objectCoordinates: { portalId: 1, objectId: 3, objectTypeId: '0-1' },
    });
    expect(host.done).toContainEqual({ do: 'navigate', recordId: 3, newTab: false });
    expect(host.call().recordIds).toEqual([3]);
  });

  test.each([
    ['nobody', 'none', { type: 'CALLER_ID_MATCH_SUCCEEDED', data: { callerIdMatches: [] } }],
    ['an error', 'fail', { type: 'CALLER_ID_MATCH_FAILED', data: { error: { message: anyText } } }],
    [
      'a company of choice',
      [6],
      {
        type: 'CALLER_ID_MATCH_SUCCEEDED',
        data: { callerIdMatches: [{ callerIdType: 'COMPANY', name: 'Firm' }] },
      },
    ],
  ] as const)('can find %s', (_, callerMatch, expected) => {
    const host = playHost({ callerMatch });
    logIn(host);
    host.app('INCOMING_CALL', ring);
    host.wait(200);
    expect(host.sent[0]).toMatchObject(expected);
  });

  test.each([
    [
      'inbound calls are not supported',
      { supportsInboundCalling: false },
      { isLoggedIn: true, isAvailable: true },
    ],
    ['the user is not logged in', {}, { isLoggedIn: false, isAvailable: true }],
    ['the user is not available', {}, { isLoggedIn: true }],
  ])('is ignored where %s', (_, options, presence) => {
    const host = playHost(options);
    host.app('INITIALIZED', presence);
    expect(host.app('INCOMING_CALL', ring).note).toMatch(/^Ignored/);
    host.wait(1_000);
    expect(host.calls()).toEqual([]);
    expect(host.sent).toEqual([]);
  });

  test('is taken after USER_AVAILABLE, and not after LOGGED_OUT', () => {
    const host = playHost();
    host.app('INITIALIZED', { isLoggedIn: true });
    host.app('USER_AVAILABLE');
    host.app('INCOMING_CALL', ring);
    expect(host.calls()).toHaveLength(1);
    host.app('LOGGED_OUT');
    host.app('INCOMING_CALL', { ...ring, externalCallId: 'second' });
    expect(host.calls()).toHaveLength(1);
  });

  test('reported by two windows is one call; reported twice by one window it is doubled', () => {
    const host = playHost();
    logIn(host);
    host.app('INCOMING_CALL', ring, 'first tab');
    host.app('INCOMING_CALL', ring, 'second tab');
    expect(host.calls()).toHaveLength(1);
    host.app('INCOMING_CALL', ring, 'first tab');
    expect(host.calls().map(({ duplicate }) => duplicate)).toEqual([false, true]);
  });

  test('missed and never completed is a ghost', () => {
    const host = playHost();
    logIn(host);
    host.app('INCOMING_CALL', ring);
    host.wait(200);
    host.app('CALL_ENDED', { externalCallId: 'in', callEndStatus: 'MISSED' });
    expect(host.call()).toMatchObject({ status: 'MISSED', ghost: true });
    host.app('CALL_COMPLETED', {
      externalCallId: 'in',
      engagementProperties: { hs_call_status: 'NO_ANSWER' },
    });
    expect(host.call()).toMatchObject({ status: 'NO_ANSWER', ghost: false });
  });

  test('transferred while it rings is done with; transferred in the call it still has to be completed', () => {
    const host = playHost();
    logIn(host);
    host.app('INCOMING_CALL', ring);
    host.wait(200);
    host.app('CALL_TRANSFERRED', { externalCallId: 'in' });
    expect(host.call()).toMatchObject({ status: 'TRANSFERRED', ghost: false });

    host.app('INCOMING_CALL', { ...ring, externalCallId: 'next' });
    host.app('CALL_ANSWERED', { externalCallId: 'next' });
    host.app('CALL_TRANSFERRED', { externalCallId: 'next' });
    host.app('CALL_ENDED', { externalCallId: 'next', callEndStatus: 'COMPLETED' });
    expect(host.calls()[1]).toMatchObject({ status: 'COMPLETED', ghost: true });
  });

  test('opens the caller on answering, where HubSpot is set up so', () => {
    const host = playHost({ redirectOnAnswer: true });
    logIn(host);
    host.app('INCOMING_CALL', ring);
    host.wait(200);
    host.app('CALL_ANSWERED', { externalCallId: 'in' });
    host.wait(0);
    expect(host.done).toEqual([{ do: 'show' }, { do: 'navigate', recordId: 1, newTab: false }]);
  });
});

describe('what else an app asks for', () => {
  test('navigation to a record that is not there fails', () => {
    const host = playHost();
    const objectCoordinates = { portalId: 1, objectId: 999, objectTypeId: '0-1' };
    host.app('NAVIGATE_TO_RECORD', { engagementId: 5, objectCoordinates, openIn: 'NEW_TAB' });
    expect(host.sent).toEqual([
      { type: 'NAVIGATE_TO_RECORD_FAILED', data: { engagementId: 5, objectCoordinates } },
    ]);
    expect(host.done).toEqual([]);
  });

  test('a new tab is a new tab', () => {
    const host = playHost();
    host.app('NAVIGATE_TO_RECORD', {
      objectCoordinates: { objectId: '6', objectTypeId: '0-2' },
      openIn: 'NEW_TAB',
    });
    expect(host.done).toEqual([{ do: 'navigate', recordId: 6, newTab: true }]);
  });

  test.each(['FINALIZE_ENGAGEMENT', 'PUBLISH_TO_CHANNEL'])('%s is answered', (type) => {
    const host = playHost();
    logIn(host);
    host.app('INCOMING_CALL', ring);
    host.wait(200);
    const { engagementId } = host.call();
    host.app(type, { engagementId, externalCallId: 'in' });
    host.app(type, { engagementId: 1, externalCallId: 'other' });
    expect(host.sent.slice(2)).toEqual([
      { type: `${type}_SUCCEEDED`, data: { engagementId, externalCallId: 'in' } },
      { type: `${type}_FAILED`, data: { engagementId: 1, externalCallId: 'other' } },
    ]);
    expect(host.call().finalized).toBe(true);
  });

  test('an error is shown, a size is tried, an address is checked', () => {
    const host = playHost();
    host.app('ERROR', { message: 'No microphone' });
    host.app('RESIZE_WIDGET', { width: 500, height: '700' });
    host.app('SET_WIDGET_URL', { iFrameUrl: 'https://example.com/app' });
    host.app('SET_WIDGET_URL', { iFrameUrl: 'javascript:alert(1)' });
    expect(host.done).toEqual([
      { do: 'alert', message: 'No microphone' },
      { do: 'resize', width: 500, height: 700 },
      { do: 'widgetUrl', url: 'https://example.com/app' },
    ]);
    expect(host.sentTypes()).toEqual(['SET_WIDGET_URL_FAILED']);
  });

  test('a type that HubSpot does not have is only noted', () => {
    const host = playHost();
    expect(host.app('TELEPORT', {})).toMatchObject({ note: anyText });
    expect(host.sent).toEqual([]);
  });
});
