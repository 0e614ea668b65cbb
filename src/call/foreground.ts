import { type Call, isDone, isLive, isSettled } from './call';

/** Every open call, and the one in the foreground. */
export interface Calls {
  readonly calls: Readonly<Record<string, Call>>;
  readonly call: Call | null;
}

/** Picks the next foreground call: a live one first, then one to write up, then the newest. */
export const chooseForeground = (calls: Calls['calls']): Call | null => {
  const all = Object.values(calls).reverse();
  return all.find(isLive) ?? all.find((call) => !isDone(call)) ?? all[0] ?? null;
};

/** The calls with this one changed; the same object if nothing changed. */
export const putCall = <S extends Calls>(state: S, call: Call): S => {
  if (state.calls[call.id] === call) return state;
  const calls = { ...state.calls, [call.id]: call };
  // An answered call becomes the foreground call.
  const isJustAnswered = call.status === 'connected' && state.calls[call.id]?.status !== 'connected';
  if (isJustAnswered) return { ...state, calls, call };
  if (state.call?.id !== call.id) return { ...state, calls };
  // A call that is done gives way to one that is not.
  const next = isDone(call) ? chooseForeground(calls) : call;
  return { ...state, calls, call: next && !isDone(next) ? next : call };
};

/** Adds a call and drops those that are done, so that a day of calls does not pile up. */
export const addCall = <S extends Calls>(state: S, call: Call): S => {
  const open = Object.entries(state.calls).filter(([, known]) => !isSettled(known));
  const calls = { ...Object.fromEntries(open), [call.id]: call };
  const foregroundIsBusy = state.call !== null && !isDone(state.call);
  const waits = call.direction === 'inbound' && foregroundIsBusy;
  return { ...state, calls, call: waits ? state.call : call };
};
