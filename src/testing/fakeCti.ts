import type { Call } from '../call/call';
import type { CtiActions } from '../cti/actions';
import { createCti, type Cti, type CtiSnapshot } from '../cti/createCti';
import type { CtiState } from '../cti/state';
import { createObservable } from '../base/observable';
import type { KeyValueStorage } from '../base/platform';
import type { AudioSystem } from '../softphone/audio/audioSystem';
import type { CallSession } from '../softphone/softphone';
import { callingStates } from './callingStates';
import { createFakeAudio } from './phone/fakeAudio';
import { createFakeStorage } from './fakeHubSpot/fakeStorage';

type ActionName = keyof CtiActions;

/** Something that was asked of an action. */
export interface AskedAction {
  readonly action: ActionName;
  readonly args: readonly unknown[];
}

export interface FakeCtiOptions {
  /** What actions do besides being noted, such as spies of a test. @default nothing; promises resolve to `true` */
  actions?: Partial<CtiActions> | undefined;
  /** The phone's side of a live call. @default none */
  sessionOf?: ((callId: string) => CallSession | undefined) | undefined;
  /** Devices, levels and tones. @default `createFakeAudio()` */
  audioSystem?: AudioSystem | undefined;
  /** @default in memory */
  storage?: KeyValueStorage | undefined;
}

/** A cti that stands still in a given state. */
export interface FakeCti extends Cti {
  /** What was asked of the actions, oldest first. */
  readonly asked: readonly AskedAction[];
  /** Moves on to another state, or changes a part of it. */
  setState: (change: Partial<CtiState>) => void;
}

/** What an action gives back where it does nothing. */
const answerOf = (action: ActionName, call: Call | null): unknown => {
  switch (action) {
    case 'answer':
    case 'hold':
    case 'transfer':
    case 'setMicrophone':
    case 'setSpeaker':
    case 'resumeAudio':
      return Promise.resolve(true);
    case 'outgoingCall':
    case 'incomingCall':
      return call ?? callingStates.dialing.call;
    case 'dial':
      return call;
    default:
      return undefined;
  }
};

/**
 * Another implementation of `Cti`, for a UI in a state of your choice: nothing happens by itself, actions are noted in
 * `asked` and change nothing, `setState` does.
 * @param state @default callingStates.ready
 */
export const createFakeCti = (
  state: CtiState = callingStates.ready,
  {
    actions: own = {},
    sessionOf = () => undefined,
    audioSystem = createFakeAudio(),
    storage = createFakeStorage(),
  }: FakeCtiOptions = {},
): FakeCti => {
  const asked: AskedAction[] = [];

  const fake =
    (action: ActionName) =>
    (...args: unknown[]): unknown => {
      asked.push({ action, args });
      const act = own[action] as ((...args: unknown[]) => unknown) | undefined;
      return act ? act(...args) : answerOf(action, store.getSnapshot().call);
    };
  // A real one that never starts knows the names.
  const names = Object.keys(createCti().actions) as ActionName[];
  const actions = Object.fromEntries(names.map((name) => [name, fake(name)])) as unknown as CtiActions;

  const store = createObservable<CtiSnapshot>({ ...state, actions });

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    actions,
    asked,
    sessionOf,
    audioSystem: () => audioSystem,
    storage: () => storage,
    setState: (change) => {
      store.set({ ...store.getSnapshot(), ...change });
    },
    setOptions: () => undefined,
    start: () => undefined,
    stop: () => undefined,
  };
};
