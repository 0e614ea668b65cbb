import type { PhoneAudioControl } from '../audio/phoneAudio';
import type { LineCall } from '../linePhone';
import { PhoneError } from '../phoneError';
import { brokenOff, createCallSession, endOfStart } from '../session';
import type { SessionControl, SessionFacts } from '../session';
import { needTarget } from './address';
import type { Carrier, CarrierEvents, OpenCarrier, RtcSettings } from './carrier';
import { createDigitSender } from './digits';
import { isRemoteHold, watchOffers } from './direction';
import { rejectCodes } from './end';
import { rtcConfigurationOf, type SipPhoneOptions } from './options';
import { keepSound } from './path';
import { createRenegotiation } from './renegotiation';
import { type Leg, stopTracks } from './resume/leg';
import { takeReplacement } from './resume/replacement';
import { createTakeBack, type OpenMicrophone, type TakeBack } from './resume/takeBack';
import { awaitTransfer } from './transfer';
import { untilConnected } from '../waiting';

/** One SIP call, whichever package carries it. */
export interface SipCall extends LineCall {
  /** What its carrier reports to. */
  readonly events: CarrierEvents;
  /** Inbound: takes the carrier that the call came with. */
  adopt: (carrier: Carrier) => void;
  /** Outbound: opens the microphone, then the call. Never rejects: what goes wrong ends the session. */
  send: (open: OpenCarrier) => Promise<void>;
  /** Tries to take back a call of the page before. */
  takeBack: TakeBack;
}

export interface SipCallSettings {
  facts: SessionFacts;
  /** Of the user's own address. */
  domain: string;
  options: SipPhoneOptions;
  audio: PhoneAudioControl;
  /** What another page needs of a call that outlives this one. @param id the carrier's */
  keep?: ((id: string) => unknown) | undefined;
  /** Asks at once whether the service is still there. */
  checkService: () => void;
  /** The remote party wants us to call somebody. */
  onRefer: CarrierEvents['onRefer'];
}

