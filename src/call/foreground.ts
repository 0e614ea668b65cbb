import { type Call, isLive, isSettled } from './call';

/** Every open call, and the one in the foreground. */
export interface Calls {
  readonly calls: Readonly<Record<string, Call>>;
  readonly call: Call | null;
}

const newestFirst = (calls: Calls['calls']): Call[] => Object.values(calls).reverse();

/** Who comes forward when the foreground is free: somebody to speak with, then something to write up, then the last. */
export const chooseForeground = (calls: Calls['calls']): Call | null => {
  const all = newestFirst(calls);
  return all.find(isLive) ?? all.find((call) => !isSettled(call)) ?? all[0] ?? null;
};

/** The calls with this one changed; the very same object where nothing changed. */
export const putCall = <S extends Calls>(state: S, call: Call): S => {
  if (state.calls[call.id] === call) return state;
  const calls = { ...state.calls, [call.id]: call };
  // An answered call becomes the foreground call.
  const isJustAnswered = call.status === 'connected' && state.calls[call.id]?.status !== 'connected';
  if (isJustAnswered) return { ...state, calls, call };
  if (state.call?.id !== call.id) return { ...state, calls };
  const stepsBack = isSettled(call) && Object.keys(calls).length > 1;
  if (!stepsBack) return { ...state, calls, call };
  // What is settled steps back for what is not.
  const next = chooseForeground(calls);
  return { ...state, calls, call: next && !isSettled(next) ? next : call };
};

/** The calls with a new one; those that are done with go, so that a day of calls does not pile up. */
export const addCall = <S extends Calls>(state: S, call: Call): S => {
  const open = Object.entries(state.calls).filter(([, known]) => !isSettled(known));
  const calls = { ...Object.fromEntries(open), [call.id]: call };
  const foregroundIsBusy = state.call !== null && !isSettled(state.call);
  const waits = call.direction === 'inbound' && foregroundIsBusy;
  return { ...state, calls, call: waits ? state.call : call };
};
