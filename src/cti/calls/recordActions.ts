import { present } from '../../base/present';
import { type Call, type DraftChange, engagementIdOf, isLive, isSettled } from '../../call/call';
import { readEndStatus } from '../../call/endStatus';
import type { EngagementProperties, HubSpotId, NavigateToRecord, Size } from '../../protocol/appMessages';
import type { CallerIdMatch } from '../../protocol/hostEvents';
import { removeCall } from '../../call/foreground';
import type { Completion } from './completion';
import { applyToCall, type CtiContext, findCall, reportProblem, update, wrongState } from '../context';
import { CtiError } from '../errors';
import { partyOfMatch } from '../host/parties';
import type { Problem } from '../state';

export interface CompletionOfCall {
  /** The call. @default the one in the foreground */
  id?: string | undefined;
  /** The engagement, where the app created it itself. */
  engagementId?: HubSpotId | undefined;
  /** @default the provider's `hideWidget` */
  hideWidget?: boolean | undefined;
  /** Further HubSpot properties; they win over all others. */
  engagementProperties?: EngagementProperties | undefined;
}

export interface Recording {
  /** Where the recording is; https. */
  url: string;
  /** The call, by its id; its `externalCallId` together with `engagementId` where it is long gone. @default the one in the foreground */
  id?: string | undefined;
  engagementId?: HubSpotId | undefined;
}

/** The actions that concern a call's record, and HubSpot's page around the app. */
export const createRecordActions = (
  context: CtiContext,
  completion: Completion,
  /** Adds a recording to a call that is completed already. */
  addLate: (recording: Recording) => void,
) => {
  const { store, send } = context;

  const engagementFor = (action: string, id: string | undefined, engagementId: HubSpotId | undefined) => {
    const call = findCall(context, id, action);
    const known = engagementId ?? engagementIdOf(call);
    if (known !== undefined) return { externalCallId: call.externalCallId, engagementId: known };
    throw new CtiError(
      'wrong-state',
      `${action}() needs the call's engagement, and HubSpot has not created one yet.`,
    );
  };

  return {
    /** Puts a call that is over on the timeline, with its notes and result. */
    callCompleted: ({ id, engagementId, hideWidget, engagementProperties }: CompletionOfCall = {}): void => {
      const call = findCall(context, id, 'callCompleted');
      if (isLive(call)) throw wrongState('callCompleted', call, 'over: callEnded() comes first');
      if (engagementId !== undefined)
        applyToCall(context, call.id, { type: 'engagementCreated', id: engagementId });
      const current = store.getSnapshot().calls[call.id];
      const isDue =
        current?.status === 'ended' || (current?.status === 'saveFailed' && current.failure.canRetry);
      if (isDue) completion.complete(current, { hideWidget, properties: engagementProperties });
    },

    /** Notes, end status, outcome, title and properties of a call, as a person fills them in. */
    updateDraft: (draft: DraftChange, id?: string): void => {
      const call = findCall(context, id, 'updateDraft');
      if (draft.endStatus !== undefined && readEndStatus(draft.endStatus) === undefined) {
        throw new CtiError('invalid-argument', `"${draft.endStatus}" is not a call end status.`);
      }
      applyToCall(context, call.id, { type: 'drafted', draft });
    },

    /**
     * Puts the address of a call's recording into its engagement, before or after it was completed.
     * @throws CtiError `invalid-argument` where the address is not https; `no-such-call` where the call is not known any
     * more and no `engagementId` is given
     */
    addRecording: (recording: Recording): void => {
      const { url, id } = recording;
      if (!/^https:\/\//i.test(url))
        throw new CtiError('invalid-argument', 'HubSpot takes a recording from an https address only.');
      const call = id === undefined ? store.getSnapshot().call : store.getSnapshot().calls[id];
      if (call && call.status !== 'saving' && !isSettled(call)) {
        applyToCall(context, call.id, { type: 'drafted', draft: { recordingUrl: url } });
        return;
      }
      addLate(recording);
    },

    /** Says which of the records that fit the caller's number is the right one. */
    chooseMatch: (match: CallerIdMatch, id?: string): void => {
      applyToCall(context, findCall(context, id, 'chooseMatch').id, {
        type: 'partyKnown',
        party: partyOfMatch(match),
      });
    },

    /** Brings a call to the foreground. */
    setForeground: (id: string): void => {
      update(context, { call: findCall(context, id, 'setForeground') });
    },

    /** Lets go of a call that is done with, or could not be saved. */
    dismissCall: (id?: string): void => {
      const call: Call = findCall(context, id, 'dismissCall');
      if (!isSettled(call) && call.status !== 'saveFailed')
        throw wrongState('dismissCall', call, 'saved, transferred or "saveFailed"');
      store.set(removeCall(store.getSnapshot(), call.id));
    },

    dismissDialRequest: (): void => {
      update(context, { dialRequest: null });
    },
    /** Shows a person that something went wrong, as the library does with what goes wrong on its own side. */
    reportProblem: (problem: Omit<Problem, 'at'>): void => {
      reportProblem(context, problem);
    },
    dismissProblem: (): void => {
      update(context, { problem: null });
    },

    /** Help Desk: hands the call's engagement to the ticket's conversation. */
    finalizeEngagement: ({
      id,
      engagementId,
    }: { id?: string | undefined; engagementId?: HubSpotId | undefined } = {}): void => {
      send('finalizeEngagement', engagementFor('finalizeEngagement', id, engagementId));
    },
    /** @deprecated HubSpot replaced it by `finalizeEngagement`. */
    publishToChannel: ({
      id,
      engagementId,
    }: { id?: string | undefined; engagementId?: HubSpotId | undefined } = {}): void => {
      send('publishToChannel', engagementFor('publishToChannel', id, engagementId));
    },

    /** Opens a record in HubSpot. */
    navigateToRecord: ({ objectCoordinates, engagementId, openIn }: NavigateToRecord): void => {
      const { call } = store.getSnapshot();
      const known = engagementId ?? (call && !isSettled(call) ? engagementIdOf(call) : undefined);
      send('navigateToRecord', { objectCoordinates, ...present({ engagementId: known, openIn }) });
    },
    /** HubSpot shows the message as an alert. */
    sendError: (error: { message: string }): void => {
      send('sendError', error);
    },
    /** Asks HubSpot for a panel of this size, in CSS pixels. */
    resizeWidget: (size: Size): void => {
      send('resizeWidget', size);
    },
    setWidgetUrl: (url: { iFrameUrl: string }): void => {
      send('setWidgetUrl', url);
    },
    /** Undocumented by HubSpot. */
    callData: (data: unknown): void => {
      send('callData', data);
    },
    /** Any message that this library does not know. */
    sendMessage: (message: { type: string; data?: unknown }): void => {
      send('sendMessage', message);
    },
  };
};

export type RecordActions = ReturnType<typeof createRecordActions>;
