import type { EndedCall, SaveFailedCall, SavingCall } from '../../call/call';
import { ended, incoming, type StateAt, stateWith, unanswered, written } from './parts';

const over = (now: number, change: Partial<EndedCall> = {}) => {
  const { status: _, ...facts } = ended(now, change);
  return facts;
};

const saving = (now: number, waitsFor: SavingCall['waitsFor'], change: Partial<EndedCall> = {}) =>
  stateWith({ ...over(now, { draft: written, ...change }), status: 'saving', waitsFor });

const saveFailed = (
  now: number,
  failure: SaveFailedCall['failure'],
  engagement: EndedCall['engagement'] = { status: 'created', id: 1001 },
) => stateWith({ ...over(now, { draft: written, engagement }), status: 'saveFailed', failure });

export const wrapUpStates = {
  /** Over after talk, and nothing written yet. */
  ended: (now) => stateWith(ended(now)),
  /** Over after talk, with notes and result filled in. */
  endedWithNotes: (now) => stateWith(ended(now, { draft: written })),
  /** Passed on to somebody else in the call. */
  transferred: (now) => stateWith(ended(now, { transferred: true })),
  /** Help Desk: a call about a ticket. */
  endedTicket: (now) => stateWith(ended(now, { party: { objectId: 301, objectTypeId: '0-5' } })),

  /** Save was pressed before HubSpot named the engagement. */
  savingEngagement: (now) => saving(now, 'engagement', { engagement: { status: 'pending' } }),
  /** Sent, and HubSpot has not answered yet. */
  savingConfirmation: (now) => saving(now, 'confirmation'),
  saved: (now) => stateWith({ ...over(now, { draft: written }), status: 'saved', confirmed: true }),
  /** Sent, and HubSpot closed the widget instead of an answer. */
  savedUnconfirmed: (now) =>
    stateWith({ ...over(now, { draft: written }), status: 'saved', confirmed: false }),
  /** HubSpot said no. */
  saveRefused: (now) =>
    saveFailed(now, { reason: 'refused', message: 'The property "outcome" is read-only.', canRetry: true }),
  /** HubSpot said nothing; it can be sent again. */
  saveUnconfirmed: (now) => saveFailed(now, { reason: 'unconfirmed', canRetry: true }),
  /** HubSpot said nothing, and named no engagement: sending again could make two records of one call. */
  saveUnconfirmedForGood: (now) =>
    saveFailed(now, { reason: 'unconfirmed', canRetry: false }, { status: 'pending' }),
} satisfies Record<string, StateAt>;

export const unansweredStates = {
  busy: (now) => stateWith(unanswered(now, 'BUSY', { endDetail: '486 Busy Here' })),
  /** Refused on the other side. */
  declined: (now) => stateWith(unanswered(now, 'REJECTED', { endDetail: '603 Decline' })),
  noAnswer: (now) => stateWith(unanswered(now, 'NO_ANSWER', { endDetail: '408 Request Timeout' })),
  /** Given up here. */
  cancelled: (now) => stateWith(unanswered(now, 'CANCELED')),
  failed: (now) => stateWith(unanswered(now, 'FAILED', { endDetail: '404 Not Found' })),
  missed: (now) => stateWith(unanswered(now, 'MISSED', { direction: 'inbound' })),
  /** An incoming call that was refused here. */
  declinedHere: (now) => stateWith(unanswered(now, 'REJECTED', { direction: 'inbound' })),
  /** An incoming call that was passed on while it rang. */
  transferredRinging: (now) => {
    const { status: _status, answering: _answering, ...facts } = incoming(now);
    return stateWith({ ...facts, status: 'transferred', endedAt: now - 1_000 });
  },
} satisfies Record<string, StateAt>;
