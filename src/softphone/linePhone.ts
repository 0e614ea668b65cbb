import { keepCredentials } from './credentials';
import type { CredentialKeeper, Expiring } from './credentials';
import { onPageHide } from './pageHide';
import { PhoneError, toPhoneError } from './phoneError';
import { createSoftphoneState } from './phoneState';
import { brokenOff } from './session';
import type { SessionControl } from './session';
import type {
  KeptCall,
  SoftphoneDialOptions,
  PhoneAudio,
  SessionEnd,
  Softphone,
  SoftphoneStatus,
} from './softphone';
import { whenEnded } from './waiting';

/** A call on a line. */
export interface LineCall {
  readonly control: SessionControl;
  /** Ends it, unasked: the phone stops, the page goes, the call goes on elsewhere. */
  leave: (ending: Omit<SessionEnd, 'at'>) => void;
  /** After the service was lost and is back: renews what the call has there, and its network path if that is gone. */
  refresh?: () => void;
}

export interface LineEvents {
  onRegistered: () => void;
  /** The service said no, or nothing; `isCredentials`: because of who asked. `retryAfterMs`: when it wants to be asked again. */
  onRefused: (refusal: {
    isCredentials: boolean;
    message: string;
    retryAfterMs?: number | undefined;
  }) => void;
  /** The service wants other credentials before long. */
  onExpiring: () => void;
  /** The connection broke, or could not be opened. The line goes on trying, and registers by itself when it is back. */
  onLost: () => void;
  /** A call that was not dialled here. */
  onCall: (call: LineCall) => void;
}

/** One account's connection to its service. */
export interface Line<C> {
  register: () => void;
  setCredentials: (credentials: C) => void;
  /** Starts a call; what goes wrong later ends its session. @throws {PhoneError} */
  dial: (to: string, options: SoftphoneDialOptions) => LineCall;
  /** Takes back a call of the page before. @throws {PhoneError} if it cannot even be tried */
  resume?: ((kept: KeptCall) => LineCall) | undefined;
  /** Disconnects without a word: another page takes the calls back. */
  drop?: () => void;
  /** Signs off and disconnects; calls have ended before. */
  close: () => Promise<void>;
}

export interface LinePhoneSettings<C> {
  capabilities: Softphone['capabilities'];
  audio: PhoneAudio;
  /** Whether calls outlive their page. @default false */
  canResume?: boolean | undefined;
  /** What the service is called in messages. */
  service: string;
  getCredentials: () => C | Promise<C>;
  /** Opens a line, which connects and registers by itself. @throws {PhoneError} if it never can */
  openLine: (credentials: C, events: LineEvents) => Promise<Line<C>>;
}

/** From one `start()` to its end. */
interface Run<C> {
  keeper: CredentialKeeper<C>;
  /** Hands fresh credentials to the line. */
  take: (credentials: C) => void;
  line?: Line<C>;
  /** Whether the present credentials have been accepted once. */
  proven: boolean;
  /** How often the service has said no since it last said yes. */
  refusals: number;
  retryTimer?: ReturnType<typeof setTimeout>;
  stopWatching?: () => void;
}

const retryAfterMs = 10_000;
/** A service that is down for an hour is asked again before that: it may be back sooner. */
const longestRetryMs = 300_000;

const notReady: Record<SoftphoneStatus, string> = {
  stopped: 'it is not started',
  connecting: 'it is still connecting',
  ready: 'it is being stopped',
  reconnecting: 'it has lost its service and tries to reach it again',
  failed: 'it could not register',
};

