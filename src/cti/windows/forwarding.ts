import { present } from '../../base/present';
import { readFields } from '../../base/read';
import { addCall } from '../../call/foreground';
import type { Call } from '../../call/call';
import { addressIndex, isPromising, withCall } from '../actionArguments';
import type { CallAddress, DialOptions } from '../actionOptions';
import type { Forwarded, LocalActions } from '../bindActions';
import { createCall, findStarted, type StartOptions } from '../calls/newCall';
import { requireEndStatus, requireNumber, requireRecordingUrl } from '../calls/requireValues';
import { type CtiContext, findCall, phoneProblemOf, reportProblem } from '../context';
import { noPhone } from '../errors';
import { dialRequestFor } from '../host/dialRequests';
import type { OwnLegs, PlacedCall } from '../phone/ownLegs';
import type { CtiState, DialRequest } from '../state';
import { obey } from './obey';
import { type CommandName, isCommandName, isRepeatable, isStart } from './windowCommands';

/** How long the window with the phone may take to carry out a command, in milliseconds. */
const patienceMs = 30_000;

type Shown = Pick<CtiState, 'calls' | 'call'>;

/** A command that another window has not answered yet. */
interface Pending {
  readonly name: CommandName;
  readonly args: readonly unknown[];
  /** The call that it starts, as this window shows it meanwhile, and the request that the call answers. */
  readonly call?: Call | undefined;
  readonly request?: DialRequest | undefined;
  readonly settle: (done: boolean) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** The actions of a window without the phone: the window with the phone carries them out, and none is lost on the way. */
export interface Forwarding {
  /** Another window has the phone from now on. */
  follow: () => void;
  /** Sends an action to the window with the phone. `undefined` if it is for this window. */
  forward: (name: string, args: readonly unknown[]) => Forwarded | undefined;
  /** The window with the phone has carried out a command, or could not. */
  onResult: (request: number, done: boolean) => void;
  /**
   * Another window has the phone now: it gets what is unanswered.
   * @param isFirst this window knew none before, which may have got it
   */
  onNewOwner: (isFirst: boolean) => void;
  /**
   * This window has the phone now: it does not show what is unanswered any more, and carries it out.
   * @returns `dial` is for when the phone is ready, and does what is about the calls that it dials, too
   */
  takeUnanswered: () => { run: () => void; dial: () => void };
  /** Shows the state of the window with the phone, and the calls that this window has asked for. */
  onShared: (state: CtiState) => void;
  /** Drops what is unanswered. */
  forget: () => void;
}

export const createForwarding = (
  context: CtiContext,
  local: LocalActions,
  post: (request: number, name: CommandName, args: readonly unknown[]) => void,
  /** Places a call on the client that the app has in this window; `undefined` without one, or if it takes no call now. */
  dialHere: OwnLegs['dial'],
): Forwarding => {
  const { store } = context;
  const pending = new Map<number, Pending>();
  let requests = 0;
  /** What the window with the phone has shown last; until then, what this window showed before it followed. */
  let shared: Shown = { calls: {}, call: null };

  /** Adds the calls that this window has asked for and that are not shown yet. */
  const withPending = <S extends Shown>(state: S): S => {
    let merged = state;
    for (const { call } of pending.values())
      if (call && !merged.calls[call.id]) merged = addCall(merged, call);
    return merged;
  };

  const settle = (request: number, done: boolean): void => {
    const entry = pending.get(request);
    if (!entry) return;
    pending.delete(request);
    clearTimeout(entry.timer);
    const state = store.getSnapshot();
    if (entry.call && !shared.calls[entry.call.id] && state.windowRole === 'follower') {
      // The number is still to be called.
      const request = done ? undefined : entry.request;
      store.set(withPending({ ...state, ...shared, dialRequest: state.dialRequest ?? request ?? null }));
    }
    entry.settle(done);
  };

  const command = (
    name: CommandName,
    args: readonly unknown[],
    started: Pick<Pending, 'call' | 'request'> = {},
  ): Promise<boolean> => {
    requests += 1;
    const request = requests;
    const done = new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => {
        const message = 'The window with the phone does not answer.';
        reportProblem(context, { code: 'phone', phoneCode: 'unreachable', message });
        settle(request, false);
      }, patienceMs);
      pending.set(request, { name, args, ...started, settle: resolve, timer });
    });
    post(request, name, args);
    return done;
  };

  /** Who calls from this window is to hear the call here, if the window has a client. `null`: the client refuses. */
  const place = ({ toNumber = '', fromNumber }: StartOptions): PlacedCall | null | undefined => {
    // The window with the phone says so.
    if (!store.getSnapshot().user.loggedIn) return undefined;
    try {
      return dialHere(toNumber, { fromNumber: fromNumber ?? context.options().fromNumbers?.[0] });
    } catch (error) {
      reportProblem(context, { code: 'phone', ...phoneProblemOf(error) });
      return null;
    }
  };

  const start = (name: CommandName, [options]: readonly unknown[]): Call | null => {
    let fields = options as StartOptions;
    if (name === 'dial') {
      if (!store.getSnapshot().phone) throw noPhone('dial');
      const { to, extension, from, party } = options as DialOptions;
      fields = { toNumber: requireNumber('dial', 'to', to), extension, fromNumber: from, party };
    } else if (name === 'outgoingCall') requireNumber(name, 'toNumber', fields.toNumber);
    else if (fields.fromNumber !== null) requireNumber(name, 'fromNumber', fields.fromNumber);

    const direction = name === 'incomingCall' ? 'inbound' : 'outbound';
    const known = findStarted(context, direction, fields);
    if (known) return known;
    const placed = name === 'dial' ? place(fields) : undefined;
    if (placed === null) return null;
    if (placed) fields = { ...fields, phoneId: placed.session.id, callStartTime: placed.session.startedAt };
    const call = createCall(context, direction, fields);
    const state = addCall(store.getSnapshot(), call);
    const request = dialRequestFor(state, call);
    store.set(request ? { ...state, dialRequest: null } : state);
    const made = {
      id: call.id,
      party: call.party,
      ...((placed ?? name !== 'dial') && { callStartTime: call.startedAt }),
    };
    const reported = placed ? 'outgoingCall' : name;
    const given = placed ? present(fields) : (options as object);
    void command(reported, [{ ...given, ...made }], { call, request });
    placed?.report(call.id);
    return call;
  };

  /** The window with the phone would say it where nobody hears it. */
  const requireValues = (name: CommandName, [options]: readonly unknown[]): void => {
    const { callEndStatus, endStatus = callEndStatus, url } = readFields(options);
    if (endStatus !== undefined) requireEndStatus(endStatus);
    if (name === 'addRecording') requireRecordingUrl(url);
  };

  /** The arguments with the call named: the foreground may be another one by the time they arrive. `null` if it is cleared away. */
  const addressed = (name: CommandName, args: readonly unknown[]): readonly unknown[] | null => {
    const index = addressIndex(name);
    // A recording may be for a call that only HubSpot remembers.
    if (index < 0 || name === 'addRecording') return args;
    const call = findCall(context, args[index] as CallAddress | undefined, name);
    return call && withCall(name, args, call.id);
  };

  return {
    follow: () => {
      const { calls, call } = store.getSnapshot();
      shared = { calls, call };
    },
    forward: (name, args) => {
      if (store.getSnapshot().windowRole !== 'follower' || !isCommandName(name)) return undefined;
      if (isStart(name)) return { result: start(name, args) };
      requireValues(name, args);
      const named = addressed(name, args);
      const done = named ? command(name, named) : Promise.resolve(false);
      if (name === 'resumeAudio') return { result: done.then(() => undefined) };
      return { result: isPromising(name) ? done : undefined };
    },
    onResult: settle,
    onNewOwner: (isFirst) => {
      for (const [request, { name, args }] of pending) {
        if (isRepeatable(name)) post(request, name, args);
        else if (!isFirst) settle(request, false);
      }
    },
    takeUnanswered: () => {
      const left = [...pending];
      if (left.some(([, { call }]) => call)) store.set({ ...store.getSnapshot(), ...shared });
      const dialled = left.flatMap(([, { name, call }]) => (name === 'dial' && call ? [call.id] : []));
      /** A call is dialled before anything is done about it. */
      const isForDial = ({ name, args }: Pending): boolean =>
        name === 'dial' || args.some((arg) => dialled.includes((Object(arg) as { id: string }).id));
      const run = (isDial: boolean) => (): void => {
        for (const [request, command] of left) {
          // Another window may have the phone by now, or have had it meanwhile, and carried it out.
          const isHere = pending.has(request) && store.getSnapshot().windowRole !== 'follower';
          if (isForDial(command) !== isDial || !isHere) continue;
          const { name, args } = command;
          if (!isRepeatable(name)) settle(request, false);
          else
            void obey(context, local, name, args).then((done) => {
              settle(request, done);
            });
        }
      };
      return { run: run(false), dial: run(true) };
    },
    onShared: (state) => {
      shared = { calls: state.calls, call: state.call };
      // It has begun: a window that has the phone later must not dial again.
      for (const [request, { call }] of pending) if (call && state.calls[call.id]) settle(request, true);
      store.set(withPending(state));
    },
    forget: () => {
      for (const request of [...pending.keys()]) settle(request, false);
    },
  };
};
