import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/call/call';
import { type CallEvent, reduce } from '../../src/call/reduce';
import { type CallName, calls } from './calls';
import { events } from './events';

const names = Object.keys(calls) as CallName[];

describe('what an event puts into a call', () => {
  it('answered: when, and a fresh media state', () => {
    expect(reduce(calls.dialing, events.answered)).toEqual({
      ...calls.dialing,
      status: 'connected',
      answeredAt: 1_040_000,
      muted: false,
      held: { local: false, remote: false },
      digits: '',
    });
  });

  it('media and digits: as they are, digits one after the other', () => {
    expect(reduce(calls.connected, events.mediaChanged)).toEqual({
      ...calls.connected,
      muted: true,
      held: { local: true, remote: false },
    });
    expect(reduce(calls.connected, events.digitsSent)).toEqual({ ...calls.connected, digits: '123#' });
  });

  it('ended after talk: the talk time, and nothing of the talk', () => {
    const { muted, held, digits, ...rest } = calls.connected;
    expect([muted, held.local, digits]).toEqual([false, false, '12']);
    expect(reduce(calls.connected, events.ended)).toEqual({
      ...rest,
      status: 'ended',
      endedAt: 1_100_000,
      durationMs: 70_000,
      endStatus: 'COMPLETED',
      endDetail: '200 OK',
    });
  });

  it.each(['dialing', 'ringing there', 'ringing here'] as const)('ended while %s: no talk time', (name) => {
    expect(reduce(calls[name], { type: 'ended', at: 1_100_000, status: 'NO_ANSWER' })).toEqual({
      ...calls[name],
      status: 'ended',
      endedAt: 1_100_000,
      durationMs: 0,
      endStatus: 'NO_ANSWER',
    });
  });

  it('ended by a clock that was set back: no negative talk time', () => {
    expect(reduce(calls.connected, { type: 'ended', at: 0, status: 'COMPLETED' })).toMatchObject({
      durationMs: 0,
    });
  });

  it('transferred after talk: says so to the end', () => {
    const ended = reduce(calls.connected, {
      type: 'ended',
      at: 1_100_000,
      status: 'COMPLETED',
      transferred: true,
    });
    const saving = reduce(ended, events['saving, waits for HubSpot']);
    const saved = reduce(saving, events['saved, confirmed']);
    for (const call of [ended, saving, saved]) expect(call).toMatchObject({ transferred: true });
  });

  it('transferred while ringing: when, and no end status', () => {
    expect(reduce(calls['ringing here'], events.transferredWhileRinging)).toEqual({
      ...calls['ringing here'],
      status: 'transferred',
      endedAt: 1_050_000,
    });
  });

  it('saved, unconfirmed and confirmed later', () => {
    expect(reduce(calls['saved, unconfirmed'], events['saved, confirmed'])).toEqual(
      calls['saved, confirmed'],
    );
  });

  it('saved after a failure: nothing of the failure', () => {
    expect(reduce(calls.saveFailed, events['saved, confirmed'])).toEqual(calls['saved, confirmed']);
    expect(reduce(calls.saveFailed, events['saving, waits for HubSpot'])).toEqual(
      calls['saving, waits for HubSpot'],
    );
  });

  it('party: what is known is added to, not replaced', () => {
    expect(reduce(calls.dialing, events.partyKnown).party).toEqual({
      objectId: 51,
      objectTypeId: '0-1',
      name: 'Ada Byron',
      company: 'Engines',
    });
  });

  it('draft: what is written is added to, and can be taken back; notes are always there', () => {
    const one = reduce(calls.ended, {
      type: 'drafted',
      draft: { notes: 'a', endStatus: 'BUSY', title: 'T' },
    });
    const two = reduce(one, { type: 'drafted', draft: { endStatus: undefined, notes: undefined } });
    expect(one.draft).toEqual({ notes: 'a', endStatus: 'BUSY', title: 'T' });
    expect(two.draft).toEqual({ notes: 'a', title: 'T' });
  });
});

describe('the engagement of a call, in every status of the call', () => {
  const engagements = {
    none: { status: 'none' },
    pending: { status: 'pending' },
    created: { status: 'created', id: 7 },
    failed: { status: 'failed', message: 'Before.' },
  } as const;

  describe.each(names)('%s', (name) => {
    const after = (engagement: keyof typeof engagements, event: CallEvent) => {
      const before: Call = { ...calls[name], engagement: engagements[engagement] };
      const next = reduce(before, event);
      return next === before ? '-' : next.engagement;
    };

    it('is created once; an app may name its own, and a late success beats a failure', () => {
      const created = { status: 'created', id: 1001 };
      expect(after('none', events.engagementCreated)).toEqual(created);
      expect(after('pending', events.engagementCreated)).toEqual(created);
      expect(after('failed', events.engagementCreated)).toEqual(created);
      expect(after('created', events.engagementCreated)).toBe('-');
    });

    it('fails only where HubSpot was asked', () => {
      expect(after('none', events.engagementFailed)).toBe('-');
      expect(after('pending', events.engagementFailed)).toEqual({ status: 'failed', message: 'No seat.' });
      expect(after('pending', { type: 'engagementFailed' })).toEqual({ status: 'failed' });
      expect(after('failed', events.engagementFailed)).toBe('-');
      expect(after('created', events.engagementFailed)).toBe('-');
    });
  });
});

describe('an event that brings nothing new gives the very same call', () => {
  const twice = [
    ['mediaChanged', calls.connected, events.mediaChanged],
    ['matched', calls['ringing here'], events.matched],
    ['partyKnown', calls.dialing, events.partyKnown],
    ['partyKnown with what is known', calls.dialing, { type: 'partyKnown', party: { name: 'Ada Byron' } }],
    ['drafted', calls.ended, events.drafted],
    ['drafted with nothing', calls.ended, { type: 'drafted', draft: {} }],
    ['drafted with nothing to take back', calls.ended, { type: 'drafted', draft: { title: undefined } }],
    ['phoneKnown', calls.dialing, events.phoneKnown],
    ['saveFailed', calls.saveFailed, events.saveFailed],
    ['no digits', calls.connected, { type: 'digitsSent', digits: '' }],
  ] as const satisfies [string, Call, CallEvent][];

  it.each(twice)('%s', (_, call, event) => {
    const once = reduce(call, event);
    expect(reduce(once, structuredClone(event))).toBe(once);
  });
});
