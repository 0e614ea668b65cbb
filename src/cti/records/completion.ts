import { now } from '../../base/clock';
import { isSame } from '../../base/isSame';
import { present } from '../../base/present';
import { reportFault } from '../../base/reportFault';
import {
  type Call,
  type CallDraft,
  engagementIdOf,
  isDone,
  type SavedCall,
  type UnsavedCall,
} from '../../call/call';
import { readEndStatus } from '../../call/endStatus';
import { engagementProperties } from '../../call/engagementProperties';
import type { CallCompletedMessage, EngagementProperties, HubSpotId } from '../../protocol/appMessages';
import { applyToCall } from '../applyToCall';
import { type CtiContext, notify } from '../context';
import { wordsOf } from './words';
import { createUnanswered } from './unanswered';
import type { Recordings } from './recordings';
import type { CallRecords, CompleteOptions } from './records';

/** How long CALL_COMPLETED waits for the engagement's id, and then for HubSpot's answer, in milliseconds. */
const patienceMs = 10_000;

/** How often a completion is sent by itself, over all pages; after that only the user can. */
const mostAttempts = 5;

/** Puts finished calls on the timeline: once, with the engagement's id if there is one, and with a known result. */
export interface Completion extends Pick<
  CallRecords,
  'complete' | 'completeLater' | 'correctEnd' | 'repeat' | 'pause' | 'resume'
> {
  /** The call's engagement was created, or never will be: what waited for it continues. */
  engagementSettled: (call: Call) => void;
  /** Sends a completion again that HubSpot has not confirmed. */
  resend: (call: UnsavedCall | SavedCall) => void;
  confirmed: (call: UnsavedCall | SavedCall) => void;
  refused: (call: Call, message: string | undefined) => void;
}

