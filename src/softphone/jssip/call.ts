import type { NameAddrHeader } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { CallAudio, PhoneAudioControl } from '../audio/phoneAudio';
import { PhoneError, toPhoneError } from '../phoneError';
import { brokenOff, createSession } from '../session';
import type { SessionControl, SessionFacts } from '../session';
import { needTarget } from '../sip/address';
import { rejectCodes } from '../sip/end';
import { gatheringTimeoutOf, rtcConfigurationOf } from '../sip/options';
import type { SipCall } from '../sip/line';
import type { SipPhoneOptions } from '../sip/options';
import { endingOf } from './ending';
import type { EndEvent } from './ending';
import { keepRenegotiable } from './renegotiate';
import type { Renegotiation } from './renegotiate';
import { transferBlindly } from './transfer';

/** What opens the SIP side of a call once the microphone is open. */
export interface RtcSettings {
  mediaStream: MediaStream;
  pcConfig: RTCConfiguration;
}

export interface JsSipCall extends SipCall {
  /** Outbound: opens the microphone, then the call. Never rejects: what goes wrong ends the session. */
  connect: (open: (settings: RtcSettings) => RTCSession) => Promise<void>;
  /** Takes over JsSIP's session. */
  adopt: (rtc: RTCSession) => void;
}

export interface JsSipCallOptions {
  facts: SessionFacts;
  /** Of the user's own address. */
  domain: string;
  options: SipPhoneOptions;
  audio: PhoneAudioControl;
  /** The other side wants us to call somebody. */
  onRefer: (wish: { to: string; reject: () => void; open: (settings: RtcSettings) => RTCSession }) => void;
}

type AcceptRefer = (onOpened: (referred: RTCSession) => void, settings: RtcSettings) => void;

/** JsSIP's own types of it are enumerations without values. */
interface Originated {
  originator: string;
}

