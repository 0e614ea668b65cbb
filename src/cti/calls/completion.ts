import { present } from '../../base/present';
import { reportFault } from '../../base/reportFault';
import { type Call, engagementIdOf, isSettled, type SavedCall, type UnsavedCall } from '../../call/call';
import { engagementProperties } from '../../call/engagementProperties';
import type { CallCompletedMessage, EngagementProperties } from '../../protocol/appMessages';
import { applyToCall, type CtiContext, notify } from '../context';

/** How long CALL_COMPLETED waits for the engagement's id, and then for HubSpot's answer, in milliseconds. */
const patienceMs = 10_000;

interface CompleteOptions {
  hideWidget?: boolean | undefined;
  properties?: EngagementProperties | undefined;
}

/** Puts finished calls on the timeline: once, with the engagement's id where there is one, and with a known outcome. */
export interface Completion {
  /** Completes a call that is over and was not completed. */
  complete: (call: UnsavedCall, options?: CompleteOptions & { soon?: true | undefined }) => void;
  /** Whether the completion has not gone out yet. */
  isUnsent: (call: Call) => boolean;
  /** Says again what was said before a reload, to the letter, where that cannot make two of one. */
  repeat: (call: UnsavedCall, message: CallCompletedMessage) => void;
  /** The call's engagement is there, or will never be: what waited for it goes on. */
  engagementSettled: (call: Call) => void;
  confirmed: (call: Call) => void;
  /** Waits no longer, as nobody listens to HubSpot any more. */
  pause: () => void;
  /** Waits again for what is still out. */
  resume: () => void;
  refused: (call: Call, message: string | undefined) => void;
}

