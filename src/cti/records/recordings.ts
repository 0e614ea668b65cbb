import { present } from '../../base/present';
import { type Call, engagementIdOf, isEnded, type SavedCall, type UnsavedCall } from '../../call/call';
import type { CallCompletedMessage, HubSpotId } from '../../protocol/appMessages';
import { applyToCall } from '../applyToCall';
import type { CtiContext } from '../context';
import type { LateRecording } from './records';

/** How many completions without an answer are remembered, so that a recording does not replace them. */
const rememberedCompletions = 50;

/** Recordings whose address is known only after the call was completed. */
export interface Recordings {
  add: (recording: LateRecording) => void;
  /** A completion went out. */
  noteSent: (callId: string, message: CallCompletedMessage) => void;
  /** HubSpot has confirmed a call's completion, or will not: sends the address that HubSpot does not have yet. */
  settle: (call: Call) => void;
  /** Whether an answer of HubSpot is about a recording. */
  takeAnswer: (externalCallId: string | undefined, engagementId: HubSpotId | undefined) => boolean;
}

/** @param resend sends a whole completion again: a recording never comes before one that HubSpot has not confirmed */
export const createRecordings = (
  context: CtiContext,
  resend: (call: UnsavedCall | SavedCall) => void,
): Recordings => {
  const { store, send } = context;
  /** The address that HubSpot was sent last, by the call's id. */
  const sentUrls = new Map<string, string | undefined>();
  /** Completions that HubSpot has not confirmed, by `externalCallId`. */
  const unconfirmed = new Map<string, CallCompletedMessage>();
  /** The engagements of recordings that HubSpot has not answered, by `externalCallId`. */
  const unanswered = new Map<string, HubSpotId>();

  const update = (
    externalCallId: string,
    engagementId: HubSpotId,
    startedAt: number | undefined,
    url: string,
  ): void => {
    unanswered.set(externalCallId, engagementId);
    const message = unconfirmed.get(externalCallId);
    // HubSpot has no other message that changes a call; what is not named stays as it is.
    send('callCompleted', {
      externalCallId,
      engagementId,
      hideWidget: false,
      engagementProperties: present({
        hs_timestamp: startedAt,
        ...message?.engagementProperties,
        hs_call_recording_url: url,
      }),
    });
  };

  const settle = (call: Call): void => {
    const { recording } = call.draft;
    const url = recording?.kind === 'url' ? recording.url : undefined;
    const engagementId = engagementIdOf(call);
    if (call.status === 'saved' && call.confirmed) unconfirmed.delete(call.externalCallId);
    if (!isEnded(call) || url === undefined || engagementId === undefined) return;
    if (!sentUrls.has(call.id) || sentUrls.get(call.id) === url) return;
    if (call.status === 'saved' && call.confirmed) {
      sentUrls.set(call.id, url);
      update(call.externalCallId, engagementId, call.startedAt, url);
    } else if (call.status === 'saved' || call.status === 'saveFailed') resend(call);
  };

  return {
    add: ({ url, id, cleared }) => {
      if (id !== undefined) {
        const before = store.getSnapshot().calls[id];
        // Another window has completed it, which had the phone then.
        if (before && (before.status === 'saved' || before.status === 'saveFailed') && !sentUrls.has(id))
          sentUrls.set(id, undefined);
        applyToCall(context, id, { type: 'drafted', draft: { recording: { kind: 'url', url } } });
        const call = store.getSnapshot().calls[id];
        if (call) settle(call);
      } else if (cleared?.engagementId !== undefined)
        update(cleared.externalCallId, cleared.engagementId, cleared.startedAt, url);
    },
    noteSent: (callId, message) => {
      const { calls } = store.getSnapshot();
      for (const known of sentUrls.keys()) if (!calls[known]) sentUrls.delete(known);
      sentUrls.set(callId, message.engagementProperties?.hs_call_recording_url);
      unconfirmed.set(message.externalCallId, message);
      const [oldest] = unconfirmed.keys();
      if (unconfirmed.size > rememberedCompletions && oldest !== undefined) unconfirmed.delete(oldest);
    },
    settle,
    takeAnswer: (externalCallId, engagementId) => {
      const found = [...unanswered].find(
        ([external, id]) => external === externalCallId || String(id) === String(engagementId),
      );
      return found !== undefined && unanswered.delete(found[0]);
    },
  };
};
