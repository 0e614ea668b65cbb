import { engagementIdOf, isLive, isSettled } from '../../call/call';
import { isHttps } from '../../call/recording';
import { readEndStatus } from '../../call/endStatus';
import { putAside, removeCall } from '../../call/foreground';
import type { EngagementReference } from '../../protocol/appMessages';
import type { CtiActions } from '../actions';
import type { FinalizeOptions } from '../actionOptions';
import { applyToCall, type CtiContext, findCall, lookUpCall, update, wrongState } from '../context';
import { CtiError } from '../errors';
import { partyOfMatch } from '../host/parties';
import type { CallRecords } from '../records/records';

/** The actions about a call's record on the timeline. */
export type RecordActions = Pick<
  CtiActions,
  | 'callCompleted'
  | 'updateDraft'
  | 'addRecording'
  | 'chooseMatch'
  | 'setForeground'
  | 'dismissCall'
  | 'finalizeEngagement'
  | 'publishToChannel'
>;

export const createRecordActions = (context: CtiContext, records: CallRecords): RecordActions => {
  const { store, send } = context;

  const engagementFor = (
    action: string,
    { engagementId, ...address }: FinalizeOptions = {},
  ): EngagementReference | null => {
    const call = findCall(context, address, action);
    if (!call) return null;
    const known = engagementId ?? engagementIdOf(call);
    if (known !== undefined) return { externalCallId: call.externalCallId, engagementId: known };
    throw new CtiError(
      'wrong-state',
      `${action}() needs the call's engagement, and HubSpot has not created one yet.`,
    );
  };

  return {
    callCompleted: ({ engagementId, hideWidget, engagementProperties: properties, ...address } = {}) => {
      const call = findCall(context, address, 'callCompleted');
      if (!call) return;
      if (isLive(call)) throw wrongState('callCompleted', call, 'over: callEnded() comes first');
      if (engagementId !== undefined)
        applyToCall(context, call.id, { type: 'engagementCreated', id: engagementId });
      const current = store.getSnapshot().calls[call.id];
      const isDue =
        current?.status === 'ended' || (current?.status === 'saveFailed' && current.failure.canRetry);
      if (isDue) records.complete(current, { hideWidget, properties });
    },

    updateDraft: (draft, address) => {
      const call = findCall(context, address, 'updateDraft');
      if (draft.endStatus !== undefined && readEndStatus(draft.endStatus) === undefined)
        throw new CtiError('invalid-argument', `"${draft.endStatus}" is not a call end status.`);
      if (call) applyToCall(context, call.id, { type: 'drafted', draft });
    },

    addRecording: ({ url, engagementId, ...address }) => {
      if (!isHttps(url)) throw new CtiError('invalid-argument', 'addRecording() needs an https address.');
      const call = lookUpCall(context, address);
      if (call) {
        records.addRecording({ url, id: call.id });
        return;
      }
      const cleared = context.cleared.find(address);
      const externalCallId = cleared?.externalCallId ?? address.externalCallId;
      const known = engagementId ?? cleared?.engagementId;
      if (externalCallId === undefined || known === undefined)
        throw new CtiError(
          'no-such-call',
          'addRecording() was given no call that this page remembers. Name its externalCallId and its engagementId.',
        );
      records.addRecording({ url, cleared: { ...cleared, externalCallId, engagementId: known } });
    },

    chooseMatch: (match, address) => {
      const call = findCall(context, address, 'chooseMatch');
      if (call) applyToCall(context, call.id, { type: 'partyKnown', party: partyOfMatch(match) });
    },

    setForeground: (address) => {
      const call = findCall(context, address, 'setForeground');
      if (call) update(context, { call });
    },

    dismissCall: (address) => {
      const call = findCall(context, address, 'dismissCall');
      if (!call) return;
      const state = store.getSnapshot();
      // It is kept until HubSpot has it, and out of the way until then.
      if (call.status === 'saving') store.set(putAside(state, call.id));
      else if (isSettled(call) || call.status === 'saveFailed') store.set(removeCall(state, call.id));
      else throw wrongState('dismissCall', call, 'saving, saved, transferred or "saveFailed"');
    },

    finalizeEngagement: (options) => {
      const reference = engagementFor('finalizeEngagement', options);
      if (reference) send('finalizeEngagement', reference);
    },
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- HubSpot still takes it.
    publishToChannel: (options) => {
      const reference = engagementFor('publishToChannel', options);
      if (reference) send('publishToChannel', reference);
    },
  };
};
