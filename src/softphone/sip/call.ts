import type { PhoneAudioControl } from '../audio/phoneAudio';
import type { LineCall } from '../linePhone';
import { PhoneError } from '../phoneError';
import { brokenOff, createCallSession, endOfStart, untilConnected } from '../session';
import type { SessionControl, SessionFacts } from '../session';
import { needTarget } from './address';
import type { Carrier, CarrierEvents, OpenCarrier, RtcSettings } from './carrier';
import { createDigitSender } from './digits';
import { rejectCodes } from './end';
import { rtcConfigurationOf } from './options';
import type { SipPhoneOptions } from './options';
import { awaitTransfer } from './transfer';

/** One SIP call, whichever package carries it. */
export interface SipCall extends LineCall {
  /** What its carrier reports to. */
  readonly events: CarrierEvents;
  /** Inbound: takes the carrier that the call came with. */
  adopt: (carrier: Carrier) => void;
  /** Outbound: opens the microphone, then the call. Never rejects: what goes wrong ends the session. */
  send: (open: OpenCarrier) => Promise<void>;
}

export interface SipCallSettings {
  facts: SessionFacts;
  /** Of the user's own address. */
  domain: string;
  options: SipPhoneOptions;
  audio: PhoneAudioControl;
  /** The other side wants us to call somebody. */
  onRefer: CarrierEvents['onRefer'];
}

/** How long a call without a network path waits for another one, such as after a change of the network, in milliseconds. */
const silencePatienceMs = 5000;
/**
 * How long a call that is up waits for its first path, in milliseconds. Browsers give up sooner by themselves, but never
 * where they have nothing to try, such as behind a TURN server that refused the password.
 */
const firstPathPatienceMs = 20_000;

export const createSipCall = ({ facts, domain, options, audio, onRefer }: SipCallSettings): SipCall => {
  let carrier: Carrier | undefined;
  let connection: RTCPeerConnection | undefined;
  let digits: ReturnType<typeof createDigitSender> | undefined;
  let changing: Promise<void> = Promise.resolve();
  let silenceTimer: ReturnType<typeof setTimeout> | undefined;
  /** A goodbye while a transfer is under way is its success. */
  let transferring = false;

  const need = () => {
    if (carrier && connection) return { carrier, connection };
    throw new PhoneError('wrong-state', 'The call has no connection yet.');
  };

  /** One after the other: two offers at once would clash. */
  const renegotiate: Carrier['renegotiate'] = (change) => {
    const step = changing.then(() => need().carrier.renegotiate(change));
    changing = step.catch(() => undefined);
    return step;
  };

  const openMedia = async (): Promise<RtcSettings> => {
    const [mediaStream, pcConfig] = await Promise.all([callAudio.open(), rtcConfigurationOf(options)]);
    return { mediaStream, pcConfig };
  };

  const leave: SipCall['leave'] = (ending) => {
    control.end(ending);
    carrier?.terminate(ending.code);
  };

  const control: SessionControl = createCallSession(facts, {
    answer: async () => {
      const settings = await openMedia();
      if (isOver()) throw new PhoneError('wrong-state', 'The caller has hung up.');
      const connected = untilConnected(session);
      carrier?.answer(settings);
      await connected;
    },
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
      const { connection: open } = need();
      digits?.send(open, tones);
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
      carrier?.redirect(target);
      return Promise.resolve();
    },
    getStats: async () => connection?.getStats() ?? null,
  });

  const { session } = control;
  const callAudio = audio.openCall(control);
  const isOver = () => session.getSnapshot().status === 'ended';

  let wasHeard: boolean | undefined;
  const hear = () => {
    const { muted, held } = session.getSnapshot();
    const heard = !muted && !held.local;
    if (heard === wasHeard) return;
    wasHeard = heard;
    callAudio.setHeard(heard);
    carrier?.setHeard?.(heard);
  };

  session.subscribe(() => {
    if (!isOver()) {
      hear();
      return;
    }
    clearTimeout(silenceTimer);
    digits?.stop();
    callAudio.close();
  });

  /** The network path is gone, and no other was found: a call without a sound helps nobody. */
  const endSilence = () => {
    leave({ reason: 'media-error', by: 'system', message: 'The sound found no way to the other side.' });
  };

  const watchPath = () => {
    clearTimeout(silenceTimer);
    const state = connection?.connectionState;
    const isUp = session.getSnapshot().status === 'connected';
    if (state === 'failed') silenceTimer = setTimeout(endSilence, silencePatienceMs);
    else if (isUp && (state === 'new' || state === 'connecting'))
      silenceTimer = setTimeout(endSilence, firstPathPatienceMs);
  };

  const adopt: SipCall['adopt'] = (adopted) => {
    carrier = adopted;
    digits = createDigitSender(adopted, options.dtmf ?? 'auto');
  };

  const events: CarrierEvents = {
    onConnection: (opened) => {
      connection = opened;
      callAudio.attach(opened);
      opened.addEventListener('connectionstatechange', watchPath);
    },
    onRinging: control.ring,
    onConnected: () => {
      control.connect();
      watchPath();
    },
    onRemoteHold: (remote) => {
      control.setHeld({ remote });
    },
    onEnd: (ending) => {
      control.end(transferring ? { reason: 'transferred', by: 'local' } : ending);
    },
    onRefer,
  };

  return {
    control,
    events,
    adopt,
    leave,
    send: async (open) => {
      try {
        const settings = await openMedia();
        if (isOver()) return;
        adopt(open(settings, events));
        // Muted or even ended while the microphone was being opened.
        wasHeard = undefined;
        hear();
      } catch (thrown) {
        control.end(endOfStart(thrown));
      }
    },
    refresh: () => {
      // Both sides may have lost the same service: the called one waits, so that their offers do not clash (RFC 3261, 14.1).
      const delayMs = facts.direction === 'inbound' ? 2500 : 0;
      setTimeout(() => {
        const snapshot = session.getSnapshot();
        if (snapshot.status !== 'connected') return;
        const iceRestart = connection?.connectionState !== 'connected';
        // Where the other side does not agree, the call goes on as it is.
        renegotiate({ sendOnly: snapshot.held.local, iceRestart }).catch(() => undefined);
      }, delayMs);
    },
  };
};
