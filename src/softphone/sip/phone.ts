import { createPhoneAudio } from '../audio/phoneAudio';
import { onPageHide } from '../pageHide';
import { PhoneError, toPhoneError } from '../phoneError';
import { createPhoneState } from '../phoneState';
import { brokenOff } from '../session';
import type { SessionFacts } from '../session';
import type { Softphone, SoftphoneStatus } from '../softphone';
import { addressOf, domainOf, needTarget, numberIn, numberOf } from './address';
import { keepCredentials } from './credentials';
import type { CredentialKeeper } from './credentials';
import { headerLines, identityHeaders } from './headers';
import { createSipCall } from './call';
import type { SipCall } from './call';
import type { OpenCarrier } from './carrier';
import type { OpenLine, SipLine, SipLineEvents } from './line';
import { callHeadersOf } from './options';
import type { SipPhoneOptions } from './options';

const capabilities = {
  mute: true,
  hold: true,
  digits: true,
  transfer: true,
  rejectReason: true,
  multipleCalls: true,
} as const;

/** How a registrar says that it does not know the user or the password. */
const unwelcome = [401, 403, 404, 407];
const retryAfterMs = 10_000;

/** From one `start()` to its end. */
interface Run {
  keeper: CredentialKeeper;
  domain: string;
  line?: SipLine;
  /** Whether the present credentials have been accepted once. */
  proven: boolean;
  retryTimer?: ReturnType<typeof setTimeout>;
  /** Called with the first outcome: `start()` is done. */
  settle: () => void;
}

const notReady: Record<Exclude<SoftphoneStatus, 'ready'>, string> = {
  stopped: 'it is not started',
  connecting: 'it is still connecting',
  reconnecting: 'it has lost its service and tries to reach it again',
  failed: 'it could not register',
};