export const createSipCall = (settings: SipCallSettings): SipCall => {
  const { facts, domain, options, audio, keep, checkService, onRefer } = settings;
  let leg: Leg = {};
  /** A goodbye while a transfer is under way is its success. */
  let transferring = false;

  const need = () => {
    const { carrier, connection } = leg;
    if (carrier && connection) return { carrier, connection };
    throw new PhoneError('wrong-state', 'The call has no connection yet.');
  };

  const renegotiate = createRenegotiation({
    direction: facts.direction,
    offer: async (change) => need().carrier.renegotiate(change),
    isOver: () => isOver(),
  });

  /** Whatever fails after the microphone was opened lets go of it. */
  const withMedia = async <T>(
    work: (settings: RtcSettings) => T | Promise<T>,
    openMicrophone: OpenMicrophone = ({ open }) => open(),
  ): Promise<T> => {
    const [opened, configured] = await Promise.allSettled([
      openMicrophone(callAudio),
      rtcConfigurationOf(options),
    ]);
    try {
      if (opened.status === 'rejected') throw opened.reason;
      if (configured.status === 'rejected') throw configured.reason;
      return await work({ mediaStream: opened.value, pcConfig: configured.value });
    } catch (error) {
      callAudio.release();
      throw error;
    }
  };

  const leave: SipCall['leave'] = (ending) => {
    control.end(ending);
    leg.carrier?.terminate(ending.code);
  };

  const control: SessionControl = createCallSession(facts, {
    answer: () =>
      withMedia(async (settings) => {
        if (isOver()) throw new PhoneError('wrong-state', 'The caller has hung up.');
        const connected = untilConnected(session);
        // If answering throws, nobody waits for it.
        connected.catch(() => undefined);
        leg.carrier?.answer(settings);
        await connected;
      }),
    reject: (reason) => {
      leave({ reason, by: 'local', code: rejectCodes[reason] });
    },
    hangUp: () => {
      leave(brokenOff(session));
    },
    setMuted: (muted) => {
      control.setMuted(muted);
    },
    setHeld: async (held) => {
      await renegotiate({ sendOnly: held, iceRestart: false });
    },
    sendDigits: (tones) => {
      leg.digits?.send(need().connection, tones);
    },
    transfer: async (to) => {
      const { carrier: passedOn } = need();
      const target = needTarget(to, domain);
      transferring = true;
      try {
        await awaitTransfer(session, (news) => {
          passedOn.refer(target, news);
        });
      } catch (error) {
        transferring = false;
        throw error;
      }
      passedOn.terminate();
    },
    transferRinging: (to) => {
      const target = needTarget(to, domain);
      control.end({ reason: 'transferred', by: 'local', code: 302 });
      leg.carrier?.redirect(target);
      return Promise.resolve();
    },
    keep: keep && (() => leg.carrier && keep(leg.carrier.id())),
    getStats: async () => leg.connection?.getStats() ?? null,
  });

  const { session } = control;
  const callAudio = audio.openCall(control);
  const isOver = () => session.getSnapshot().status === 'ended';
  const sound = keepSound(session, {
    renegotiate,
    connection: () => leg.connection,
    checkService,
    onSilence: () => {
      leave({ reason: 'media-error', by: 'system', message: 'The sound found no way to the remote party.' });
    },
  });

  let wasHeard: boolean | undefined;
  const hear = () => {
    const { muted, held } = session.getSnapshot();
    const heard = !muted && !held.local;
    if (heard === wasHeard) return;
    wasHeard = heard;
    callAudio.setHeard(heard);
    leg.carrier?.setHeard?.(heard);
  };

  session.subscribe(() => {
    if (!isOver()) {
      hear();
      return;
    }
    sound.stop();
    leg.digits?.stop();
    callAudio.close();
  });

  const take = (taken: Leg, carrier: Carrier) => {
    taken.carrier = carrier;
    taken.digits = createDigitSender(carrier, options.dtmf ?? 'auto');
    if (taken !== leg) return;
    // Muted, or even ended, while the microphone was being opened.
    wasHeard = undefined;
    hear();
  };

  const show = (connection: RTCPeerConnection) => {
    callAudio.attach(connection);
    sound.watch(connection);
    watchOffers(connection, (remote) => {
      if (connection === leg.connection) control.setHeld({ remote });
    });
  };

  /** The call goes on through this leg; the one before is ended by its package. */
  const switchTo = (next: Leg) => {
    leg.digits?.stop();
    leg = next;
    if (next.stream) callAudio.use(next.stream);
    delete next.stream;
    if (next.connection) show(next.connection);
    control.setHeld({ local: false, remote: isRemoteHold(next.connection) });
    wasHeard = undefined;
    hear();
  };

  const eventsOf = (own: Leg): CarrierEvents => {
    const whenCurrent =
      <A extends unknown[]>(handle: (...args: A) => void) =>
      (...args: A) => {
        if (own === leg) handle(...args);
      };
    return {
      onConnection: (opened) => {
        own.connection = opened;
        if (own === leg) show(opened);
      },
      onRinging: whenCurrent(control.ring),
      onConnected: () => {
        if (own !== leg) switchTo(own);
        control.connect();
        sound.need();
      },
      onRemoteHold: whenCurrent((remote) => {
        control.setHeld({ remote });
      }),
      onEnd: (ending) => {
        if (own === leg) control.end(transferring ? { reason: 'transferred', by: 'local' } : ending);
        else stopTracks(own.stream);
      },
      onReplaced: whenCurrent(({ reject, open }) => {
        if (session.getSnapshot().status === 'connected') void takeOver({ reject, open });
        else reject();
      }),
      onRefer: whenCurrent(onRefer),
    };
  };

  const takeBack: SipCall['takeBack'] = createTakeBack({
    control,
    beginLeg: () => {
      const own: Leg = {};
      const before = leg;
      leg = own;
      before.carrier?.terminate();
      return {
        events: eventsOf(own),
        isCurrent: () => own === leg,
        connection: () => own.connection,
        take: (carrier) => {
          take(own, carrier);
        },
      };
    },
    withMedia,
  });

  /** Until the new leg is up, the present one is left as it is. */
  const takeOver = (wish: Parameters<CarrierEvents['onReplaced']>[0]): Promise<void> => {
    const next: Leg = {};
    return takeReplacement(wish, options, {
      share: () => (next.stream = callAudio.share()),
      events: eventsOf(next),
      take: (carrier) => {
        take(next, carrier);
      },
      stop: () => {
        stopTracks(next.stream);
      },
    });
  };

  const events = eventsOf(leg);

  return {
    control,
    events,
    adopt: (carrier) => {
      take(leg, carrier);
    },
    leave,
    takeBack,
    send: async (open) => {
      try {
        await withMedia((settings) => {
          if (!isOver()) take(leg, open(settings, events));
        });
      } catch (thrown) {
        control.end(endOfStart(thrown));
      }
    },
    refresh: sound.refresh,
  };
};
