import { now } from '../../base/clock';
import { present } from '../../base/present';
import { type Call, engagementIdOf, type SavedCall, type UnsavedCall } from '../../call/call';
import type { HubSpotId } from '../../protocol/appMessages';
import type { CallerIdMatch, HostEvent } from '../../protocol/hostEvents';
import { applyToCall } from '../applyToCall';
import { type CtiContext, reportProblem } from '../context';
import { partyOfMatch } from '../host/parties';
import { wordsOf } from './words';
import type { Completion } from './completion';
import type { Recordings, Reference } from './recordings';

/** How many engagement ids are remembered, so that the second of two events for one engagement is told apart. */
const rememberedEngagements = 100;

const sameId = (a: HubSpotId | undefined, b: HubSpotId | undefined): boolean =>
  a !== undefined && b !== undefined && String(a) === String(b);

/** How long an answer about a caller may be on its way, in milliseconds: after that it is more likely about a later call. */
const matchPatienceMs = 10_000;

/** HubSpot has not said whether it creates the call's engagement. */
const isPending = ({ engagement }: Call): boolean => engagement.status === 'pending';

/** Nothing is on its way for the call any more; a late answer is more likely about another one. */
const isOver = ({ status }: Call): boolean => status === 'saveFailed' || status === 'saved';

/** Sent, and neither confirmed nor refused. */
const isUnconfirmed = (call: Call): boolean =>
  (call.status === 'saving' && call.waitsFor === 'confirmation') ||
  // Without an engagement HubSpot owes no answer.
  (call.status === 'saved' && !call.confirmed && call.engagement.status === 'created') ||
  (call.status === 'saveFailed' && call.failure.reason === 'unconfirmed');