export const createCompletion = (context: CtiContext, recordings: Recordings): Completion => {
  const { store, options, send, logger } = context;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What the app asked for with a completion. */
  const asked = new Map<string, CompleteOptions>();
  /** The last completion of each call: the engagement that it named, and the draft that it was made of. */
  const sent = new Map<string, { engagementId: HubSpotId | undefined; draft: CallDraft }>();

  const stopWaiting = (id: string): void => {
    clearTimeout(timers.get(id));
    timers.delete(id);
  };

  const wait = (id: string, onSilence: (call: UnsavedCall) => void): void => {
    stopWaiting(id);
    // A HubSpot that is not there yet is not silent; `resume` waits for it.
    if (store.getSnapshot().connection.status !== 'ready') return;
    const timer = setTimeout(() => {
      timers.delete(id);
      const call = store.getSnapshot().calls[id];
      if (call?.status === 'saving') onSilence(call);
    }, patienceMs);
    timers.set(id, timer);
  };

  /** Standalone, without a timeline. */
  const isStandalone = (): boolean => store.getSnapshot().connection.status === 'standalone';

  const settle = (id: string): void => {
    const call = store.getSnapshot().calls[id];
    if (call) recordings.settle(call);
  };

  /** Forgets calls that are cleared away and do not come back: those that are saved, and those that nobody remembers. */
  const forgetGone = (): void => {
    const { calls } = store.getSnapshot();
    const isGone = (id: string): boolean =>
      !calls[id] && (context.cleared.find({ id })?.status ?? 'saved') === 'saved';
    for (const map of [asked, sent]) for (const id of map.keys()) if (isGone(id)) map.delete(id);
  };

  const finish = (call: Call, confirmed: boolean): void => {
    stopWaiting(call.id);
    const saved = applyToCall(context, call.id, { type: 'saved', confirmed });
    if (saved && call.status !== 'saved') notify(context, 'onCallSaved', saved as SavedCall);
    settle(call.id);
  };

  const fail = (call: Call, reason: 'refused' | 'unconfirmed', message?: string): void => {
    stopWaiting(call.id);
    // Without the engagement's id HubSpot could make a duplicate of a repeated message.
    const canRetry = engagementIdOf(call) !== undefined;
    applyToCall(context, call.id, {
      type: 'saveFailed',
      failure: { reason, canRetry, ...present({ message }) },
    });
    if (reason === 'unconfirmed') settle(call.id);
  };

  /** Whether HubSpot may close the widget. Only the first completion may ask for that: HubSpot would close it again at each repeat. */
  const hidesWidget = ({ id, attempts = 0 }: UnsavedCall | SavedCall): boolean => {
    if (attempts > 0) return false;
    const { calls, dialRequest } = store.getSnapshot();
    // The widget is needed for another call: to talk in, to write up or to begin.
    const isNeeded =
      dialRequest !== null || Object.values(calls).some((call) => call.id !== id && !isDone(call));
    return asked.get(id)?.hideWidget ?? (!isNeeded && options().hideWidget !== false);
  };

  /** A call is saved even if the app's own properties can't be had. */
  const ownProperties = (call: UnsavedCall): EngagementProperties | undefined => {
    try {
      return options().engagementProperties?.(call);
    } catch (error) {
      logger.error('engagementProperties threw.', error);
      reportFault(error);
      return undefined;
    }
  };

  const messageFor = (call: UnsavedCall): CallCompletedMessage => {
    const engagementId = engagementIdOf(call);
    // Without an engagement there is nothing that could take properties.
    const updates = engagementId !== undefined || call.engagement.status !== 'none';
    const { session } = store.getSnapshot();
    const ownerId = call.ownerId ?? session?.ownerId;
    return {
      ...present({ engagementId }),
      externalCallId: call.externalCallId,
      hideWidget: hidesWidget(call),
      ...(updates && {
        engagementProperties: engagementProperties(
          { ...call, ...present({ ownerId }) },
          { externalAccountId: session?.portalId, ...present(options()), words: wordsOf(context).timeline },
          ownProperties(call),
          asked.get(call.id)?.properties,
        ),
      }),
    };
  };

  /** Sends a completion, and waits for the answer that HubSpot owes. */
  const transmit = (call: UnsavedCall, message = messageFor(call)): void => {
    applyToCall(context, call.id, { type: 'saving', waitsFor: 'confirmation' });
    applyToCall(context, call.id, { type: 'completionSent' });
    forgetGone();
    sent.set(call.id, { engagementId: message.engagementId, draft: call.draft });
    recordings.noteSent(call.id, message);
    send('callCompleted', message);
    if (!message.engagementProperties) {
      // Until HubSpot is there it has not gone out, and a reload must not lose it.
      if (store.getSnapshot().connection.status === 'ready') finish(call, false);
      return;
    }
    wait(call.id, (current) => {
      const { engagement } = current;
      // HubSpot closed the widget, as it was told to, and owes no answer.
      if (engagement.status === 'created' && message.hideWidget) finishCurrent(current, false);
      else fail(current, 'unconfirmed', engagement.status === 'failed' ? engagement.message : undefined);
    });
  };

  const sentWithoutId = (id: string): boolean => {
    const last = sent.get(id);
    return last !== undefined && last.engagementId === undefined;
  };

  /** Whether something was written after the completion went out. A recording is sent by itself. */
  const isNewer = ({ id, draft }: Call): boolean => {
    const { draft: before = draft } = sent.get(id) ?? {};
    return !isSame({ ...draft, recording: undefined }, { ...before, recording: undefined });
  };

  /** HubSpot has the completion. The call is saved once HubSpot also has what was written after it. */
  const finishCurrent = (call: UnsavedCall | SavedCall, confirmed: boolean): void => {
    if (!isNewer(call)) finish(call, confirmed);
    else if (engagementIdOf(call) === undefined) fail(call, 'unconfirmed');
    else transmit(call as UnsavedCall);
  };

  const waitForEngagement = (id: string): void => {
    wait(id, (call) => {
      transmit(call);
    });
  };

  const complete = (call: UnsavedCall, completeOptions: CompleteOptions = {}): void => {
    if (isStandalone()) {
      finish(call, false);
      return;
    }
    asked.set(call.id, { ...asked.get(call.id), ...present(completeOptions) });
    const { properties } = completeOptions;
    if (properties) {
      // The next page, or the next window with the phone, completes the call with them.
      const draft = { properties: { ...call.draft.properties, ...properties } };
      call = (applyToCall(context, call.id, { type: 'drafted', draft }) ?? call) as UnsavedCall;
    }
    if (call.engagement.status === 'pending') {
      applyToCall(context, call.id, { type: 'saving', waitsFor: 'engagement' });
      waitForEngagement(call.id);
    } else transmit(call);
  };
  const unanswered = createUnanswered(context, complete);

  return {
    correctEnd: (call, { callEndStatus, detail, at = now() }) => {
      const status = callEndStatus && readEndStatus(callEndStatus);
      const isUnsent =
        call.status === 'ended' || (call.status === 'saving' && call.waitsFor === 'engagement');
      const isCorrected =
        status !== undefined &&
        isUnsent &&
        applyToCall(context, call.id, { type: 'ended', at, status, detail });
      if (!isCorrected) logger.debug(`Ignored callEnded() for a call that is "${call.status}".`, call.id);
    },
    complete,
    completeLater: unanswered.add,
    repeat: (call, message) => {
      applyToCall(context, call.id, { type: 'saving', waitsFor: 'confirmation' });
      const current = store.getSnapshot().calls[call.id] ?? call;
      recordings.noteSent(call.id, message);
      const { engagementId, engagementProperties: before } = message;
      if (engagementId !== undefined && before && (call.attempts ?? 0) < mostAttempts) {
        // Something may have been written after it went out.
        const { engagementProperties: after } = messageFor({
          ...call,
          engagement: { status: 'created', id: engagementId },
        });
        transmit(call, { ...message, hideWidget: false, engagementProperties: { ...before, ...after } });
      } else fail(current, 'unconfirmed');
    },
    engagementSettled: (call) => {
      if (call.status === 'saved') recordings.settle(call);
      const isDue =
        call.status === 'saving'
          ? call.waitsFor === 'engagement' || sentWithoutId(call.id)
          : // It was sent without an id and nobody answered: with the id it can safely be resent.
            call.status === 'saveFailed' && !call.failure.canRetry;
      const isFirst = call.status === 'saving' && call.waitsFor === 'engagement';
      if (isDue && (isFirst || call.engagement.status === 'created')) transmit(call as UnsavedCall);
    },
    resend: (call) => {
      transmit({ ...call, status: 'saving', waitsFor: 'confirmation' } as UnsavedCall);
    },
    pause: () => {
      unanswered.completeAll();
      for (const id of [...timers.keys()]) stopWaiting(id);
    },
    resume: () => {
      for (const call of Object.values(store.getSnapshot().calls)) {
        if (call.status !== 'saving') continue;
        const owesNoAnswer = call.waitsFor === 'confirmation' && call.engagement.status === 'none';
        if (isStandalone() || owesNoAnswer) finish(call, false);
        // However often HubSpot shakes hands, no wait begins anew.
        else if (timers.has(call.id)) continue;
        else if (call.waitsFor === 'engagement') waitForEngagement(call.id);
        else
          wait(call.id, (current) => {
            fail(current, 'unconfirmed');
          });
      }
    },
    confirmed: (call) => {
      finishCurrent(call, true);
    },
    refused: (call, message) => {
      // HubSpot may have closed the widget, as it was told to: an alert is what the person can see.
      if ((call.attempts ?? 0) <= 1 && hidesWidget({ ...(call as UnsavedCall), attempts: 0 })) {
        send('sendError', {
          message: [wordsOf(context).timeline.notSaved, message].filter(Boolean).join(' '),
        });
      }
      fail(call, 'refused', message);
    },
  };
};
