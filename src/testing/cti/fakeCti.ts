import { createObservable } from '../../base/observable';
import type { KeyValueStorage } from '../../base/platform';
import { keyOf } from '../../cti/keys';
import type { CtiActions } from '../../cti/actions';
import { actionNames } from '../../cti/actionArguments';
import type { Cti, CtiSnapshot } from '../../cti/createCti';
import type { CtiState } from '../../cti/state';
import type { AudioSystem } from '../../softphone/audio/audioSystem';
import type { CallSession } from '../../softphone/softphone';
import { type CallingStateName, callingStates, stateOf } from '../callingStates';
import { createFakeStorage } from '../fakeHubSpot/fakeStorage';
import { createFakeAudio } from '../phone/fakeAudio';
import { createLife } from '../alive/life';
import { checkNames } from '../checkNames';
import { rehearse } from './rehearse';

/** Something that was asked of an action: `asked[0].action` tells the type of `asked[0].args`. */
export type AskedAction = {
  [Name in keyof CtiActions]: { readonly action: Name; readonly args: Parameters<CtiActions[Name]> };
}[keyof CtiActions];

/** What a fake cti is like. */
export interface FakeCtiOptions {
  /** Your own actions, such as spies. They run after an action was noted. @default nothing happens */
  actions?: Partial<CtiActions> | undefined;
  /**
   * Whether actions throw what those of a real cti throw in this state: a `CtiError` for an unknown call, a wrong argument or a call
   * in the wrong status.
   * @default true
   */
  strict?: boolean | undefined;
  /**
   * Whether actions take effect. With the first one a fake HubSpot and a fake phone that are in this state appear, and the real library
   * runs between them, until `stop()`. Your own `actions` run in the place of the real ones.
   * @default false; true in `withCalling`
   */
  alive?: boolean | undefined;
  /** The phone's side of a live call. @default none */
  sessionOf?: ((callId: string) => CallSession | undefined) | undefined;
  /** Devices, levels and tones. @default `createFakeAudio()` */
  audioSystem?: AudioSystem | undefined;
  /** Where the UI keeps things. @default in memory */
  storage?: KeyValueStorage | undefined;
}

/** A cti that stays in the state it was given, until `setState` or, with `alive`, an action changes it. */
export interface FakeCti extends Cti {
  /** What was asked of the actions, oldest first. What the fake refused by throwing is not among them. */
  readonly asked: readonly AskedAction[];
  /** Goes on to another state, by its name or as it is, or changes a part of it. */
  setState: (change: CallingStateName | Partial<CtiState>) => void;
}

/** What an action that would throw returns instead, if nothing is not enough. */
const instead = (action: keyof CtiActions): unknown => {
  const toNumber = '+16175550142';
  if (action === 'outgoingCall') return rehearse(callingStates.ready, action, [{ toNumber }]);
  if (action === 'incomingCall') return rehearse(callingStates.ready, action, [{ fromNumber: toNumber }]);
  return action === 'dial' ? null : undefined;
};

/** What an action of a cti that is not strict returns. */
const lenient = (action: keyof CtiActions, rehearsed: () => unknown): unknown => {
  try {
    const result = rehearsed();
    return result instanceof Promise ? result.catch(() => true) : result;
  } catch {
    return instead(action);
  }
};

/**
 * Makes a cti for a UI in a state of your choice. Nothing happens by itself: actions are noted in `asked`, return what a real cti's
 * return, and change nothing, except with `alive`. `setState` changes the state.
 * @param state one of `callingStates`, by its name, or any other state
 * @throws an Error for an unknown name
 */
export const createFakeCti = (
  state: CallingStateName | CtiState = 'ready',
  {
    actions: own = {},
    strict = true,
    alive = false,
    sessionOf = () => undefined,
    audioSystem = createFakeAudio(),
    storage = createFakeStorage(),
  }: FakeCtiOptions = {},
): FakeCti => {
  checkNames('action', Object.keys(own), actionNames);
  const asked: AskedAction[] = [];
  const life = createLife({
    state: () => store.getSnapshot(),
    show: (next) => {
      store.set({ ...next, actions });
    },
  });

  const fake =
    (action: keyof CtiActions) =>
    (...args: unknown[]): unknown => {
      const act = own[action] as ((...args: unknown[]) => unknown) | undefined;
      const carryOut = (): unknown => {
        const rehearsed = () => rehearse(store.getSnapshot(), action, args);
        return strict ? rehearsed() : lenient(action, rehearsed);
      };
      const result = alive && !act ? life.act(action, args, carryOut) : carryOut();
      asked.push({ action, args } as AskedAction);
      return act ? act(...args) : result;
    };
  const actions = Object.fromEntries(actionNames.map((name) => [name, fake(name)])) as unknown as CtiActions;

  const store = createObservable<CtiSnapshot>({ ...stateOf(state), actions });

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    actions,
    asked,
    sessionOf: (callId) => life.sessionOf(callId) ?? sessionOf(callId),
    audioSystem: () => audioSystem,
    storage: () => storage,
    callTitle: () => undefined,
    storageKey: (what) => keyOf(what, {}, store.getSnapshot().session ?? {}),
    setState: (change) => {
      life.end();
      store.set({ ...store.getSnapshot(), ...stateOf(change) });
    },
    setOptions: () => undefined,
    start: () => undefined,
    stop: life.end,
  };
};