export const createJsSipCall = ({ facts, domain, options, audio, onRefer }: JsSipCallOptions): JsSipCall => {
  let rtc: RTCSession | undefined;
  let renegotiation: Renegotiation | undefined;
  let transferring = false;

  const need = () => {
    if (rtc && renegotiation) return { rtc, renegotiation };
    throw new PhoneError('wrong-state', 'The call has not been sent off yet.');
  };

  const hear = () => {
    const { muted, held } = session.getSnapshot();
    callAudio.setHeard(!muted && !held.local);
    // JsSIP switches the track itself on a remote hold: its own flag keeps it from switching it on again.
    if (muted || held.local) rtc?.mute({ audio: true });
    else rtc?.unmute({ audio: true });
  };

  const openMedia = async (): Promise<RtcSettings> => {
    const [mediaStream, pcConfig] = await Promise.all([callAudio.open(), rtcConfigurationOf(options)]);
    return { mediaStream, pcConfig };
  };

  const leave: SipCall['leave'] = (ending) => {
    control.end(ending);
    if (rtc && !rtc.isEnded()) rtc.terminate(ending.code === undefined ? {} : { status_code: ending.code });
  };

  const control: SessionControl = createSession(facts, {
    answer: async () => {
      const settings = await openMedia();
      if (isOver() || !rtc) throw new PhoneError('wrong-state', 'The caller has hung up.');
      const answered = connected();
      rtc.answer(settings);
      callAudio.attach(rtc.connection);
      hear();
      await answered;
    },
    reject: (reason) => {
      leave({ reason, by: 'local', code: rejectCodes[reason] });
    },
    hangUp: () => {
      leave(brokenOff(session));
    },
    setMuted: (muted) => {
      control.setMuted(muted);
      hear();
    },
    setHeld: async (held) => {
      const {
        rtc: { connection },
        renegotiation: { offer },
      } = need();
      const setDirection = (sendOnly: boolean) => {
        for (const transceiver of connection.getTransceivers()) {
          transceiver.direction = sendOnly ? 'sendonly' : 'sendrecv';
        }
      };
      setDirection(held);
      try {
        await offer();
      } catch (error) {
        setDirection(!held);
        throw error;
      }
      control.setHeld({ local: held });
      hear();
    },
    sendDigits: (digits) => {
      const sender = need()
        .rtc.connection.getSenders()
        .find(({ dtmf }) => dtmf?.canInsertDTMF);
      const { dtmf = 'auto' } = options;
      const transportType = dtmf === 'rtp' || (dtmf === 'auto' && sender) ? 'RFC2833' : 'INFO';
      rtc?.sendDTMF(digits, { transportType: transportType as never });
    },
    transfer: async (to) => {
      const { rtc: passedOn } = need();
      const target = needTarget(to, domain);
      transferring = true;
      try {
        await transferBlindly(passedOn, target);
      } catch (error) {
        transferring = false;
        throw error;
      }
      if (!passedOn.isEnded()) passedOn.terminate();
    },
    getStats: async () => rtc?.connection.getStats() ?? null,
  });

  const { session } = control;
  const callAudio: CallAudio = audio.openCall(control);
  const isOver = () => session.getSnapshot().status === 'ended';

  /** Settles when the call is up or over. */
  const connected = () =>
    new Promise<void>((resolve, reject) => {
      const stop = session.subscribe(() => {
        const snapshot = session.getSnapshot();
        if (snapshot.status === 'connected') resolve();
        else if (snapshot.status === 'ended')
          reject(new PhoneError('failed', `The call ended: ${snapshot.end.reason}.`));
        else return;
        stop();
      });
    });

  session.subscribe(() => {
    if (isOver()) callAudio.close();
  });

  const adopt: JsSipCall['adopt'] = (adopted) => {
    rtc = adopted;
    renegotiation = keepRenegotiable(adopted);
    let gatheringTimer: ReturnType<typeof setTimeout> | undefined;
    let awaited: VoidFunction | undefined;

    const onEnd = (event: object) => {
      clearTimeout(gatheringTimer);
      const circumstances = {
        isInbound: facts.direction === 'inbound',
        wasConnected: session.getSnapshot().status === 'connected',
        fault: renegotiation?.fault(),
      };
      control.end(
        transferring ? { reason: 'transferred', by: 'local' } : endingOf(event as EndEvent, circumstances),
      );
    };
    adopted.on('ended', onEnd);
    adopted.on('failed', onEnd);
    adopted.on('progress', (event: Originated) => {
      if (event.originator === 'remote') control.ring();
    });
    adopted.on('accepted', () => {
      control.connect();
    });
    adopted.on('hold', (event: Originated) => {
      if (event.originator === 'remote') control.setHeld({ remote: true });
    });
    adopted.on('unhold', (event: Originated) => {
      if (event.originator === 'remote') control.setHeld({ remote: false });
    });
    adopted.on('icecandidate', ({ ready }) => {
      // One and the same for all candidates of one offer or answer.
      if (ready === awaited) return;
      awaited = ready;
      clearTimeout(gatheringTimer);
      gatheringTimer = setTimeout(ready, gatheringTimeoutOf(options));
    });
    adopted.on('refer', ({ request, accept, reject }) => {
      const { uri } = request.parseHeader<NameAddrHeader>('refer-to');
      onRefer({
        to: uri.toString(),
        reject,
        open: (settings) => {
          let opened: RTCSession | undefined;
          (accept as AcceptRefer)((referred) => {
            opened = referred;
          }, settings);
          if (!opened) throw new PhoneError('wrong-state', 'The call that asked for another one is over.');
          return opened;
        },
      });
    });
    // Outbound there is a connection already, inbound only after the answer.
    if (facts.direction === 'outbound') {
      callAudio.attach(adopted.connection);
      hear();
    }
  };

  return {
    control,
    adopt,
    connect: async (open) => {
      try {
        const settings = await openMedia();
        if (isOver()) return;
        adopt(open(settings));
      } catch (thrown) {
        const error = toPhoneError(thrown, 'failed', 'The call could not be started.');
        const reason = error.code.startsWith('microphone') ? 'media-error' : 'failed';
        control.end({
          reason,
          by: 'system',
          message: error.message,
          error: { code: error.code, message: error.message },
        });
      }
    },
    leave,
    refresh: () => {
      if (!rtc || !renegotiation || session.getSnapshot().status !== 'connected') return;
      const iceRestart = rtc.connection.connectionState !== 'connected';
      // Where the other side does not agree, the call goes on as it is.
      renegotiation.offer({ iceRestart }).catch(() => undefined);
    },
  };
};