/** What phones with a registration have in common: its upkeep, credentials, the list of calls, and signing off. */
export const createLinePhone = <C extends Expiring>(settings: LinePhoneSettings<C>): Softphone => {
  const { capabilities, audio, service } = settings;
  const state = createSoftphoneState();
  const calls = new Set<LineCall>();
  let run: Run<C> | undefined;
  let starting: Promise<void> | undefined;

  const status = () => state.getSnapshot().status;

  const add = (call: LineCall) => {
    calls.add(call);
    whenEnded(call.control.session, () => calls.delete(call));
    return state.add(call.control);
  };

  const leaveAll = () => {
    for (const call of [...calls]) call.leave(brokenOff(call.control.session));
  };

  /** Ends the calls that nobody takes back, then disconnects without a word. @returns whether there are others */
  const leaveKept = (line: Line<C> | undefined): boolean => {
    for (const call of [...calls]) if (!call.control.isKept()) call.leave(brokenOff(call.control.session));
    if (calls.size > 0) line?.drop?.();
    return calls.size > 0;
  };

  /** Ends a run; its line is closed when the calls on it are over. */
  const retire = async (retired: Run<C>) => {
    if (run === retired) run = undefined;
    clearTimeout(retired.retryTimer);
    retired.keeper.stop();
    retired.stopWatching?.();
    await new Promise<void>((resolve) => {
      const stop = state.subscribe(() => {
        check();
      });
      const check = () => {
        if (calls.size > 0) return;
        stop();
        resolve();
      };
      check();
    });
    await retired.line?.close();
  };

  const fail = (failed: Run<C>, error: PhoneError) => {
    if (run !== failed) return;
    void retire(failed);
    state.setStatus('failed', error);
  };

  /** Credentials that were accepted before are refused now: they may have expired. */
  const renew = async (current: Run<C>) => {
    current.proven = false;
    try {
      const credentials = await current.keeper.renew();
      current.line?.setCredentials(credentials);
      current.line?.register();
    } catch (error) {
      fail(current, toPhoneError(error, 'wrong-credentials', 'The credentials could not be renewed.'));
    }
  };

  const eventsOf = (current: Run<C>): LineEvents => {
    const whenCurrent =
      <A extends unknown[]>(handle: (...args: A) => void) =>
      (...args: A) => {
        if (run === current) handle(...args);
      };
    return {
      onRegistered: whenCurrent(() => {
        const wasLost = status() === 'reconnecting';
        current.proven = true;
        current.refusals = 0;
        clearTimeout(current.retryTimer);
        state.setStatus('ready');
        if (wasLost) for (const call of calls) call.refresh?.();
      }),
      onRefused: whenCurrent(({ isCredentials, message, retryAfterMs: wantedMs = 0 }) => {
        if (isCredentials) {
          const refused = new PhoneError(
            'wrong-credentials',
            `${service} refused the credentials: ${message}.`,
          );
          if (current.proven || current.keeper.haveExpired()) void renew(current);
          else fail(current, refused);
          return;
        }
        state.setStatus(
          'reconnecting',
          new PhoneError('unreachable', `${service} did not register the phone: ${message}.`),
        );
        clearTimeout(current.retryTimer);
        const waitMs = Math.min(Math.max(wantedMs, retryAfterMs * 2 ** current.refusals), longestRetryMs);
        current.refusals += 1;
        current.retryTimer = setTimeout(() => current.line?.register(), waitMs);
      }),
      onExpiring: whenCurrent(() => {
        current.keeper.renew().then(current.take, () => {
          // The old ones may still work: the service will tell.
        });
      }),
      onLost: whenCurrent(() => {
        state.setStatus('reconnecting', new PhoneError('unreachable', `${service} cannot be reached.`));
        // A call that is not connected yet can no longer be.
        for (const call of [...calls]) {
          const isUp = call.control.session.getSnapshot().status === 'connected';
          if (!isUp) call.leave({ reason: 'network-error', by: 'system' });
        }
      }),
      onCall: add,
    };
  };

  const begin = async (): Promise<void> => {
    state.setStatus('connecting');
    const outcome = new Promise<void>((resolve) => {
      const stop = state.subscribe(() => {
        if (status() === 'connecting') return;
        stop();
        resolve();
      });
    });
    const take = (credentials: C) => {
      current.proven = false;
      current.line?.setCredentials(credentials);
      if (status() === 'ready') current.line?.register();
    };
    const current: Run<C> = {
      keeper: keepCredentials(settings.getCredentials, take),
      proven: false,
      refusals: 0,
      take,
    };
    run = current;
    try {
      if (!('RTCPeerConnection' in globalThis)) {
        throw new PhoneError('no-webrtc', 'This browser cannot make calls: it has no WebRTC.');
      }
      const line = await settings.openLine(await current.keeper.get(), eventsOf(current));
      // Stopped meanwhile: nothing else closes this line.
      if (run !== current) {
        await line.close();
        return;
      }
      current.line = line;
      current.stopWatching = onPageHide((mayReturn) => {
        if (!leaveKept(line) && !mayReturn) void line.close();
      });
    } catch (error) {
      fail(current, toPhoneError(error, 'failed', 'The phone could not be started.'));
    }
    await outcome;
  };

  return {
    capabilities,
    audio,
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,

    start: () => {
      if (status() === 'stopped' || status() === 'failed') starting = begin();
      // The user does not want to wait for the next try.
      else if (status() === 'reconnecting') run?.line?.register();
      return starting ?? Promise.resolve();
    },

    stop: async ({ keepCalls = false } = {}) => {
      if (keepCalls) leaveKept(run?.line);
      leaveAll();
      const closed = run && retire(run);
      state.setStatus('stopped');
      await closed;
    },

    dial: (to, options = {}) => {
      if (status() !== 'ready' || !run?.line) {
        throw new PhoneError('not-ready', `The phone cannot dial: ${notReady[status()]}.`);
      }
      if (!capabilities.multipleCalls && calls.size > 0) {
        throw new PhoneError('call-in-progress', 'The phone takes one call at a time, and there is one.');
      }
      return add(run.line.dial(to, options));
    },

    ...(settings.canResume && {
      resume: (kept: KeptCall) => {
        const resume = status() === 'ready' ? run?.line?.resume : undefined;
        if (!resume)
          throw new PhoneError('not-ready', `The phone cannot resume a call: ${notReady[status()]}.`);
        return add(resume(kept));
      },
    }),
  };
};
