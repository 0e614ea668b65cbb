import { createObservable } from '../base/observable';
import { plainError } from './phoneError';
import type { SessionControl } from './session';
import type { CallSession, SoftphoneSnapshot, SoftphoneStatus } from './softphone';
import type { SoftphoneError } from './phoneError';
import { whenEnded } from './waiting';

/** A phone's snapshot, and the ways it changes: the same for every adapter. */
export interface SoftphoneState {
  /** The current state. The same object between changes. */
  getSnapshot: () => SoftphoneSnapshot;
  /** Calls the listener after each change. Returns the function that unsubscribes it. */
  subscribe: (listener: () => void) => () => void;
  /** Sets the phone's status, with the error if it failed. */
  setStatus: (status: SoftphoneStatus, error?: SoftphoneError) => void;
  /** Lists the session until it ends. */
  add: (control: SessionControl) => CallSession;
}

/** Makes the state of a phone: its status and its calls. */
export const createSoftphoneState = (): SoftphoneState => {
  const state = createObservable<SoftphoneSnapshot>({ status: 'stopped', sessions: Object.freeze([]) });

  const setSessions = (sessions: readonly CallSession[]) => {
    state.set({ ...state.getSnapshot(), sessions: Object.freeze(sessions) });
  };

  return {
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,

    setStatus: (status, error) => {
      const { sessions, ...before } = state.getSnapshot();
      if (before.status === status && before.error === error) return;
      state.set({
        status,
        ...(error && { error: plainError(error) }),
        sessions,
      });
    },

    add: ({ session }) => {
      whenEnded(session, () => {
        setSessions(state.getSnapshot().sessions.filter((each) => each !== session));
      });
      setSessions([...state.getSnapshot().sessions, session]);
      return session;
    },
  };
};
