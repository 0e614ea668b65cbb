import { describe, expect, test } from 'vitest';
import { dialRecord } from '../../src/testing/hubspot/dial';
import { appUnloaded } from '../../src/testing/hubspot/presence';
import { engagementUnderWay } from '../../src/testing/hubspot/world';
import { anyText, logIn, playHost } from './playHost';

const start = { externalCallId: 'a', toNumber: '+16175550142', fromNumber: '+16175550123' };

const properties = {
  hs_call_body: 'Hello',
  hs_call_duration: '61000',
  hs_call_status: 'COMPLETED',
  hs_call_title: 'First call',
};

describe('a call that goes out', () => {
  test('gets its engagement 200 ms after it started, and is in progress on the record with that number', () => {
    const host = playHost();
    logIn(host);
    host.app('OUTGOING_CALL_STARTED', start);
    host.wait(199);
    expect(host.sentTypes()).toEqual([]);
    expect(host.call().engagementId).toBeUndefined();

    host.wait(1);
    const { engagementId } = host.call();
    expect(engagementId).toBeTypeOf('number');
    expect(host.sent).toEqual([
      { type: 'CREATE_ENGAGEMENT_SUCCEEDED', data: { engagementId, externalCallId: 'a' } },
    ]);
    expect(host.call()).toMatchObject({
      status: 'RINGING',
      recordIds: [1],
      direction: 'OUTBOUND',
      ghost: false,
    });
  });

  test('runs through answer, end and completion onto the timeline', () => {
    const host = playHost();
    logIn(host);
    host.app('OUTGOING_CALL_STARTED', start);
    host.wait(200);
    const { engagementId } = host.call();
    host.app('CALL_ANSWERED', { externalCallId: 'a' });
    expect(host.call().status).toBe('IN_PROGRESS');

    host.app('CALL_ENDED', { externalCallId: 'a', engagementId, callEndStatus: 'COMPLETED' });
    expect(host.call()).toMatchObject({ status: 'COMPLETED', ghost: true });

    host.app('CALL_COMPLETED', { externalCallId: 'a', engagementId, engagementProperties: properties });
    host.wait(100);
    expect(host.call()).toMatchObject({
      status: 'COMPLETED',
      ghost: false,
      notes: 'Hello',
      title: 'First call',
      durationMs: 61_000,
      completions: 1,
      toNumber: '+16175550142',
    });
    expect(host.sent.at(-1)).toEqual({ type: 'UPDATE_ENGAGEMENT_SUCCEEDED', data: { engagementId } });
    expect(host.done).toEqual([{ do: 'hide' }]);
  });

  test('keeps the panel where hideWidget is false, and confirms nothing where nothing was written', () => {
    const host = playHost();
    logIn(host);
    host.app('OUTGOING_CALL_STARTED', start);
    host.wait(200);
    host.app('CALL_COMPLETED', { externalCallId: 'a', hideWidget: false });
    host.wait(1_000);
    expect(host.done).toEqual([]);
    expect(host.sentTypes()).toEqual(['CREATE_ENGAGEMENT_SUCCEEDED']);
    expect(host.call()).toMatchObject({ completions: 1, ghost: false });
  });

  test('takes a completion that comes before the engagement', () => {
    const host = playHost();
    logIn(host);
    host.app('OUTGOING_CALL_STARTED', start);
    host.app('CALL_ENDED', { externalCallId: 'a' });
    host.app('CALL_COMPLETED', { externalCallId: 'a', engagementProperties: properties });
    host.wait(1_000);
    expect(host.sentTypes()).toEqual(['CREATE_ENGAGEMENT_SUCCEEDED', 'UPDATE_ENGAGEMENT_SUCCEEDED']);
    expect(host.call()).toMatchObject({ completions: 1, notes: 'Hello' });
  });

  test('shows a second start of the same call as a second call', () => {
    const host = playHost();
    logIn(host);
    host.app('OUTGOING_CALL_STARTED', start);
    const { note } = host.app('OUTGOING_CALL_STARTED', start);
    host.wait(200);
    expect(note).toContain('twice');
    expect(host.calls().map(({ duplicate }) => duplicate)).toEqual([false, true]);
    expect(new Set(host.calls().map(({ engagementId }) => engagementId)).size).toBe(2);
  });

  test('counts completions, so that a doubled one is seen', () => {
    const host = playHost();
    logIn(host);
    host.app('OUTGOING_CALL_STARTED', start);
    host.wait(200);
    const completion = { externalCallId: 'a', engagementId: host.call().engagementId };
    host.app('CALL_COMPLETED', completion);
    host.app('CALL_COMPLETED', completion);
    expect(host.call().completions).toBe(2);
  });

  test('belongs to the record it was dialled from, though others share the number', () => {
    const host = playHost();
    logIn(host);
    host.host((world, now) => dialRecord(world, 3, undefined, { now }));
    host.app('OUTGOING_CALL_STARTED', { ...start, toNumber: '+44 20 7946 0018' });
    expect(host.call().recordIds).toEqual([3]);

    host.app('OUTGOING_CALL_STARTED', { externalCallId: 'b', toNumber: '+16175550100' });
    expect(host.calls()[1]?.recordIds).toEqual([6]);
  });

  test('of an ambiguous number goes to the callee that the completion names', () => {
    const host = playHost();
    logIn(host);
    host.app('OUTGOING_CALL_STARTED', { ...start, toNumber: '+442079460018' });
    host.wait(200);
    expect(host.call().recordIds).toEqual([]);
    host.app('CALL_COMPLETED', {
      externalCallId: 'a',
      engagementProperties: { hs_call_callee_object_id: '3' },
    });
    expect(host.call().recordIds).toEqual([3]);
  });

  test('from a ticket belongs to the ticket and its contact', () => {
    const host = playHost();
    logIn(host);
    host.host((world, now) => dialRecord(world, 7, undefined, { now }));
    expect(host.sent[0]?.data).toMatchObject({
      objectType: 'TICKET',
      objectId: 0,
      subjectId: 7,
      threadId: 77,
      calleeInfo: { calleeId: 1, calleeObjectTypeId: '0-1' },
      toPhoneNumberSrc: 'mobilephone',
    });
    host.app('OUTGOING_CALL_STARTED', start);
    host.wait(200);
    host.app('CALL_COMPLETED', {
      externalCallId: 'a',
      engagementProperties: { hs_call_callee_object_id: '1' },
    });
    expect(host.call().recordIds).toEqual([7, 1]);
  });

  test('that the app logs itself appears once it names its engagement', () => {
    const host = playHost();
    logIn(host);
    host.app('OUTGOING_CALL_STARTED', { ...start, createEngagement: false });
    host.wait(1_000);
    expect(host.sentTypes()).toEqual([]);
    host.app('CALL_COMPLETED', { externalCallId: 'a', engagementId: 55, engagementProperties: properties });
    expect(host.call()).toMatchObject({ engagementId: 55, completions: 1, recordIds: [1] });
  });
});

