import { engagementIdOf, isLive, isSettled } from '../../call/call';
import { isHttps } from '../../call/recording';
import { readEndStatus } from '../../call/endStatus';
import { removeCall } from '../../call/foreground';
import type { EngagementReference } from '../../protocol/appMessages';
import type { CtiActions, FinalizeOptions, RecordingOptions } from '../actions';
import { applyToCall, type CtiContext, findCall, update, wrongState } from '../context';
import { CtiError } from '../errors';
import { partyOfMatch } from '../host/parties';
import type { Completion } from './completion';

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

/** @param addLate adds a recording to a call that is completed already */
export const createRecordActions = (
  context: CtiContext,
  completion: Completion,
  addLate: (recording: RecordingOptions) => void,
): RecordActions => {
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
      if (isDue) completion.complete(current, { hideWidget, properties });
    },

    updateDraft: (draft, address) => {
      const call = findCall(context, address, 'updateDraft');
      if (draft.endStatus !== undefined && readEndStatus(draft.endStatus) === undefined)
        throw new CtiError('invalid-argument', `"${draft.endStatus}" is not a call end status.`);
      if (call) applyToCall(context, call.id, { type: 'drafted', draft });
    },

    addRecording: (recording) => {
      const { url, id, externalCallId, engagementId } = recording;
      if (!isHttps(url)) throw new CtiError('invalid-argument', 'addRecording() needs an https address.');
      const { calls, call: foreground } = store.getSnapshot();
      const call =
        id === undefined && externalCallId === undefined
          ? foreground
          : Object.values(calls).find((known) => known.id === id || known.externalCallId === externalCallId);
      const name = id ?? externalCallId ?? '';
      if (call && call.status !== 'saving' && !isSettled(call))
        applyToCall(context, call.id, { type: 'drafted', draft: { recording: { kind: 'url', url } } });
      else if (call ?? (context.cleared.has(name) || (externalCallId && engagementId !== undefined)))
        addLate(recording);
      else
        throw new CtiError(
          'no-such-call',
          'addRecording() was given no call that this page remembers. Name its externalCallId and its engagementId.',
        );
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
      if (!isSettled(call) && call.status !== 'saveFailed')
        throw wrongState('dismissCall', call, 'saved, transferred or "saveFailed"');
      store.set(removeCall(store.getSnapshot(), call.id));
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