/** Follows what HubSpot answers about the records of calls. */
export const createAnswers = (
  context: CtiContext,
  completion: Completion,
  recordings: Recordings,
): ((event: HostEvent) => void) => {
  const { store, logger } = context;
  /** The engagements that HubSpot has named, with the `externalCallId` that it gave for each. */
  const engagements = new Map<string, string | undefined>();
  const knownCalls = (): Call[] => Object.values(store.getSnapshot().calls);

  /** The oldest call that waits; one that is saved or could not be saved comes after the others. */
  const oldest = (waits: (call: Call) => boolean): Call | undefined => {
    const waiting = knownCalls().filter(waits);
    return waiting.find((call) => !isOver(call)) ?? waiting[0];
  };

  /** The last call that was cleared away before HubSpot had named its engagement. */
  let lost: string | undefined;
  /** The call that got an engagement without a reference since: it may have been that of the lost one. */
  let guessed: string | undefined;
  store.subscribe(({ calls }, { calls: before }) => {
    if (calls === before) return;
    if (lost !== undefined && calls[lost]) lost = undefined;
    const cleared = Object.values(before).filter(({ id }) => !calls[id]);
    lost = cleared.findLast(isPending)?.id ?? lost;
    // HubSpot may have named it to the page before, and says more about it.
    for (const id of cleared.map(engagementIdOf))
      if (id !== undefined && !engagements.has(String(id))) remember(id, undefined);
  });

  const remember = (engagementId: HubSpotId, externalCallId: string | undefined): void => {
    engagements.set(String(engagementId), externalCallId);
    const [first] = engagements.keys();
    if (engagements.size > rememberedEngagements && first !== undefined) engagements.delete(first);
  };

  /** By HubSpot's reference; else, because HubSpot does not always give one, the oldest call that waits for such an answer. */
  const find = (
    { externalCallId, engagementId }: Reference,
    waits: (call: Call) => boolean,
  ): Call | undefined => {
    const calls = knownCalls();
    if (externalCallId !== undefined) return calls.find((call) => call.externalCallId === externalCallId);
    const named = calls.find((call) => sameId(engagementIdOf(call), engagementId));
    // An engagement of another call, which is cleared away.
    if (named || engagements.has(String(engagementId))) return named;
    // A new id fits a call that has none.
    return oldest(
      (call) => waits(call) && (engagementId === undefined || engagementIdOf(call) === undefined),
    );
  };

  const onEngagementCreated = (reference: Reference & { engagementId: HubSpotId }): void => {
    const { externalCallId, engagementId } = reference;
    const id = String(engagementId);
    const knownFor = engagements.get(id);
    const isAnothers = knownFor !== undefined && knownFor !== externalCallId;
    if (engagements.has(id) && (externalCallId === undefined || isAnothers)) {
      logger.debug('Ignored an engagement that counts already.', reference);
      return;
    }
    remember(engagementId, externalCallId);
    const isNamed = externalCallId !== undefined;
    // HubSpot answers in order: the engagement before was that of the lost call.
    if (
      !isNamed &&
      guessed !== undefined &&
      !knownCalls().some((known) => isPending(known) && !isOver(known))
    ) {
      applyToCall(context, guessed, { type: 'engagementMistaken' });
      lost = undefined;
    }
    const call = isNamed
      ? knownCalls().find((known) => known.externalCallId === externalCallId)
      : oldest(isPending);
    guessed = isNamed || lost === undefined ? undefined : call?.id;
    if (!call) {
      logger.debug('An engagement was created that no open call waits for.', reference);
      return;
    }
    const mistaken = knownCalls().find(
      (other) => other.id !== call.id && sameId(engagementIdOf(other), engagementId),
    );
    if (mistaken) applyToCall(context, mistaken.id, { type: 'engagementMistaken' });
    const changed = applyToCall(context, call.id, { type: 'engagementCreated', id: engagementId });
    if (changed) completion.engagementSettled(changed);
  };

  const onEngagementFailed = (failure: Reference & { message?: string }): void => {
    const call = find(failure, isPending);
    const changed =
      call && applyToCall(context, call.id, { type: 'engagementFailed', message: failure.message });
    if (!changed) return;
    reportProblem(context, {
      code: 'engagement',
      message: failure.message ?? wordsOf(context).notLogged,
      callId: changed.id,
    });
    completion.engagementSettled(changed);
  };

  /** HubSpot answers in the order in which it was told of the calls, and does not say which one it means. */
  const oldestUnmatched = (inbound: readonly Call[]): Call | undefined => {
    if (inbound.length === 1) return inbound[0];
    const waiting = inbound.filter(({ matches }) => matches === undefined);
    return waiting.find(({ startedAt }) => now() - startedAt < matchPatienceMs) ?? waiting.at(-1);
  };

  const onMatches = (matches: readonly CallerIdMatch[], externalCallId: string | undefined): void => {
    const inbound = knownCalls().filter((call) => call.direction === 'inbound');
    const call =
      externalCallId === undefined
        ? oldestUnmatched(inbound)
        : inbound.find((known) => known.externalCallId === externalCallId);
    // A failure after the answer is about another call.
    if (!call || (call.matches && matches.length === 0)) {
      logger.debug('HubSpot has looked up a caller of no open call.', matches);
      return;
    }
    const [only] = matches;
    // The name first: nobody sees a call that is matched and has no name yet.
    if (matches.length === 1 && only)
      applyToCall(context, call.id, { type: 'partyKnown', party: partyOfMatch(only) });
    applyToCall(context, call.id, { type: 'matched', matches });
  };

  /** HubSpot has named the engagement of a call in an answer about it. */
  const identify = (call: Call, { externalCallId, engagementId }: Reference): Call => {
    if (engagementId === undefined || engagements.has(String(engagementId)) || engagementIdOf(call))
      return call;
    const others = knownCalls().filter((known) => known !== call && !engagementIdOf(known));
    // Without a reference it could be that of another call.
    if (externalCallId === undefined && others.length > 0) return call;
    remember(engagementId, call.externalCallId);
    return applyToCall(context, call.id, { type: 'engagementCreated', id: engagementId }) ?? call;
  };

  /** What an answer about an update means. */
  const meantBy = (reference: Reference, isConfirmed: boolean): Call | 'recording' | undefined => {
    const update = recordings.takeAnswer(reference, isConfirmed);
    if (update?.isRecording) return 'recording';
    return find({ ...reference, ...present({ externalCallId: update?.externalCallId }) }, isUnconfirmed);
  };

  const onUpdated = (reference: Reference): void => {
    const call = meantBy(reference, true);
    if (!call || call === 'recording') return;
    // An earlier try may have been refused.
    if (isUnconfirmed(call) || call.status === 'saveFailed')
      completion.confirmed(identify(call, reference) as UnsavedCall | SavedCall);
  };

  const onUpdateFailed = ({ message, ...reference }: Reference & { message?: string }): void => {
    const call = meantBy(reference, false);
    if (call === 'recording')
      reportProblem(context, {
        code: 'recording-refused',
        message: message ?? wordsOf(context).recordingRefused,
      });
    else if (call && isUnconfirmed(call)) completion.refused(call, message);
  };

  return (event) => {
    switch (event.type) {
      case 'NAVIGATE_TO_RECORD_FAILED':
        reportProblem(context, {
          code: 'navigation',
          message: event.data.message ?? 'HubSpot could not open the record.',
        });
        return;
      case 'FINALIZE_ENGAGEMENT_FAILED':
      case 'PUBLISH_TO_CHANNEL_FAILED':
        reportProblem(context, {
          code: 'finalize',
          message: event.data.message ?? 'HubSpot could not finalize the engagement.',
        });
        return;
      case 'CREATE_ENGAGEMENT_SUCCEEDED':
      case 'ENGAGEMENT_CREATED':
        onEngagementCreated(event.data);
        return;
      case 'CREATE_ENGAGEMENT_FAILED':
        onEngagementFailed(event.data);
        return;
      case 'UPDATE_ENGAGEMENT_SUCCEEDED':
        onUpdated(event.data);
        return;
      case 'UPDATE_ENGAGEMENT_FAILED':
        onUpdateFailed(event.data);
        return;
      case 'CALLER_ID_MATCH_SUCCEEDED':
        onMatches(event.data.callerIdMatches, event.data.externalCallId);
        return;
      case 'CALLER_ID_MATCH_FAILED':
        onMatches([], event.data.externalCallId);
        return;
      default:
        return;
    }
  };
};
