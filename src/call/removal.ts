import { type Call, isLive, isSettled } from './call';
import { type Calls, chooseForeground } from './foreground';

/** Whether a call still needs the user: to talk, or to write it up. */
const needsUser = (call: Call): boolean => isLive(call) || (!isSettled(call) && call.status !== 'saving');

export const removeCall = <S extends Calls>(state: S, id: string): S => {
  const calls = Object.fromEntries(Object.entries(state.calls).filter(([known]) => known !== id));
  return { ...state, calls, call: state.call?.id === id ? chooseForeground(calls) : state.call };
};

/** The calls with this one out of the foreground, though it stays. */
export const putAside = <S extends Calls>(state: S, id: string): S => {
  if (state.call?.id !== id) return state;
  return { ...state, call: Object.values(state.calls).findLast((call) => needsUser(call)) ?? null };
};
