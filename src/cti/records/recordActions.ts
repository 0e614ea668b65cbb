import { present } from '../../base/present';
import { completesItself, engagementIdOf, type Held, isLive, isSettled } from '../../call/call';
import { readEndStatus } from '../../call/endStatus';
import { putAside, removeCall } from '../../call/removal';
import type { EngagementReference, ObjectCoordinates } from '../../protocol/appMessages';
import type { CallerIdMatch } from '../../protocol/hostEvents';
import type { FinalizeOptions } from '../actionOptions';
import { applyToCall } from '../applyToCall';
import { type CtiContext, findCall, wrongState } from '../context';
import { CtiError } from '../errors';
import { partyOfMatch } from '../host/parties';
import type { Completion } from './completion';
import type { RecordActions } from './records';

export const createRecordActions = (
  context: CtiContext,
  completion: Pick<Completion, 'complete'>,
): RecordActions => {
  const { store, send, logger } = context;

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
    callMediaChanged: ({ muted, held, quality, ...address }) => {
      const call = findCall(context, address, 'callMediaChanged');
      if (call?.status !== 'connected') return;
      // A call that is not whole could not be kept.
      const { local, remote } = Object(typeof held === 'boolean' ? { local: held } : held) as Partial<Held>;
      applyToCall(context, call.id, {
        type: 'mediaChanged',
        muted: muted ?? call.muted,
        held: {
          local: typeof local === 'boolean' ? local : call.held.local,
          remote: typeof remote === 'boolean' ? remote : call.held.remote,
        },
        quality: quality ?? call.quality,
      });
    },

    callDigitsSent: ({ digits, ...address }) => {
      if (typeof digits !== 'string')
        throw new CtiError('invalid-argument', 'callDigitsSent() needs digits.');
      const call = findCall(context, address, 'callDigitsSent');
      if (call) applyToCall(context, call.id, { type: 'digitsSent', digits });
    },

    callCompleted: ({ engagementId, hideWidget, engagementProperties: properties, ...address } = {}) => {
      const call = findCall(context, address, 'callCompleted');
      if (!call) return;
      if (isLive(call)) throw wrongState('callCompleted', call, 'over: callEnded() comes first');
      if (engagementId !== undefined)
        applyToCall(context, call.id, { type: 'engagementCreated', id: engagementId });
      const current = store.getSnapshot().calls[call.id];
      const isDue =
        current?.status === 'ended' || (current?.status === 'saveFailed' && current.failure.canRetry);
      // Nobody asks to close the widget when a call was not answered.
      const stays = current && completesItself(current) ? false : undefined;
      if (isDue) completion.complete(current, { hideWidget: hideWidget ?? stays, properties });
    },

    updateDraft: (draft, address) => {
      const call = findCall(context, address, 'updateDraft');
      // Not requireEndStatus(): bundlers would put what it is in among what every page loads first.
      const endStatus = readEndStatus(draft.endStatus);
      if (draft.endStatus !== undefined && endStatus === undefined)
        throw new CtiError('invalid-argument', `"${draft.endStatus}" is not a call end status.`);
      if (!call) return;
      // HubSpot has it, and would not hear of the change.
      if (call.status === 'saved' && call.confirmed)
        logger.debug('Ignored updateDraft() for a call that is saved.', call.id);
      else applyToCall(context, call.id, { type: 'drafted', draft: { ...draft, ...present({ endStatus }) } });
    },

    chooseMatch: (match, address) => {
      const call = findCall(context, address, 'chooseMatch');
      // A program without types may give something else, and such a call could not be kept.
      const { objectCoordinates } = Object(match) as Partial<CallerIdMatch>;
      const { objectId, objectTypeId } = Object(objectCoordinates) as Partial<ObjectCoordinates>;
      if (!['string', 'number'].includes(typeof objectId) || typeof objectTypeId !== 'string')
        throw new CtiError('invalid-argument', 'chooseMatch() needs one of the call\'s "matches".');
      if (call) applyToCall(context, call.id, { type: 'partyKnown', party: partyOfMatch(match) });
    },

    dismissCall: (address) => {
      const call = findCall(context, address, 'dismissCall');
      if (!call) return;
      const state = store.getSnapshot();
      if (completesItself(call)) completion.complete(call, { hideWidget: false });
      // It is kept until HubSpot has it, and out of the way until then.
      if (call.status === 'saving' || completesItself(call))
        store.set(putAside(store.getSnapshot(), call.id));
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
