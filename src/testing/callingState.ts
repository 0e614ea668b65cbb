import type { Call } from '../call/call';
import { checkNames } from './checkNames';
import type { CtiState, PhoneState } from '../cti/state';
import {
  callingStates,
  callingStatesAt,
  type CallingStateName,
  noSuchState,
  readAsOf,
} from './callingStates';
import type { CallingStates } from './callingStates';

/** A change of an object: fields of fields may be left out. Lists are replaced as a whole. */
export type DeepPartial<T> = T extends readonly unknown[] | ((...args: never[]) => unknown)
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: DeepPartial<T[K]> | undefined }
    : T;

/** The call of a named state. */
export type CallOf<Name extends CallingStateName> = NonNullable<CallingStates[Name]['call']>;

/** What is different from a named state. */
export interface CallingStateChange<Name extends CallingStateName> extends DeepPartial<
  Omit<CtiState, 'call' | 'calls' | 'phone'>
> {
  /** Changes the call in the foreground, and with it the same call in `calls`. Only for states that have a call. */
  readonly call?: CallingStates[Name]['call'] extends null ? never : DeepPartial<CallOf<Name>>;
  /** Changes the phone; `null` for an app that drives its own. */
  readonly phone?: DeepPartial<PhoneState> | null;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value with the change in it; `undefined` takes a field away. */
const merge = (value: unknown, change: unknown): unknown => {
  if (!isPlain(value) || !isPlain(change)) return change;
  const merged: Record<string, unknown> = { ...value };
  for (const [key, part] of Object.entries(change)) {
    if (part === undefined) delete merged[key];
    else merged[key] = merge(merged[key], part);
  }
  return merged;
};

/**
 * One of `callingStates` with a change: `callingState('connected', { call: { party: { name: 'Ada' } } })`. `call` and `calls` stay in
 * step.
 * @throws an Error for an unknown name, and for a change of a call in a state without one
 */
export const callingState = <Name extends CallingStateName>(
  name: Name,
  { call: callChange, ...change }: CallingStateChange<Name> = {},
): CallingStates[Name] => {
  if (!Object.hasOwn(callingStates, name)) throw noSuchState(name);
  checkNames('field of a calling state', Object.keys(change), Object.keys(callingStates[name]));
  const changed = (base: CtiState): CtiState => {
    const state = merge(base, change) as CtiState;
    if (callChange === undefined) return state;
    if (!base.call) throw new Error(`The calling state "${name}" has no call to change.`);
    const call = merge(base.call, callChange) as Call;
    const calls = Object.fromEntries(
      Object.values(base.calls).map((each) => (each === base.call ? [call.id, call] : [each.id, each])),
    );
    return { ...state, call, calls };
  };
  const state = changed(callingStates[name]) as CallingStates[Name];
  return readAsOf(state, (moment) => changed(callingStatesAt(moment)[name]));
};
