import { type Call, engagementIdOf } from '../../call/call';
import type { HubSpotId } from '../../protocol/appMessages';
import type { CallerIdMatch, HostEvent, UnknownHostMessage } from '../../protocol/hostEvents';
import type { Completion } from '../calls/completion';
import { applyToCall, type CtiContext, notify, reportProblem, update } from '../context';
import { createDialRequest } from './dialRequests';
import { handlerNameOf } from '../options';
import { partyOfMatch } from './parties';
import type { PhoneHolder } from '../phone/holder';

interface Reference {
  externalCallId?: string;
  engagementId?: HubSpotId;
}

/** How many engagement ids are remembered, so that the second of two events for one engagement is told apart. */
const rememberedEngagements = 100;

const sameId = (a: HubSpotId | undefined, b: HubSpotId | undefined): boolean =>
  a !== undefined && b !== undefined && String(a) === String(b);

/** Follows HubSpot: each event changes the state first and then reaches the app's handler. */
export const createHostEvents = (
  context: CtiContext,
  completion: Completion,
  phone: Pick<PhoneHolder, 'onDialRequest' | 'bridge'>,
) => {
  const { store, logger } = context;
  const engagements: string[] = [];
  const openCalls = (): Call[] => Object.values(store.getSnapshot().calls);

  /** By HubSpot's reference; else, as HubSpot does not always give one, the oldest call that waits for such news. */
  const find = (
    { externalCallId, engagementId }: Reference,
    waits: (call: Call) => boolean,
  ): Call | undefined => {
    const calls = openCalls();
    if (externalCallId !== undefined) return calls.find((call) => call.externalCallId === externalCallId);
    return (
      calls.find((call) => sameId(engagementIdOf(call), engagementId)) ??
      // An id that is news fits a call that has none.
      calls.find((call) => waits(call) && (engagementId === undefined || engagementIdOf(call) === undefined))
    );
  };

  const onEngagementCreated = (reference: Reference & { engagementId: HubSpotId }): void => {
    const { externalCallId, engagementId } = reference;
    if (externalCallId === undefined && engagements.includes(String(engagementId))) return;
    engagements.push(String(engagementId));
    if (engagements.length > rememberedEngagements) engagements.shift();
    const waiting = openCalls().filter(({ engagement }) => engagement.status === 'pending');
    const call =
      externalCallId === undefined
        ? // One that was given up waits too, after those that were not.
          (waiting.find(({ status }) => status !== 'saveFailed') ?? waiting[0])
        : openCalls().find((known) => known.externalCallId === externalCallId);
    if (!call) {
      logger.debug('An engagement was created that no open call waits for.', reference);
      return;
    }
    const mistaken = openCalls().find(
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
      message: failure.message ?? 'HubSpot could not log this call.',
      callId: changed.id,
    });
    completion.engagementSettled(changed);
  };

  const onMatches = (matches: readonly CallerIdMatch[], externalCallId: string | undefined): void => {
    const inbound = openCalls()
      .filter((call) => call.direction === 'inbound')
      .reverse();
    const call =
      externalCallId === undefined
        ? inbound[0]
        : inbound.find((known) => known.externalCallId === externalCallId);
    if (!call) return;
    applyToCall(context, call.id, { type: 'matched', matches });
    const [only] = matches;
    if (matches.length === 1 && only)
      applyToCall(context, call.id, { type: 'partyKnown', party: partyOfMatch(only) });
  };

  const isSaving = (call: Call): boolean => call.status === 'saving' && call.waitsFor === 'confirmation';

  const follow = (event: HostEvent): void => {
    switch (event.type) {
      case 'DIAL_NUMBER': {
        const request = createDialRequest(event.data);
        update(context, { dialRequest: request });
        phone.onDialRequest(request);
        return;
      }
      case 'CREATE_ENGAGEMENT_SUCCEEDED':
      case 'ENGAGEMENT_CREATED':
        onEngagementCreated(event.data);
        return;
      case 'CREATE_ENGAGEMENT_FAILED':
        onEngagementFailed(event.data);
        return;
      case 'UPDATE_ENGAGEMENT_SUCCEEDED': {
        const call = find(event.data, isSaving);
        if (call && (call.status === 'saving' || call.status === 'saveFailed' || call.status === 'saved'))
          completion.confirmed(call);
        return;
      }
      case 'UPDATE_ENGAGEMENT_FAILED': {
        const call = find(event.data, isSaving);
        if (call && isSaving(call)) completion.refused(call, event.data.message);
        return;
      }
      case 'CALLER_ID_MATCH_SUCCEEDED':
        onMatches(event.data.callerIdMatches, event.data.externalCallId);
        return;
      case 'CALLER_ID_MATCH_FAILED':
        onMatches([], event.data.externalCallId);
        return;
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
      case 'VISIBILITY_CHANGED': {
        const { isMinimized, isHidden } = store.getSnapshot().visibility;
        if (isMinimized !== event.data.isMinimized || isHidden !== event.data.isHidden)
          update(context, { visibility: event.data });
        return;
      }
      case 'END_CALL': {
        const isNamed = Object.keys(event.data).length > 0;
        phone.bridge()?.onEndCall(isNamed ? find(event.data, () => false) : store.getSnapshot().call);
        return;
      }
      default:
        // The rest changes nothing here; the app's handlers hear it.
        return;
    }
  };

  /** Lets the app's own handlers hear of an event. */
  const tellApp = ({ type, data, raw }: HostEvent): void => {
    // The data fits the handler of its type; TypeScript cannot follow the pair through the table.
    const handled = notify(context, handlerNameOf(type), data as never, raw);
    const failed = type !== 'FAILED' && type.endsWith('_FAILED') && notify(context, 'onFailed', data, raw);
    if (!handled && !failed) notify(context, 'defaultEventHandler', data, raw);
  };

  const tellAppUnknown = ({ type, data, raw }: UnknownHostMessage): void => {
    if (type.endsWith('_FAILED')) notify(context, 'onFailed', data, raw);
    notify(context, 'defaultEventHandler', data, raw);
  };

  return { follow, tellApp, tellAppUnknown };
};
