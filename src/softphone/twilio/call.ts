import type { Call, TwilioError } from '@twilio/voice-sdk';
import { requestMicrophone } from '../audio/microphone';
import type { LineCall } from '../linePhone';
import { PhoneError } from '../phoneError';
import { brokenOff, createCallSession, endOfStart, untilConnected } from '../session';
import type { SessionControl, SessionFacts } from '../session';
import type { Ending } from '../sip/end';
import { endOfFault } from './errors';
import type { TwilioPhoneOptions } from './options';

export interface TwilioCall extends LineCall {
  /** Inbound: takes Twilio's call. */
  adopt: (call: Call) => void;
  /** Outbound: makes sure of the microphone, then opens the call. Never rejects: what goes wrong ends the session. */
  send: (open: (options: Call.AcceptOptions) => Promise<Call>) => Promise<void>;
}

interface TwilioCallSettings {
  facts: SessionFacts;
  options: TwilioPhoneOptions;
  statsOf: (call: Call) => Promise<RTCStatsReport | null>;
  /** Each audio element that Twilio plays the call with. */
  onAudio: (element: HTMLAudioElement) => void;
}

/** Twilio says on its own way only "no" where there is no microphone; asking first brings out why, before anything is lost. */
const needMicrophone = async (constraints: MediaTrackConstraints | undefined) => {
  const stream = await requestMicrophone({ constraints });
  for (const track of stream.getTracks()) track.stop();
};

/** Twilio knows neither A-D nor the comma, but a `w` that waits half a second. */
const digitsForTwilio = (digits: string): string => {
  if (/[A-D]/.test(digits))
    throw new PhoneError('not-supported', 'Twilio cannot send the DTMF digits A to D.');
  return digits.replaceAll(',', 'wwww');
};

export const createTwilioCall = ({ facts, options, statsOf, onAudio }: TwilioCallSettings): TwilioCall => {
  let call: Call | undefined;
  /** What Twilio said of the end, before or right after it. */
  let fault: Ending | undefined;
  /** The server may take this side out of the call before it has answered. */
  let isTransferring = false;

  const need = (): Call => {
    if (call) return call;
    throw new PhoneError('wrong-state', 'The call has not been sent off yet.');
  };
  const acceptOptions: Call.AcceptOptions = {
    rtcConstraints: { audio: options.audioConstraints ?? true },
    ...(options.rtcConfiguration && { rtcConfiguration: options.rtcConfiguration }),
  };
  const callSid = () => need().parameters.CallSid ?? '';

  const leave: TwilioCall['leave'] = (ending) => {
    control.end(ending);
    call?.reject();
    call?.disconnect();
  };

  const control: SessionControl = createCallSession(facts, {
    answer: async () => {
      await needMicrophone(options.audioConstraints);
      if (isOver()) throw new PhoneError('wrong-state', 'The caller has hung up.');
      const connected = untilConnected(session);
      need().accept(acceptOptions);
      await connected;
    },
    reject: (reason) => {
      leave({ reason, by: 'local' });
    },
    hangUp: () => {
      leave(brokenOff(session));
    },
    setMuted: (muted) => {
      call?.mute(muted);
    },
    setHeld: async (held) => {
      if (!options.setHeld)
        throw new PhoneError('not-supported', 'Twilio has no hold without help of a server.');
      await options.setHeld(callSid(), held);
    },
    sendDigits: (digits) => {
      need().sendDigits(digitsForTwilio(digits));
    },
    transfer: async (to) => {
      if (!options.transfer)
        throw new PhoneError('not-supported', 'Twilio has no transfer without help of a server.');
      isTransferring = true;
      try {
        await options.transfer(callSid(), to);
      } catch (error) {
        isTransferring = false;
        throw error;
      }
      need().disconnect();
    },
    getStats: async () => (call ? statsOf(call) : null),
  });
  const { session } = control;
  const isOver = () => session.getSnapshot().status === 'ended';

  /** Twilio says that it is over, and no more. */
  const endUnsaid = (): Ending => {
    const { status } = session.getSnapshot();
    if (isTransferring) return { reason: 'transferred', by: 'local' };
    if (status === 'connected') return { reason: 'hangup', by: 'remote' };
    if (facts.direction === 'inbound') return { reason: 'missed', by: 'remote' };
    return status === 'ringing' ? { reason: 'no-answer', by: 'remote' } : { reason: 'failed', by: 'remote' };
  };

  const adopt: TwilioCall['adopt'] = (adopted) => {
    call = adopted;
    const showStreams = () => {
      control.setStreams({
        local: adopted.getLocalStream() ?? null,
        remote: adopted.getRemoteStream() ?? null,
      });
    };
    // Where its sound fails, Twilio closes the call first and says why right after.
    const over = () => {
      queueMicrotask(() => {
        control.end(fault ?? endUnsaid());
      });
    };
    adopted.on('ringing', (hasEarlyMedia: boolean) => {
      control.ring();
      if (hasEarlyMedia) showStreams();
    });
    adopted.on('audio', (element: HTMLAudioElement) => {
      showStreams();
      onAudio(element);
    });
    adopted.on('accept', () => {
      showStreams();
      control.connect();
    });
    adopted.on('mute', (muted: boolean) => {
      control.setMuted(muted);
    });
    adopted.on('error', (error: TwilioError.TwilioError) => {
      fault = endOfFault(error);
      // Some faults end the call without a word, others leave it up.
      const status: string = adopted.status();
      if (status === 'closed') over();
    });
    // Twilio closes a call that it cannot bring back, and says no more.
    adopted.on('transportClose', () => {
      const status: string = adopted.status();
      if (status !== 'closed') return;
      fault ??= { reason: 'network-error', by: 'system' };
      over();
    });
    adopted.on('disconnect', over);
    adopted.on('cancel', over);
    adopted.on('reject', over);
    // A fault that the call got over is not why it ends later.
    adopted.on('reconnected', () => {
      fault = undefined;
    });
    if (session.getSnapshot().muted) adopted.mute(true);
  };

  return {
    control,
    adopt,
    leave,
    send: async (open) => {
      try {
        await needMicrophone(options.audioConstraints);
        if (isOver()) return;
        const opened = await open(acceptOptions);
        if (isOver()) opened.disconnect();
        else adopt(opened);
      } catch (thrown) {
        control.end(endOfStart(thrown));
      }
    },
  };
};
