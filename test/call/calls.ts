import type { Call, CallStatus } from '../../src/call/call';

const facts = {
  id: 'call-1',
  externalCallId: 'external-1',
  phoneId: 'phone-1',
  fromNumber: '+16175550100',
  toNumber: '+16175550142',
  startedAt: 1_000_000,
  engagement: { status: 'pending' },
  party: { objectId: 51, objectTypeId: '0-1', name: 'Ada Byron' },
  draft: { notes: '' },
} as const;

const over = {
  ...facts,
  endedAt: 1_090_000,
  durationMs: 60_000,
  answeredAt: 1_030_000,
  endStatus: 'COMPLETED',
} as const;

/** One call in every status; where a direction or a detail makes a difference, one of each. */
export const calls = {
  dialing: { ...facts, direction: 'outbound', status: 'dialing' },
  'ringing there': { ...facts, direction: 'outbound', status: 'ringing' },
  'ringing here': { ...facts, direction: 'inbound', status: 'ringing' },
  connected: {
    ...facts,
    direction: 'outbound',
    status: 'connected',
    answeredAt: 1_030_000,
    muted: false,
    held: { local: false, remote: false },
    digits: '12',
  },
  ended: { ...over, direction: 'outbound', status: 'ended' },
  'saving, waits for the engagement': {
    ...over,
    direction: 'outbound',
    status: 'saving',
    waitsFor: 'engagement',
  },
  'saving, waits for HubSpot': { ...over, direction: 'outbound', status: 'saving', waitsFor: 'confirmation' },
  'saved, unconfirmed': { ...over, direction: 'outbound', status: 'saved', confirmed: false },
  'saved, confirmed': { ...over, direction: 'outbound', status: 'saved', confirmed: true },
  saveFailed: {
    ...over,
    direction: 'outbound',
    status: 'saveFailed',
    failure: { reason: 'refused', message: 'No seat.', canRetry: true },
  },
  transferred: { ...facts, direction: 'inbound', status: 'transferred', endedAt: 1_020_000 },
} as const satisfies Record<string, Call>;

export type CallName = keyof typeof calls;

/** What a call of each status may hold, and nothing else. */
const inEvery = [
  'id',
  'externalCallId',
  'phoneId',
  'ownerId',
  'direction',
  'fromNumber',
  'toNumber',
  'startedAt',
  'engagement',
  'party',
  'matches',
  'draft',
  'status',
];
const whenOver = ['answeredAt', 'endedAt', 'durationMs', 'endStatus', 'endDetail', 'transferred'];

export const fieldsOf: Record<CallStatus, readonly string[]> = {
  dialing: inEvery,
  ringing: inEvery,
  connected: [...inEvery, 'answeredAt', 'muted', 'held', 'digits'],
  ended: [...inEvery, ...whenOver],
  saving: [...inEvery, ...whenOver, 'waitsFor'],
  saved: [...inEvery, ...whenOver, 'confirmed'],
  saveFailed: [...inEvery, ...whenOver, 'failure'],
  transferred: [...inEvery, 'endedAt'],
};
