import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call, CallStatus } from '../../src/call/call';
import { reduce } from '../../src/call/reduce';
import { type CallName, calls, fieldsOf } from './calls';
import { events } from './events';

type EventName = keyof typeof events;

/** `-`: the very same object. Else the status afterwards. */
type Cell = CallStatus | '-';

/** What can happen to any call at any time: HubSpot's events, and what the user writes. */
const always = (status: CallStatus) =>
  ({
    engagementCreated: status,
    engagementFailed: status,
    matched: status,
    partyKnown: status,
    drafted: status,
    phoneKnown: status,
  }) as const;

/** What only happens to a call that is over. */
const notSaved = {
  'saving, waits for the engagement': '-',
  'saving, waits for HubSpot': '-',
  'saved, unconfirmed': '-',
  'saved, confirmed': '-',
  saveFailed: '-',
} as const;

/** What only happens to a call that is not over. */
const notLive = {
  ringing: '-',
  answered: '-',
  mediaChanged: '-',
  digitsSent: '-',
  ended: '-',
  transferredWhileRinging: '-',
} as const;

const table: Record<CallName, Record<EventName, Cell>> = {
  dialing: {
    ...always('dialing'),
    ...notSaved,
    ringing: 'ringing',
    answered: 'connected',
    mediaChanged: '-',
    digitsSent: '-',
    ended: 'ended',
    transferredWhileRinging: '-',
  },
  'ringing there': {
    ...always('ringing'),
    ...notSaved,
    ringing: '-',
    answered: 'connected',
    mediaChanged: '-',
    digitsSent: '-',
    ended: 'ended',
    transferredWhileRinging: '-',
  },
  'ringing here': {
    ...always('ringing'),
    ...notSaved,
    ringing: '-',
    answered: 'connected',
    mediaChanged: '-',
    digitsSent: '-',
    ended: 'ended',
    transferredWhileRinging: 'transferred',
  },
  connected: {
    ...always('connected'),
    ...notSaved,
    ringing: '-',
    answered: '-',
    mediaChanged: 'connected',
    digitsSent: 'connected',
    ended: 'ended',
    transferredWhileRinging: '-',
  },
  ended: {
    ...always('ended'),
    ...notLive,
    'saving, waits for the engagement': 'saving',
    'saving, waits for HubSpot': 'saving',
    'saved, unconfirmed': 'saved',
    'saved, confirmed': 'saved',
    saveFailed: '-',
  },
  'saving, waits for the engagement': {
    ...always('saving'),
    ...notLive,
    'saving, waits for the engagement': '-',
    'saving, waits for HubSpot': 'saving',
    'saved, unconfirmed': 'saved',
    'saved, confirmed': 'saved',
    saveFailed: 'saveFailed',
  },
  'saving, waits for HubSpot': {
    ...always('saving'),
    ...notLive,
    'saving, waits for the engagement': 'saving',
    'saving, waits for HubSpot': '-',
    'saved, unconfirmed': 'saved',
    'saved, confirmed': 'saved',
    saveFailed: 'saveFailed',
  },
  'saved, unconfirmed': {
    ...always('saved'),
    ...notLive,
    'saving, waits for the engagement': '-',
    'saving, waits for HubSpot': '-',
    'saved, unconfirmed': '-',
    'saved, confirmed': 'saved',
    saveFailed: 'saveFailed',
  },
  'saved, confirmed': {
    ...always('saved'),
    ...notLive,
    'saving, waits for the engagement': '-',
    'saving, waits for HubSpot': '-',
    'saved, unconfirmed': '-',
    'saved, confirmed': '-',
    saveFailed: '-',
  },
  saveFailed: {
    ...always('saveFailed'),
    ...notLive,
    'saving, waits for the engagement': 'saving',
    'saving, waits for HubSpot': 'saving',
    'saved, unconfirmed': 'saved',
    'saved, confirmed': 'saved',
    saveFailed: 'saveFailed',
  },
  transferred: { ...always('transferred'), ...notLive, ...notSaved },
};

const names = Object.keys(calls) as CallName[];

const eventNames = Object.keys(events) as EventName[];

describe.each(names)('a call that is %s', (name) => {
  const call: Call = calls[name];

  it.each(eventNames.map((event) => [event, table[name][event]] as const))('on "%s": %s', (event, cell) => {
    const after = reduce(call, events[event]);
    if (cell === '-') expect(after).toBe(call);
    else {
      expect(after).not.toBe(call);
      expect(after.status).toBe(cell);
    }
  });

  it('is not changed itself by any event', () => {
    const before = structuredClone(call);
    for (const event of Object.values(events)) reduce(call, event);
    expect(call).toEqual(before);
  });
});

describe('any sequence of events', () => {
  const run = (start: CallName, sequence: readonly EventName[]) => {
    const seen: Call[] = [calls[start]];
    for (const name of sequence) seen.push(reduce(seen.at(-1)!, events[name]));
    return seen;
  };
  const starts = fc.constantFrom('dialing', 'ringing here', 'ringing there') as fc.Arbitrary<CallName>;
  const sequences = fc.array(fc.constantFrom(...eventNames), { maxLength: 20 });

  it('leaves no field of one status in another, and none that is undefined', () => {
    fc.assert(
      fc.property(starts, sequences, (start, sequence) => {
        for (const call of run(start, sequence)) {
          expect(fieldsOf[call.status]).toEqual(expect.arrayContaining(Object.keys(call)));
          expect(Object.values(call)).not.toContain(undefined);
        }
      }),
    );
  });

  it('never goes back: not to a talk from an end, not from confirmed or transferred', () => {
    const rank: Record<CallStatus, number> = {
      dialing: 0,
      ringing: 1,
      connected: 2,
      ended: 3,
      saving: 4,
      saveFailed: 4,
      // HubSpot may still refuse it, until it has confirmed it.
      saved: 4,
      transferred: 5,
    };
    const confirmed = 5;
    fc.assert(
      fc.property(starts, sequences, (start, sequence) => {
        const ranks = run(start, sequence).map((call) => (call.confirmed ? confirmed : rank[call.status]));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });

  it('keeps who the call is', () => {
    fc.assert(
      fc.property(starts, sequences, (start, sequence) => {
        const { id, externalCallId, direction, startedAt } = calls[start];
        for (const call of run(start, sequence))
          expect(call).toMatchObject({ id, externalCallId, direction, startedAt });
      }),
    );
  });
});
