import { now } from '../base/clock';
import type { CtiState } from '../cti/state';
import { connectionStates, dialStates, phoneStates } from './callingStates/beforeCalls';
import { unansweredStates, wrapUpStates } from './callingStates/endedCalls';
import { liveStates } from './callingStates/liveCalls';
import type { StateAt } from './callingStates/parts';

/** A function for each state, which makes it as of a moment. `callingStates` calls them for you. */
export const callingStateMakers = () => ({
  ...connectionStates,
  ...phoneStates,
  ...dialStates,
  ...liveStates,
  ...wrapUpStates,
  ...unansweredStates,
});

/** What makes each state, as of a moment. */
export type CallingStateMakers = ReturnType<typeof callingStateMakers>;

/** The name of a state that a UI can be in. */
export type CallingStateName = keyof CallingStateMakers;

/** One state for each name, with the type of its call. */
export type CallingStates = {
  readonly [Name in keyof CallingStateMakers]: ReturnType<CallingStateMakers[Name]>;
};

/** What made a state that is as of the moment when it was read. */
const makers = new WeakMap<object, StateAt>();

/** Remembers that the state is as of the moment when it was read, and what makes it as of another. */
export const readAsOf = <S extends CtiState>(state: S, at: StateAt): S => {
  makers.set(state, at);
  return state;
};

/** The state as of this moment, if it was as of the moment when it was read; else as it is. */
export const asOf = <S extends CallingStateName | CtiState>(state: S, moment: number): S | CtiState => {
  const at = typeof state === 'object' ? makers.get(state) : undefined;
  return at ? at(moment) : state;
};

/** An object with a getter for each state: nothing is made before it is read. */
const createStates = (read: (at: StateAt) => CtiState): CallingStates => {
  const entries: [string, StateAt][] = Object.entries(callingStateMakers());
  const getters = entries.map(([name, at]) => [name, { enumerable: true, get: () => read(at) }] as const);
  return Object.defineProperties({}, Object.fromEntries(getters)) as CallingStates;
};

/**
 * One fixture for each state that a UI can be in: `callingStates.connected`, `callingStates.saveRefused` …
 * Each is as of the moment when it is read, so that timers run: a connected call was answered 1 min 5 s ago. Under fake
 * timers, or by `callingStatesAt(now)`, every run gives the very same.
 */
export const callingStates: CallingStates = /* @__PURE__ */ createStates((at) => readAsOf(at(now()), at));

/**
 * `callingStates` as of one moment.
 * @param moment milliseconds since the epoch
 */
export const callingStatesAt = (moment: number): CallingStates => createStates((at) => at(moment));

/** The error for a name that no state has; without a name, for what a misspelt `callingStates.…` gives. */
export const noSuchState = (name: unknown): Error =>
  new Error(
    `Unknown calling state "${String(name)}". The states are: ${Object.keys(callingStates).join(', ')}.`,
  );

/**
 * The state of this name, or the state itself.
 * @throws an Error for an unknown name
 */
export const stateOf = <S extends Partial<CtiState>>(state: CallingStateName | S): S | CtiState => {
  if (typeof state === 'string' && Object.hasOwn(callingStates, state)) return callingStates[state];
  if (typeof state === 'object' && (state as unknown) !== null) return state;
  throw noSuchState(state);
};
