import { createId } from '../../base/createId';
import { PhoneError, plainError, toPhoneError } from '../phoneError';
import type { SoftphoneError } from '../phoneError';
import { createSoftphoneState } from '../phoneState';
import { endOfStart } from '../session';
import type { SessionControl, SessionFacts } from '../session';
import type { CallSession, SoftphoneDialOptions, Softphone, SoftphoneStatus } from '../softphone';

/** A phone whose client the app owns. */
export interface OwnedSoftphone<C> extends Softphone {
  /** Marks a phone whose client belongs to the app. */
  readonly isAppOwned: true;
  /**
   * Reports a call that the app has placed or taken with its client. Reporting it twice has no effect.
   *
   * Call it for outgoing calls if the client has no event for them (SIP.js, Twilio); all others are seen without it.
   * @returns the session of the call
   */
  track: (call: C) => CallSession;
}

/** A session that follows one call of the client. */
export interface OwnedCall<C> {
  readonly control: SessionControl;
  /** Follows this call from now on; ends it if the session is already over. */
  adopt: (call: C) => void;
}

export interface ClientStatus {
  readonly status: SoftphoneStatus;
  readonly error?: SoftphoneError | undefined;
}

/** What `createOwnedPhone` needs to know about a client. */
export interface OwnedClient<C extends object> {
  readonly capabilities: Softphone['capabilities'];
  getStatus: () => ClientStatus;
  /** Listens to the client until the returned function is called. */
  listen: (events: { onStatus: () => void; onCall: (call: C) => void }) => () => void;
  /** The calls that the client already has. */
  getCalls: () => readonly C[];
  readCall: (call: C) => Omit<SessionFacts, 'id'>;
  createCall: (facts: SessionFacts) => OwnedCall<C>;
  /** Places a call. @throws {PhoneError} if none can be placed */
  place: (to: string, options: SoftphoneDialOptions) => C | Promise<C>;
}

interface Pending<C> {
  readonly to: string;
  readonly call: OwnedCall<C>;
}

const digitsIn = (text: string): string => text.replace(/\D/g, '');

/** Whether two spellings are the same number or address. */
const isSameNumber = (one: string, other: string): boolean => {
  if (one.toLowerCase() === other.toLowerCase()) return true;
  const digits = digitsIn(one);
  return digits.length > 2 && digits === digitsIn(other);
};

const cannotDial: Record<SoftphoneStatus, string> = {
  stopped: "the app's client is not started",
  connecting: "the app's client is still connecting",
  ready: '',
  reconnecting: "the app's client has lost its service",
  failed: "the app's client could not reach its service or register",
};

/**
 * The sessions of all calls of all clients. Hot reload makes a second phone on the same client: a call that is under way keeps its
 * session.
 */
const controls = new WeakMap<object, SessionControl>();

/** What follows a call of a client, if a phone does. */
export const controlOf = (call: object): SessionControl | undefined => controls.get(call);

/** Observes and commands a client that the app owns. It never starts, registers, stops or destroys the client. */
export const createOwnedPhone = <C extends object>(client: OwnedClient<C>): OwnedSoftphone<C> => {
  const { capabilities } = client;
  const state = createSoftphoneState();
  /** Calls placed here that the client has not shown yet. */
  const pending = new Set<Pending<C>>();
  /** The one whose `place()` is running. */
  let placing: Pending<C> | undefined;
  let stopListening: (() => void) | undefined;

  const update = () => {
    const next: ClientStatus = stopListening ? client.getStatus() : { status: 'stopped' };
    const { status, error } = state.getSnapshot();
    const isSame = status === next.status && error?.message === next.error?.message;
    if (!isSame) state.setStatus(next.status, next.error && plainError(next.error));
  };

  const take = (call: C, entry: Pending<C>) => {
    pending.delete(entry);
    controls.set(call, entry.call.control);
    entry.call.adopt(call);
  };

  const list = (control: SessionControl): CallSession => {
    const { session } = control;
    const isListed = state.getSnapshot().sessions.includes(session);
    return isListed || session.getSnapshot().status === 'ended' ? session : state.add(control);
  };

  const track = (call: C): CallSession => {
    const before = controls.get(call);
    if (before) return list(before);
    const facts = client.readCall(call);
    if (facts.direction === 'outbound') {
      const entry = placing ?? [...pending].find(({ to }) => isSameNumber(to, facts.remoteNumber));
      if (entry) {
        take(call, entry);
        return entry.call.control.session;
      }
    }
    const owned = client.createCall({ id: createId(), ...facts });
    controls.set(call, owned.control);
    owned.adopt(call);
    return list(owned.control);
  };

  const observe = () => {
    if (stopListening) return;
    stopListening = client.listen({ onStatus: update, onCall: track });
    for (const call of client.getCalls()) track(call);
    update();
  };

  /** The client shows a call that was placed here. */
  const settle = (call: C, entry: Pending<C>) => {
    pending.delete(entry);
    const known = controls.get(call);
    if (!known) take(call, entry);
    else if (known !== entry.call.control) {
      // The app reported it under another number: that session stays.
      entry.call.control.end({ reason: 'cancelled', by: 'system' });
    }
  };

  const place = (entry: Pending<C>, options: SoftphoneDialOptions): C | Promise<C> => {
    pending.add(entry);
    placing = entry;
    try {
      return client.place(entry.to, options);
    } catch (thrown) {
      pending.delete(entry);
      throw toPhoneError(
        thrown,
        'failed',
        `The call could not be placed: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      );
    } finally {
      placing = undefined;
    }
  };

  observe();

  return {
    capabilities,
    isAppOwned: true,
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,
    track,

    start: () => {
      observe();
      return Promise.resolve();
    },

    stop: () => {
      stopListening?.();
      stopListening = undefined;
      update();
      return Promise.resolve();
    },

    dial: (to, options = {}) => {
      const { status, sessions } = state.getSnapshot();
      if (status !== 'ready')
        throw new PhoneError('not-ready', `The phone cannot dial: ${cannotDial[status]}.`);
      if (!capabilities.multipleCalls && sessions.length > 0)
        throw new PhoneError('call-in-progress', 'The phone takes one call at a time, and there is one.');
      if (!to.trim()) throw new PhoneError('invalid-number', 'dial() needs a number or an address to call.');
      const facts: SessionFacts = {
        id: createId(),
        direction: 'outbound',
        remoteNumber: to,
        localNumber: options.fromNumber,
      };
      const entry: Pending<C> = { to, call: client.createCall(facts) };
      const placed = place(entry, options);
      if (placed instanceof Promise) {
        placed.then(
          (call) => {
            settle(call, entry);
          },
          (thrown: unknown) => {
            pending.delete(entry);
            entry.call.control.end(endOfStart(thrown));
          },
        );
      } else {
        settle(placed, entry);
      }
      return list(entry.call.control);
    },
  };
};