describe('what goes wrong', () => {
  test('a failed engagement is told once, and its completion cannot be saved', () => {
    const host = playHost({ failNextEngagement: true });
    logIn(host);
    host.app('OUTGOING_CALL_STARTED', start);
    host.wait(200);
    expect(host.sent).toMatchObject([
      {
        type: 'CREATE_ENGAGEMENT_FAILED',
        data: { externalCallId: 'a', error: { message: anyText } },
      },
    ]);
    host.app('CALL_COMPLETED', { externalCallId: 'a', engagementProperties: properties });
    host.wait(100);
    expect(host.sentTypes().at(-1)).toBe('UPDATE_ENGAGEMENT_FAILED');
    expect(host.world().options.failNextEngagement).toBe(false);
  });

  test('a failed save leaves the call a ghost until it is saved', () => {
    const host = playHost({ failNextUpdate: true });
    logIn(host);
    host.app('OUTGOING_CALL_STARTED', start);
    host.wait(200);
    host.app('CALL_ENDED', { externalCallId: 'a' });
    const completion = { externalCallId: 'a', engagementProperties: properties };
    host.app('CALL_COMPLETED', completion);
    host.wait(100);
    expect(host.sentTypes().at(-1)).toBe('UPDATE_ENGAGEMENT_FAILED');
    expect(host.call()).toMatchObject({ ghost: true, completions: 0, notes: '' });

    host.app('CALL_COMPLETED', completion);
    expect(host.call()).toMatchObject({ ghost: false, completions: 1, notes: 'Hello' });
  });

  test('a save that is not confirmed is saved anyway', () => {
    const host = playHost({ confirmUpdates: false });
    logIn(host);
    host.app('OUTGOING_CALL_STARTED', start);
    host.wait(200);
    host.app('CALL_COMPLETED', { externalCallId: 'a', engagementProperties: properties });
    host.wait(10_000);
    expect(host.call().notes).toBe('Hello');
    expect(host.sentTypes()).toEqual(['CREATE_ENGAGEMENT_SUCCEEDED']);
  });

  test('a completion of an unknown call fails', () => {
    const host = playHost();
    logIn(host);
    host.app('CALL_COMPLETED', {
      externalCallId: 'nobody',
      engagementId: 1,
      engagementProperties: properties,
    });
    host.wait(100);
    expect(host.sentTypes()).toEqual(['UPDATE_ENGAGEMENT_FAILED']);
  });

  test('a reloaded app that does not take its call up leaves a ghost; one that does, none', () => {
    for (const takesUp of [false, true]) {
      const host = playHost();
      logIn(host);
      host.app('OUTGOING_CALL_STARTED', start);
      host.wait(200);
      host.app('CALL_ANSWERED', { externalCallId: 'a' });
      host.change(appUnloaded);
      const engagementId = engagementUnderWay(host.world());
      expect(engagementId).toBe(host.call().engagementId);
      host.app('INITIALIZED', { isLoggedIn: true, ...(takesUp ? { engagementId } : {}) });
      expect(host.call().ghost).toBe(!takesUp);
    }
  });

  test('a call that has ended is under way no more', () => {
    const host = playHost();
    logIn(host);
    host.app('OUTGOING_CALL_STARTED', start);
    host.wait(200);
    host.app('CALL_ENDED', { externalCallID: 'a', callEndStatus: 'BUSY' });
    expect(engagementUnderWay(host.world())).toBeUndefined();
    expect(host.call().status).toBe('BUSY');
  });

  test.each([null, 7, 'text', [], { engagementId: {}, externalCallId: [] }])(
    'garbage (%j) does no harm',
    (garbage) => {
      const host = playHost();
      const types = [
        'INITIALIZED',
        'OUTGOING_CALL_STARTED',
        'INCOMING_CALL',
        'CALL_ANSWERED',
        'CALL_ENDED',
        'CALL_COMPLETED',
      ];
      const others = [
        'CALL_TRANSFERRED',
        'FINALIZE_ENGAGEMENT',
        'NAVIGATE_TO_RECORD',
        'RESIZE_WIDGET',
        'ERROR',
        'SET_WIDGET_URL',
        'constructor',
        '__proto__',
      ];
      expect(() => {
        for (const type of [...types, ...others]) host.app(type, garbage);
        host.wait(1_000);
      }).not.toThrow();
    },
  );
});
