import { type Call, isLive } from '../call/call';
import type { CallRecording } from '../call/recording';
import type { Cti } from '../cti/createCti';
import { createObservable, type MutableObservable } from '../base/observable';
import { perCti } from './perCti';

/**
 * Starts or stops the recording of a call. A recording that runs when its call ends is stopped then. It may resolve to where the
 * recording is: `{ kind: 'server' }`, or an https address, which goes into `hs_call_recording_url`. If it rejects, the widget
 * shows that it failed.
 */
export type OnRecord =
  | ((call: Call, recording: boolean) => Promise<string | CallRecording | undefined>)
  | ((call: Call, recording: boolean) => Promise<void>);

/** Which calls the app records. */
export interface Recorder extends Pick<MutableObservable<ReadonlySet<string>>, 'getSnapshot' | 'subscribe'> {
  /** Starts or stops. Never rejects: what fails is shown. A call that ends stops its own recording. */
  record: (callId: string, recording: boolean, onRecord: OnRecord) => Promise<void>;
}

const createRecorder = (cti: Cti): Recorder => {
  const store = createObservable<ReadonlySet<string>>(new Set());

  const mark = (callId: string, recording: boolean): void => {
    const calls = new Set(store.getSnapshot());
    if (recording) calls.add(callId);
    else calls.delete(callId);
    store.set(calls);
  };

  const tell = async (call: Call, recording: boolean, onRecord: OnRecord): Promise<void> => {
    const callId = call.id;
    try {
      const made = await onRecord(call, recording);
      mark(callId, recording);
      // Whatever becomes of the address.
      if (recording) stopWithCall(call, onRecord);
      const where = typeof made === 'string' ? ({ kind: 'url', url: made } as const) : made;
      // An address may come after the call was saved.
      if (where?.kind === 'url') cti.actions.addRecording({ id: callId, url: where.url });
      else if (where && callId in cti.getSnapshot().calls)
        cti.actions.updateDraft({ recording: where }, { id: callId });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      cti.actions.reportProblem({ code: 'recording', message, callId });
    }
  };

  /** @param last the call as it was known last: it may be cleared away before the app has begun to record */
  const stopWithCall = (last: Call, onRecord: OnRecord): void => {
    const { id } = last;
    const check = (): void => {
      const call = cti.getSnapshot().calls[id];
      const isOver = !call || !isLive(call);
      if (!isOver && store.getSnapshot().has(id)) return;
      unsubscribe();
      if (store.getSnapshot().has(id)) void tell(call ?? last, false, onRecord);
      mark(id, false);
    };
    const unsubscribe = cti.subscribe(check);
    check();
  };

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    record: async (callId, recording, onRecord) => {
      const call = cti.getSnapshot().calls[callId];
      if (call) await tell(call, recording, onRecord);
    },
  };
};

/** The recorder that belongs to a cti. */
export const recorderOf = /* @__PURE__ */ perCti(createRecorder);
