import { type Call, isLive } from '../call/call';
import type { Cti } from '../cti/createCti';
import { createStore, type Store } from '../cti/store';

/**
 * Starts or stops the recording of a call; a recording that runs when its call ends is stopped then. The https address
 * that it may resolve to goes into the call's record (`hs_call_recording_url`). One that rejects is shown as failed.
 */
export type OnRecord =
  | ((call: Call, recording: boolean) => Promise<string | undefined>)
  | ((call: Call, recording: boolean) => Promise<void>);

/** Which calls the app records. */
export interface Recorder extends Pick<Store<ReadonlySet<string>>, 'get' | 'subscribe'> {
  /** Starts or stops. Never rejects: what fails is shown. A call that ends stops its own recording. */
  record: (callId: string, recording: boolean, onRecord: OnRecord) => Promise<void>;
}

const createRecorder = (cti: Cti): Recorder => {
  const store = createStore<ReadonlySet<string>>(new Set());

  const mark = (callId: string, recording: boolean): void => {
    const calls = new Set(store.get());
    if (recording) calls.add(callId);
    else calls.delete(callId);
    store.set(calls);
  };

  const record: Recorder['record'] = async (callId, recording, onRecord) => {
    const call = cti.getSnapshot().calls[callId];
    if (!call) return;
    try {
      const recordingUrl = await onRecord(call, recording);
      mark(callId, recording);
      if (typeof recordingUrl === 'string' && callId in cti.getSnapshot().calls)
        cti.actions.updateDraft({ recordingUrl }, callId);
      if (recording) stopWithCall(callId, onRecord);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      cti.actions.reportProblem({ code: 'recording', message, callId });
    }
  };

  const stopWithCall = (callId: string, onRecord: OnRecord): void => {
    const check = (): void => {
      const call = cti.getSnapshot().calls[callId];
      const isOver = !call || !isLive(call);
      if (!isOver && store.get().has(callId)) return;
      unsubscribe();
      if (store.get().has(callId)) void record(callId, false, onRecord);
      mark(callId, false);
    };
    const unsubscribe = cti.subscribe(check);
    check();
  };

  return { get: store.get, subscribe: store.subscribe, record };
};

const recorders = new WeakMap<Cti, Recorder>();

export const recorderOf = (cti: Cti): Recorder => {
  const recorder = recorders.get(cti) ?? createRecorder(cti);
  recorders.set(cti, recorder);
  return recorder;
};