export const createCompletion = (context: CtiContext): Completion => {
  const { store, options, send, logger } = context;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What was asked for with a completion, to be the same when it is repeated. */
  const asked = new Map<string, CompleteOptions>();
  /** Completions that go out at the end of this task. */
  const unsent = new Set<string>();

  const wait = (id: string, onSilence: (call: UnsavedCall) => void): void => {
    clearTimeout(timers.get(id));
    // A HubSpot that is not there yet is not silent; `resume` waits for it.
    if (store.getSnapshot().connection.status !== 'ready') return;
    timers.set(
      id,
      setTimeout(() => {
        timers.delete(id);
        const call = store.getSnapshot().calls[id];
        if (call?.status === 'saving') onSilence(call);
      }, patienceMs),
    );
  };

  /** There is no timeline then. */
  const isStandalone = (): boolean => store.getSnapshot().connection.status === 'standalone';

  const stopWaiting = (id: string): void => {
    clearTimeout(timers.get(id));
    timers.delete(id);
  };

  const finish = (call: Call, confirmed: boolean): void => {
    stopWaiting(call.id);
    const saved = applyToCall(context, call.id, { type: 'saved', confirmed });
    asked.delete(call.id);
    if (saved && call.status !== 'saved') notify(context, 'onCallSaved', saved as SavedCall);
  };

  const fail = (call: Call, reason: 'refused' | 'unconfirmed', message?: string): void => {
    stopWaiting(call.id);
    // Without the engagement's id HubSpot could make a second record of a repeated message.
    const canRetry = engagementIdOf(call) !== undefined;
    applyToCall(context, call.id, {
      type: 'saveFailed',
      failure: { reason, canRetry, ...present({ message }) },
    });
  };

  /** Said once for each call: a repeated message is the same to the letter. */
  const hidesWidget = (id: string): boolean => {
    const { calls, dialRequest } = store.getSnapshot();
    // By another call, to be spoken in, written up or begun.
    const isNeeded =
      dialRequest !== null ||
      Object.values(calls).some((call) => call.id !== id && call.status !== 'saving' && !isSettled(call));
    return asked.get(id)?.hideWidget ?? options().hideWidget ?? !isNeeded;
  };

  /** An app that cannot say its own properties still gets its call logged. */
  const ownProperties = (call: UnsavedCall): EngagementProperties | undefined => {
    try {
      return options().engagementProperties?.(call);
    } catch (error) {
      logger.error('engagementProperties threw.', error);
      reportFault(error);
      return undefined;
    }
  };

  const onSilence = (call: UnsavedCall): void => {
    const { engagement } = call;
    if (engagement.status === 'created' && hidesWidget(call.id)) {
      // HubSpot closed the widget, as it was told to; it owes no answer.
      finish(call, false);
    } else {
      fail(call, 'unconfirmed', engagement.status === 'failed' ? engagement.message : undefined);
    }
  };

  /** Without an engagement of HubSpot's or the app's there is nothing that could take properties. */
  const takesProperties = (call: UnsavedCall): boolean =>
    engagementIdOf(call) !== undefined || call.engagement.status !== 'none';

  const say = (call: UnsavedCall): void => {
    const hideWidget = hidesWidget(call.id);
    asked.set(call.id, { ...asked.get(call.id), hideWidget });
    const engagementId = engagementIdOf(call);
    const updates = takesProperties(call);
    const { session } = store.getSnapshot();
    const ownerId = call.ownerId ?? session?.ownerId;
    send('callCompleted', {
      ...present({ engagementId }),
      externalCallId: call.externalCallId,
      hideWidget,
      ...(updates && {
        engagementProperties: engagementProperties(
          { ...call, ...present({ ownerId }) },
          { externalAccountId: session?.portalId, ...present(options()) },
          ownProperties(call),
          asked.get(call.id)?.properties,
        ),
      }),
    });
  };

  /** @param soon sends at the end of this task, so that a better reason for the end can still be reported */
  const transmit = (call: UnsavedCall, soon = false): void => {
    applyToCall(context, call.id, { type: 'saving', waitsFor: 'confirmation' });
    if (soon) {
      unsent.add(call.id);
      queueMicrotask(() => {
        unsent.delete(call.id);
        const current = store.getSnapshot().calls[call.id];
        say(current?.status === 'saving' ? current : call);
      });
    } else say(call);
    if (takesProperties(call)) wait(call.id, onSilence);
    else finish(call, false);
  };

  return {
    isUnsent: (call) =>
      call.status === 'ended' ||
      (call.status === 'saving' && (call.waitsFor === 'engagement' || unsent.has(call.id))),
    complete: (call, { soon, ...completeOptions } = {}) => {
      if (isStandalone()) {
        finish(call, false);
        return;
      }
      asked.set(call.id, { ...asked.get(call.id), ...present(completeOptions) });
      if (call.engagement.status === 'pending') {
        applyToCall(context, call.id, { type: 'saving', waitsFor: 'engagement' });
        wait(call.id, (waiting) => {
          transmit(waiting);
        });
      } else {
        transmit(call, soon);
      }
    },
    repeat: (call, message) => {
      asked.set(call.id, present({ hideWidget: message.hideWidget }));
      applyToCall(context, call.id, { type: 'saving', waitsFor: 'confirmation' });
      const current = store.getSnapshot().calls[call.id] ?? call;
      if (message.engagementId === undefined || !message.engagementProperties) {
        fail(current, 'unconfirmed');
        return;
      }
      send('callCompleted', message);
      wait(call.id, onSilence);
    },
    engagementSettled: (call) => {
      if (call.status === 'saving' && call.waitsFor === 'engagement') transmit(call);
      // It was sent without an id and nobody answered: with the id it can safely be said again.
      else if (call.status === 'saveFailed' && !call.failure.canRetry && call.engagement.status === 'created')
        transmit(call);
    },
    pause: () => {
      for (const id of timers.keys()) stopWaiting(id);
    },
    resume: () => {
      for (const call of Object.values(store.getSnapshot().calls)) {
        if (call.status !== 'saving') continue;
        if (isStandalone()) finish(call, false);
        else wait(call.id, call.waitsFor === 'engagement' ? (waiting) => transmit(waiting) : onSilence);
      }
    },
    confirmed: (call) => {
      finish(call, true);
    },
    refused: (call, message) => {
      // HubSpot has closed the widget, as it was told to: an alert is what the person can see.
      if (hidesWidget(call.id)) {
        send('sendError', {
          message: `The call was not saved: open the calling app to try again. ${message ?? 'HubSpot refused it.'}`,
        });
      }
      fail(call, 'refused', message);
    },
  };
};