/** What the SIP phones have in common: registration, credentials, the list of calls, and the goodbye. */
export const createSipPhone = (options: SipPhoneOptions, openLine: OpenLine): Softphone => {
  const state = createPhoneState();
  const audio = createPhoneAudio(options);
  const calls = new Set<SipCall>();
  let run: Run | undefined;
  let starting: Promise<void> | undefined;
  let stopWatching: (() => void) | undefined;

  const add = (call: SipCall) => {
    const { session } = call.control;
    calls.add(call);
    const stop = session.subscribe(() => {
      if (session.getSnapshot().status !== 'ended') return;
      stop();
      calls.delete(call);
    });
    state.add(call.control);
  };

  const leaveAll = () => {
    for (const call of [...calls]) call.leave(brokenOff(call.control.session));
  };

  /** Ends a run; its line is closed when the calls on it are over. */
  const retire = (retired: Run) => {
    if (run === retired) run = undefined;
    clearTimeout(retired.retryTimer);
    retired.keeper.stop();
    retired.settle();
    stopWatching?.();
    const close = async () => {
      await retired.line?.close();
    };
    if (calls.size === 0) return close();
    const stop = state.subscribe(() => {
      if (calls.size > 0) return;
      stop();
      void close();
    });
    return undefined;
  };

  const fail = (failed: Run, error: PhoneError) => {
    if (run !== failed) return;
    void retire(failed);
    state.setStatus('failed', error);
  };

  const newCall = (domain: string, facts: Omit<SessionFacts, 'id'>): SipCall => {
    const call = createSipCall({
      facts: { id: crypto.randomUUID(), ...facts },
      domain,
      options,
      audio,
      onRefer: ({ to, reject, open }) => {
        const { followTransfers = false } = options;
        const wanted = typeof followTransfers === 'function' ? followTransfers(to) : followTransfers;
        if (!wanted) reject();
        else
          follow(call, newCall(domain, { direction: 'outbound', remoteNumber: numberIn(to) }), open, reject);
      },
    });
    return call;
  };

  /** Makes the call that the other side of another one asked for; the first ends when the second is up. */
  const follow = (first: SipCall, next: SipCall, open: OpenCarrier, reject: () => void) => {
    const { session } = next.control;
    let wasSent = false;
    const stop = session.subscribe(() => {
      const { status } = session.getSnapshot();
      if (status === 'connected') first.leave({ reason: 'transferred', by: 'remote' });
      if (status === 'ended' && !wasSent) reject();
      if (status === 'connected' || status === 'ended') stop();
    });
    add(next);
    void next.send((settings, events) => {
      wasSent = true;
      return open(settings, events);
    });
  };

  const eventsOf = (current: Run): SipLineEvents => {
    const whenCurrent =
      <A extends unknown[]>(handle: (...args: A) => void) =>
      (...args: A) => {
        if (run === current) handle(...args);
      };
    return {
      onRegistered: whenCurrent(() => {
        const wasLost = state.getSnapshot().status === 'reconnecting';
        current.proven = true;
        state.setStatus('ready');
        current.settle();
        if (wasLost) for (const call of calls) call.refresh();
      }),
      onRefused: whenCurrent((code, message) => {
        const said = [code, message].filter(Boolean).join(' ');
        if (code !== undefined && unwelcome.includes(code)) {
          if (current.proven) void renew(current);
          else
            fail(
              current,
              new PhoneError(
                'wrong-credentials',
                `The SIP service refused the user or the password: ${said}.`,
              ),
            );
          return;
        }
        state.setStatus(
          'reconnecting',
          new PhoneError('unreachable', `The SIP service did not register the phone: ${said}.`),
        );
        current.settle();
        clearTimeout(current.retryTimer);
        current.retryTimer = setTimeout(() => current.line?.register(), retryAfterMs);
      }),
      onLost: whenCurrent(() => {
        state.setStatus(
          'reconnecting',
          new PhoneError('unreachable', `${options.server} cannot be reached.`),
        );
        current.settle();
        // Whatever is not up yet has nobody left who could bring it up.
        for (const call of [...calls]) {
          const isUp = call.control.session.getSnapshot().status === 'connected';
          if (!isUp) call.leave({ reason: 'network-error', by: 'system' });
        }
      }),
      onIncoming: ({ from, to, carry }) => {
        const call = newCall(current.domain, {
          direction: 'inbound',
          remoteNumber: numberOf(from.user, from.host),
          remoteName: from.name,
          localNumber: numberOf(to.user, to.host),
        });
        call.adopt(carry(call.events));
        add(call);
      },
    };
  };

  /** What was accepted before is refused now: it may have expired. */
  const renew = async (current: Run) => {
    current.proven = false;
    try {
      const credentials = await current.keeper.renew();
      current.line?.setCredentials(credentials);
      current.line?.register();
    } catch (error) {
      fail(current, toPhoneError(error, 'wrong-credentials', 'The SIP credentials could not be renewed.'));
    }
  };

  const begin = async (): Promise<void> => {
    state.setStatus('connecting');
    let settle: () => void = () => undefined;
    const outcome = new Promise<void>((resolve) => {
      settle = resolve;
    });
    const keeper = keepCredentials(options.getCredentials, (credentials) => {
      current.proven = false;
      current.line?.setCredentials(credentials);
      if (state.getSnapshot().status === 'ready') current.line?.register();
    });
    const current: Run = { keeper, domain: '', proven: false, settle };
    run = current;
    try {
      if (!('RTCPeerConnection' in globalThis)) {
        throw new PhoneError('no-webrtc', 'This browser cannot make calls: it has no WebRTC.');
      }
      const credentials = await keeper.get();
      const uri = addressOf(credentials, options.server);
      current.domain = domainOf(uri);
      const line = await openLine({ uri, credentials, options, events: eventsOf(current) });
      // Stopped meanwhile: nobody else knows of this line.
      if (run !== current) {
        await line.close();
        return;
      }
      current.line = line;
      stopWatching = onPageHide((mayReturn) => {
        leaveAll();
        if (!mayReturn) void line.close();
      });
      await outcome;
    } catch (error) {
      fail(current, toPhoneError(error, 'failed', 'The phone could not be started.'));
    }
  };

  return {
    capabilities,
    audio,
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,

    start: () => {
      const { status } = state.getSnapshot();
      if (status === 'stopped' || status === 'failed') starting = begin();
      return starting ?? Promise.resolve();
    },

    stop: async () => {
      leaveAll();
      const closed = run && retire(run);
      state.setStatus('stopped');
      await closed;
    },

    dial: (to, { fromNumber } = {}) => {
      const { status } = state.getSnapshot();
      if (status !== 'ready' || !run?.line) {
        throw new PhoneError(
          'not-ready',
          `The phone cannot dial: ${notReady[status === 'ready' ? 'stopped' : status]}.`,
        );
      }
      const target = needTarget(to, run.domain);
      const headers = headerLines({
        ...identityHeaders(fromNumber, run.domain),
        ...callHeadersOf(options, to),
      });
      const call = newCall(run.domain, { direction: 'outbound', remoteNumber: to, localNumber: fromNumber });
      add(call);
      void call.send(run.line.dial(target, headers));
      return call.control.session;
    },
  };
};
