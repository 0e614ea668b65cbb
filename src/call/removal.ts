import { type Call, isDone } from './call';
import { type Calls, chooseForeground } from './foreground';

export const removeCall = <S extends Calls>(state: S, id: string): S => {
  const calls = Object.fromEntries(Object.entries(state.calls).filter(([known]) => known !== id));
  return { ...state, calls, call: state.call?.id === id ? chooseForeground(calls) : state.call };
};

/** The calls that are kept. */
export const keepCalls = ({ calls, call }: Calls, isKept: (call: Call) => boolean): Calls => ({
  calls: Object.fromEntries(Object.entries(calls).filter(([, known]) => isKept(known))),
  call: call && isKept(call) ? call : null,
});

/** The calls with this one out of the foreground, though it stays. */
export const putAside = <S extends Calls>(state: S, id: string): S => {
  if (state.call?.id !== id) return state;
  return { ...state, call: Object.values(state.calls).findLast((call) => !isDone(call)) ?? null };
};
