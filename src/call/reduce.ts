import { isSame } from '../base/isSame';
import { present } from '../base/present';
import type { EndStatus, HubSpotId } from '../protocol/appMessages';
import type { CallerIdMatch } from '../protocol/hostEvents';
import {
  type Call,
  type CallDraft,
  type ConnectedCall,
  type DraftChange,
  type EndedField,
  type Held,
  isEnded,
  isLive,
  type Party,
  type RingingCall,
  type SavedCall,
  type SaveFailedCall,
  type UnsavedCall,
} from './call';
import { facts, type LiveEvent, reduceLive } from './live';

/** Something that happens to one call. Times are milliseconds since the epoch. */
export type CallEvent =
  | LiveEvent
  /** Answered here, or the answer failed. */
  | { type: 'answering'; answering: boolean }
  /** The phone takes the call of the page before back, or has done so. */
  | { type: 'resuming'; resuming: boolean }
  | {
      type: 'mediaChanged';
      muted?: boolean | undefined;
      held?: Held | undefined;
      quality?: ConnectedCall['quality'] | undefined;
    }
  | { type: 'digitsSent'; digits: string }
  | { type: 'engagementCreated'; id: HubSpotId }
  | { type: 'engagementFailed'; message?: string | undefined }
  /** HubSpot says that the engagement is another call's. */
  | { type: 'engagementMistaken' }
  | { type: 'matched'; matches: readonly CallerIdMatch[] }
  | { type: 'partyKnown'; party: Party }
  | { type: 'drafted'; draft: DraftChange }
  | { type: 'phoneKnown'; phoneId: string }
  | { type: 'saving'; waitsFor: 'engagement' | 'confirmation' }
  /** The completion went out to HubSpot. */
  | { type: 'completionSent' }
  | { type: 'saved'; confirmed: boolean }
  | { type: 'saveFailed'; failure: SaveFailedCall['failure'] };

const changeDraft = (draft: CallDraft, change: DraftChange): CallDraft =>
  present({ ...draft, ...change, notes: change.notes ?? draft.notes });

const endedFacts = (call: UnsavedCall | SavedCall) => ({
  ...facts(call),
  ...present({
    answeredAt: call.answeredAt,
    endDetail: call.endDetail,
    transferred: call.transferred,
    attempts: call.attempts,
    endedAt: call.endedAt,
    durationMs: call.durationMs,
    endStatus: call.endStatus,
  } satisfies Record<EndedField, unknown>),
});

/** The remote party's reason is more precise than "nobody talked". */
const tellingStatuses: readonly EndStatus[] = ['BUSY', 'REJECTED'];

/** A phone may report the reason of an end after the end. */
const correctEnd = (call: Call, { status, detail }: Extract<CallEvent, { type: 'ended' }>): Call => {
  const isBetter =
    (call.status === 'ended' || call.status === 'saving') &&
    call.answeredAt === undefined &&
    tellingStatuses.includes(status) &&
    !tellingStatuses.includes(call.endStatus);
  return isBetter
    ? { ...call, endStatus: status, ...present({ endDetail: detail ?? call.endDetail }) }
    : call;
};

/** The call with these fields; the same object if nothing changes. */
const change = <C extends Call>(call: C, fields: Partial<C>): C => {
  const changed = { ...call, ...fields };
  return isSame(call, changed) ? call : changed;
};

const changeMedia = (
  call: ConnectedCall,
  { muted, held, quality }: Extract<CallEvent, { type: 'mediaChanged' }>,
): ConnectedCall => {
  // An app's own phone may leave something out.
  const changed = present({ ...call, ...present({ muted, held }), quality });
  return isSame(call, changed) ? call : changed;
};

const resume = (call: RingingCall | ConnectedCall, resuming: boolean): Call => {
  if ((call.resuming ?? false) === resuming) return call;
  const { resuming: _, ...rest } = call;
  return resuming ? { ...rest, resuming: true } : rest;
};

/**
 * The call after the event; the same object if the event changes nothing or makes no sense now, so that events may come twice, late
 * or in any order.
 */
export const reduce = (call: Call, event: CallEvent): Call => {
  switch (event.type) {
    case 'mediaChanged':
      return call.status === 'connected' ? changeMedia(call, event) : call;
    case 'answering':
      return call.status === 'ringing' && (call.answering ?? false) !== event.answering
        ? { ...facts(call), status: 'ringing', ...(event.answering && { answering: true }) }
        : call;
    case 'resuming':
      return call.status === 'ringing' || call.status === 'connected' ? resume(call, event.resuming) : call;
    case 'digitsSent':
      return call.status === 'connected' ? change(call, { digits: call.digits + event.digits }) : call;
    case 'ended':
      return isLive(call) ? reduceLive(call, event) : correctEnd(call, event);
    case 'engagementCreated':
      return call.engagement.status === 'created'
        ? call
        : { ...call, engagement: { status: 'created', id: event.id } };
    case 'engagementFailed':
      return call.engagement.status === 'pending'
        ? { ...call, engagement: { status: 'failed', ...present({ message: event.message }) } }
        : call;
    case 'engagementMistaken':
      return call.engagement.status === 'created' && (isLive(call) || call.status === 'ended')
        ? { ...call, engagement: { status: 'pending' } }
        : call;
    case 'matched':
      return change(call, { matches: event.matches });
    case 'partyKnown':
      return change(call, { party: { ...call.party, ...present(event.party) } });
    case 'drafted':
      return change(call, { draft: changeDraft(call.draft, event.draft) });
    case 'phoneKnown':
      return change(call, { phoneId: event.phoneId });
    case 'saving':
      return call.status === 'ended' ||
        call.status === 'saveFailed' ||
        (call.status === 'saving' && call.waitsFor !== event.waitsFor)
        ? { ...endedFacts(call), status: 'saving', waitsFor: event.waitsFor }
        : call;
    case 'completionSent':
      return isEnded(call) ? { ...call, attempts: (call.attempts ?? 0) + 1 } : call;
    case 'saved':
      return isEnded(call) && (call.status !== 'saved' || (event.confirmed && !call.confirmed))
        ? { ...endedFacts(call), status: 'saved', confirmed: event.confirmed }
        : call;
    case 'saveFailed':
      if (call.status === 'saveFailed') return change(call, { failure: event.failure });
      // HubSpot may refuse a call that counts as saved because no answer was due.
      return call.status === 'saving' || (call.status === 'saved' && !call.confirmed)
        ? { ...endedFacts(call), status: 'saveFailed', failure: event.failure }
        : call;
    default:
      return reduceLive(call, event);
  }
};
