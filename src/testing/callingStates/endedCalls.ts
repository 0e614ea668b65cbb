import type { EndedCall, SavedCall, SaveFailedCall, SavingCall, TransferredCall } from '../../call/call';
import {
  ended,
  incoming,
  matchedParty,
  matches,
  type StateAt,
  stateWith,
  unanswered,
  written,
} from './parts';

const over = (now: number, change: Partial<EndedCall> = {}) => {
  const { status: _, ...facts } = ended(now, change);
  return facts;
};

const saving = (now: number, waitsFor: SavingCall['waitsFor'], change: Partial<EndedCall> = {}) =>
  stateWith<SavingCall>({
    ...over(now, { draft: written, ...change }),
    status: 'saving',
    waitsFor,
    ...(waitsFor === 'confirmation' && { attempts: 1 }),
  });

const saveFailed = (
  now: number,
  failure: SaveFailedCall['failure'],
  engagement: EndedCall['engagement'] = { status: 'created', id: 1001 },
) =>
  stateWith<SaveFailedCall>({
    ...over(now, { draft: written, engagement }),
    status: 'saveFailed',
    failure,
    attempts: 1,
  });

const noPermission =
  "You don't have permission to create call engagements in this account. Ask an administrator.";

export const wrapUpStates = {
  /** Over after talk, and nothing written yet. */
  ended: (now) => stateWith(ended(now)),
  /** Over after talk, with notes and end status filled in. */
  endedWithNotes: (now) => stateWith(ended(now, { draft: written })),
  /** Transferred to somebody else in the call. */
  transferred: (now) => stateWith(ended(now, { transferred: true })),
  /** Help Desk: a call about a ticket. */
  endedTicket: (now) => stateWith(ended(now, { party: { objectId: 301, objectTypeId: '0-5' } })),

  /** Save was pressed before HubSpot named the engagement. */
  savingEngagement: (now) => saving(now, 'engagement', { engagement: { status: 'pending' } }),
  /** Sent, and HubSpot has not answered yet. */
  savingConfirmation: (now) => saving(now, 'confirmation'),
  /** HubSpot has confirmed it. */
  saved: (now) =>
    stateWith<SavedCall>({ ...over(now, { draft: written }), status: 'saved', confirmed: true, attempts: 1 }),
  /** Sent by an app that creates its engagements itself: HubSpot has nothing to confirm. */
  savedUnconfirmed: (now) =>
    stateWith<SavedCall>({
      ...over(now, { draft: written, engagement: { status: 'none' } }),
      status: 'saved',
      attempts: 1,
      confirmed: false,
    }),
  /** HubSpot refused the update. */
  saveRefused: (now) =>
    saveFailed(now, {
      reason: 'refused',
      message:
        'Property values were not valid: "hs_call_disposition" is not one of the allowed options of this account.',
      canRetry: true,
    }),
  /** HubSpot did not answer; the completion can be sent again. */
  saveUnconfirmed: (now) => saveFailed(now, { reason: 'unconfirmed', canRetry: true }),
  /** HubSpot did not answer, and named no engagement: sending again could make two records of one call. */
  saveUnconfirmedForGood: (now) =>
    saveFailed(now, { reason: 'unconfirmed', canRetry: false }, { status: 'pending' }),
  /** HubSpot could not create the engagement, so that there is nothing to save to. */
  saveFailedWithoutEngagement: (now) => ({
    ...saveFailed(
      now,
      {
        reason: 'refused',
        message: 'The engagement of this call was never created.',
        canRetry: false,
      },
      { status: 'failed', message: noPermission },
    ),
    problem: { code: 'engagement', message: noPermission, callId: 'call-1', at: now - 130_000 },
  }),
} satisfies Record<string, StateAt>;

export const unansweredStates = {
  /** Nobody answered: for a few seconds it can be corrected, then it completes itself. */
  unanswered: (now) => {
    const {
      confirmed: _confirmed,
      attempts: _attempts,
      ...facts
    } = unanswered(now, 'NO_ANSWER', {
      endDetail: '408 Request Timeout',
    });
    return stateWith<EndedCall>({ ...facts, status: 'ended' });
  },
  /** Nobody answered, and HubSpot has not confirmed the record yet. */
  savingUnanswered: (now) => {
    const { confirmed: _, ...facts } = unanswered(now, 'BUSY', { endDetail: '486 Busy Here' });
    return stateWith<SavingCall>({ ...facts, status: 'saving', waitsFor: 'confirmation', attempts: 1 });
  },
  /** The remote party was busy. */
  busy: (now) => stateWith(unanswered(now, 'BUSY', { endDetail: '486 Busy Here' })),
  /** The remote party declined. */
  declined: (now) => stateWith(unanswered(now, 'REJECTED', { endDetail: '603 Decline' })),
  /** Nobody answered. */
  noAnswer: (now) => stateWith(unanswered(now, 'NO_ANSWER', { endDetail: '408 Request Timeout' })),
  /** Canceled here before anybody answered. */
  cancelled: (now) => stateWith(unanswered(now, 'CANCELED')),
  /** The number does not exist. */
  failed: (now) => stateWith(unanswered(now, 'FAILED', { endDetail: '404 Not Found' })),
  /** An incoming call that nobody answered. */
  missed: (now) => stateWith(unanswered(now, 'MISSED', { direction: 'inbound' })),
  /** An incoming call that was declined here. */
  declinedHere: (now) => stateWith(unanswered(now, 'REJECTED', { direction: 'inbound', endDetail: '603' })),
  /** An incoming call that was transferred while it rang. */
  transferredRinging: (now) => {
    const {
      status: _status,
      answering: _answering,
      resuming: _resuming,
      ...facts
    } = incoming(now, { party: matchedParty, matches: [matches.contact] });
    return stateWith<TransferredCall>({ ...facts, status: 'transferred', endedAt: now - 1_000 });
  },
} satisfies Record<string, StateAt>;
