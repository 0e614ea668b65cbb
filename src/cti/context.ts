import { now } from '../base/clock';
import { reportFault } from '../base/reportFault';
import type { Call } from '../call/call';
import { type LiveEvent, reduceLive } from '../call/live';
import type { Connection } from '../protocol/connection';
import type { Logger } from '../base/logger';
import type { SoftphoneErrorCode } from '../softphone/phoneError';
import { putCall } from '../call/foreground';
import { CtiError } from './errors';
import type { CallAddress } from './actionOptions';
import type { ClearedCalls } from './calls/clearedCalls';
import type { CtiOptions } from './options';
import type { CtiState, PhoneState, Problem } from './state';
import type { Softphone } from '../softphone/softphone';
import type { MutableObservable } from '../base/observable';

/** What the parts of a cti share. */
export interface CtiContext {
  readonly store: MutableObservable<CtiState>;
  /** The newest options: handlers may change with every render. */
  readonly options: () => CtiOptions;
  readonly logger: Logger;
  /** Sends to HubSpot, now or when it is ready. */
  readonly send: Connection['send'];
  readonly connection: () => Connection | null;
  /** The calls that this tab has cleared away. */
  readonly cleared: ClearedCalls;
}

type Handlers = {
  [K in keyof CtiOptions as K extends `on${string}` | 'defaultEventHandler' ? K : never]: CtiOptions[K];
};

/** Calls the app's handler, if it has one. An exception in the handler is reported to the app and does not stop the library. */
export const notify = <K extends keyof Handlers>(
  { options, logger }: CtiContext,
  name: K,
  ...args: Parameters<NonNullable<Handlers[K]>>
): boolean => {
  const handler = options()[name] as ((...args: unknown[]) => void) | undefined;
  if (!handler) return false;
  try {
    handler(...args);
  } catch (error) {
    logger.error(`${name} threw.`, error);
    reportFault(error);
  }
  return true;
};

export const update = ({ store }: CtiContext, change: Partial<CtiState>): void => {
  store.set({ ...store.getSnapshot(), ...change });
};

/**
 * Changes one call. @returns the call afterwards, or `null` if nothing changed
 * @param announce sends HubSpot the change, before anybody sees the new state and acts on it: HubSpot hears of everything in order
 */
export const changeCall = (
  { store }: Pick<CtiContext, 'store'>,
  id: string,
  reduce: (call: Call) => Call,
  announce?: (after: Call) => void,
): Call | null => {
  const before = store.getSnapshot().calls[id];
  if (!before) return null;
  const after = reduce(before);
  if (after === before) return null;
  announce?.(after);
  store.set(putCall(store.getSnapshot(), after));
  return after;
};

/** Applies a step of a live call. */
export const applyLive = (
  context: Pick<CtiContext, 'store'>,
  id: string,
  event: LiveEvent,
  announce?: (after: Call) => void,
): Call | null => changeCall(context, id, (call) => reduceLive(call, event), announce);

/** The call of an address, or the one in the foreground. */
export const lookUpCall = (
  { store }: Pick<CtiContext, 'store'>,
  { id, externalCallId }: CallAddress = {},
): Call | null | undefined => {
  const { calls, call } = store.getSnapshot();
  if (id === undefined && externalCallId === undefined) return call;
  return Object.values(calls).find(
    (known) =>
      (id ?? known.id) === known.id && (externalCallId ?? known.externalCallId) === known.externalCallId,
  );
};

/**
 * The call that an action is about; `null` if this tab has cleared it away, so that nothing is left to do.
 * @throws CtiError `no-such-call`
 */
export const findCall = (
  context: Pick<CtiContext, 'store' | 'cleared' | 'logger'>,
  address: CallAddress = {},
  action: string,
): Call | null => {
  const found = lookUpCall(context, address);
  if (found) return found;
  const name = address.id ?? address.externalCallId;
  if (name === undefined) throw new CtiError('no-such-call', `${action}() needs an open call.`);
  if (!context.cleared.find(address) && !context.cleared.wasFinished(name))
    throw new CtiError('no-such-call', `${action}() needs an open call with the id "${name}".`);
  context.logger.debug(`Ignored ${action}() for a cleared call.`, name);
  return null;
};

export const wrongState = (action: string, call: Call, expected: string): CtiError =>
  new CtiError(
    'wrong-state',
    `${action}() makes no sense for a call that is "${call.status}": it should be ${expected}.`,
  );

export const reportProblem = (context: CtiContext, problem: Omit<Problem, 'at'>): void => {
  const dated: Problem = { ...problem, at: now() };
  context.logger.warn(dated.message, dated);
  update(context, { problem: dated });
  notify(context, 'onProblem', dated);
};

/** What a phone's error says; a phone of the app's own may throw anything. */
export const phoneProblemOf = (error: unknown): Pick<Problem, 'message' | 'phoneCode'> => {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  return {
    message: typeof message === 'string' ? message : String(error),
    ...(typeof code === 'string' && { phoneCode: code as SoftphoneErrorCode }),
  };
};

/** What the state shows of a phone whatever its status. */
export const traitsOf = ({
  capabilities,
  isAppOwned,
  audio,
}: Softphone): Pick<PhoneState, 'capabilities' | 'isAppOwned' | 'audio'> => ({
  capabilities,
  ...(isAppOwned && { isAppOwned: true }),
  ...(audio && { audio: audio.getSnapshot() }),
});
