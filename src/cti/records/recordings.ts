import { now } from '../../base/clock';
import { present } from '../../base/present';
import { type Call, engagementIdOf, isEnded, type SavedCall, type UnsavedCall } from '../../call/call';
import type { CallCompletedMessage, HubSpotId } from '../../protocol/appMessages';
import { applyToCall } from '../applyToCall';
import type { CtiContext } from '../context';
import type { LateRecording } from './records';

/** How many completions without an answer are remembered, so that a recording does not replace them. */
const rememberedCompletions = 50;

/** How long an answer without a reference is taken for the oldest message that was sent, in milliseconds. */
const patienceMs = 10_000;

/** What HubSpot may name in its answers; refusals often name nothing. */
export interface Reference {
  externalCallId?: string | undefined;
  engagementId?: HubSpotId | undefined;
}

/** What HubSpot was sent about a call, and has not answered. */
export interface SentUpdate {
  readonly externalCallId: string;
  readonly engagementId: HubSpotId | undefined;
  readonly isRecording: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Recordings whose address is known only after the call was completed. */
export interface Recordings {
  add: (recording: LateRecording) => void;
  /** A completion went out. */
  noteSent: (callId: string, message: CallCompletedMessage) => void;
  /** HubSpot has confirmed a call's completion, or will not: sends the address that HubSpot does not have yet. */
  settle: (call: Call) => void;
  /** What an answer of HubSpot is about; HubSpot answers in the order in which it was told. */
  takeAnswer: (reference: Reference, isConfirmed: boolean) => SentUpdate | undefined;
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
  /** What HubSpot has not answered, in the order in which it was sent. */
  let unanswered: SentUpdate[] = [];

  const expectAnswer = (update: Omit<SentUpdate, 'at'>): void => {
    unanswered = unanswered.filter(({ externalCallId }) => externalCallId !== update.externalCallId);
    unanswered.push({ ...update, at: now() });
    unanswered.splice(0, unanswered.length - rememberedCompletions);
  };

  const update = (
    externalCallId: string,
    engagementId: HubSpotId,
    startedAt: number | undefined,
    url: string,
  ): void => {
    expectAnswer({ externalCallId, engagementId, isRecording: true });
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
    add: ({ url, id, externalCallId, engagementId, startedAt }) => {
      const before = id === undefined ? undefined : store.getSnapshot().calls[id];
      if (
        before &&
        engagementId !== undefined &&
        before.status === 'saved' &&
        !before.confirmed &&
        before.engagement.status === 'none'
      )
        // The app logs the call itself: nothing else is changed.
        update(before.externalCallId, engagementId, before.startedAt, url);
      else if (id !== undefined) {
        // Another window has completed it, which had the phone then.
        if (before && (before.status === 'saved' || before.status === 'saveFailed') && !sentUrls.has(id))
          sentUrls.set(id, undefined);
        // The app may have created it itself.
        if (engagementId !== undefined)
          applyToCall(context, id, { type: 'engagementCreated', id: engagementId });
        applyToCall(context, id, { type: 'drafted', draft: { recording: { kind: 'url', url } } });
        const call = store.getSnapshot().calls[id];
        if (call) settle(call);
      } else if (externalCallId !== undefined && engagementId !== undefined)
        update(externalCallId, engagementId, startedAt, url);
    },
    noteSent: (callId, message) => {
      const { calls } = store.getSnapshot();
      for (const known of sentUrls.keys()) if (!calls[known]) sentUrls.delete(known);
      sentUrls.set(callId, message.engagementProperties?.hs_call_recording_url);
      const { externalCallId, engagementId } = message;
      // Without properties nothing is updated, and no answer is due.
      if (message.engagementProperties) expectAnswer({ externalCallId, engagementId, isRecording: false });
      unconfirmed.set(externalCallId, message);
      const [oldest] = unconfirmed.keys();
      if (unconfirmed.size > rememberedCompletions && oldest !== undefined) unconfirmed.delete(oldest);
    },
    settle,
    takeAnswer: ({ externalCallId, engagementId }, isConfirmed) => {
      const found = unanswered.find((update) => {
        if (externalCallId !== undefined) return update.externalCallId === externalCallId;
        if (engagementId !== undefined) return String(update.engagementId) === String(engagementId);
        return now() - update.at < patienceMs;
      });
      unanswered = unanswered.filter((update) => update !== found);
      // The call may be cleared away by now, and not be there to be settled.
      if (found && isConfirmed) unconfirmed.delete(found.externalCallId);
      return found;
    },
  };
};
