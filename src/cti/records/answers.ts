import { now } from '../../base/clock';
import { type Call, engagementIdOf } from '../../call/call';
import type { HubSpotId } from '../../protocol/appMessages';
import type { CallerIdMatch, HostEvent } from '../../protocol/hostEvents';
import { applyToCall } from '../applyToCall';
import { type CtiContext, reportProblem } from '../context';
import { partyOfMatch } from '../host/parties';
import { wordsOf } from './words';
import type { Completion } from './completion';
import type { Recordings } from './recordings';

interface Reference {
  externalCallId?: string;
  engagementId?: HubSpotId;
}

/** How many engagement ids are remembered, so that the second of two events for one engagement is told apart. */
const rememberedEngagements = 100;

const sameId = (a: HubSpotId | undefined, b: HubSpotId | undefined): boolean =>
  a !== undefined && b !== undefined && String(a) === String(b);

/** How long an answer about a caller may be on its way, in milliseconds: after that it is more likely about a later call. */
const matchPatienceMs = 10_000;

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

  /** By HubSpot's reference; else, because HubSpot does not always give one, the oldest call that waits for such an answer. */
  const find = (
    { externalCallId, engagementId }: Reference,
    waits: (call: Call) => boolean,
  ): Call | undefined => {
    const calls = knownCalls();
    if (externalCallId !== undefined) return calls.find((call) => call.externalCallId === externalCallId);
    return (
      calls.find((call) => sameId(engagementIdOf(call), engagementId)) ??
      // A new id fits a call that has none.
      calls.find((call) => waits(call) && (engagementId === undefined || engagementIdOf(call) === undefined))
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
    engagements.set(id, externalCallId);
    const [oldest] = engagements.keys();
    if (engagements.size > rememberedEngagements && oldest !== undefined) engagements.delete(oldest);
    const waiting = knownCalls().filter(({ engagement }) => engagement.status === 'pending');
    const call =
      externalCallId === undefined
        ? // One that failed waits too, after those that did not.
          (waiting.find(({ status }) => status !== 'saveFailed') ?? waiting[0])
        : knownCalls().find((known) => known.externalCallId === externalCallId);
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
    const call = find(failure, ({ engagement }) => engagement.status === 'pending');
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
    if (!call) {
      logger.debug('HubSpot has looked up a caller of no open call.', matches);
      return;
    }
    const [only] = matches;
    // The name first: nobody sees a call that is matched and has no name yet.
    if (matches.length === 1 && only)
      applyToCall(context, call.id, { type: 'partyKnown', party: partyOfMatch(only) });
    applyToCall(context, call.id, { type: 'matched', matches });
  };

  const onUpdated = (reference: Reference): void => {
    const call = find(reference, isUnconfirmed);
    if (call && isUnconfirmed(call)) completion.confirmed(call);
    else recordings.takeAnswer(reference.externalCallId, reference.engagementId);
  };

  const onUpdateFailed = ({ message, ...reference }: Reference & { message?: string }): void => {
    const call = find(reference, isUnconfirmed);
    if (call && isUnconfirmed(call)) completion.refused(call, message);
    else if (recordings.takeAnswer(reference.externalCallId, reference.engagementId))
      reportProblem(context, {
        code: 'recording-refused',
        message: message ?? wordsOf(context).recordingRefused,
      });
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
