import type { Call, TwilioError } from '@twilio/voice-sdk';
import type { LineCall } from '../linePhone';
import { PhoneError } from '../phoneError';
import { brokenOff, createCallSession, endOfStart } from '../session';
import type { SessionControl, SessionFacts } from '../session';
import type { SessionSnapshot } from '../softphone';
import type { Ending } from '../sip/end';
import { endOfFault } from './errors';
import type { TwilioPhoneOptions } from './options';
import { type Reconnect, tokenIn } from './connectToken';
import { untilConnected } from '../waiting';

export interface TwilioCall extends LineCall {
  /** Follows Twilio's call. */
  adopt: (call: Call) => void;
  /** Outbound: checks the microphone, then opens the call. Never rejects: an error ends the session. */
  send: (open: (options: Call.AcceptOptions) => Promise<Call>) => Promise<void>;
  /** Lets go of a call that another page takes back. */
  drop: () => void;
}

/** What the app's server does for a call, as Twilio's browser SDK cannot. */
export type TwilioServer = Pick<TwilioPhoneOptions, 'setHeld' | 'transfer'>;

export interface TwilioCallSettings {
  facts: SessionFacts;
  server: TwilioServer;
  acceptOptions: Call.AcceptOptions;
  /** For calls that outlive their page. @default none: they end with it */
  reconnect?: Reconnect | undefined;
  /** Runs before a call is placed or answered. @throws {PhoneError} if the microphone is unavailable */
  prepare?: () => Promise<void>;
  statsOf?: (call: Call) => Promise<RTCStatsReport | null>;
  /** Each audio element that Twilio plays the call with. */
  onAudio?: (element: HTMLAudioElement) => void;
  /** What an end means that this session did not ask for, if more is known of it. */
  readEnd?: (call: Call, event: TwilioEndEvent, status: SessionSnapshot['status']) => Ending | undefined;
}

export type TwilioEndEvent = 'cancel' | 'disconnect' | 'reject';

const endEvents: readonly TwilioEndEvent[] = ['cancel', 'disconnect', 'reject'];

/** Twilio knows neither A to D nor the comma, but a `w`, which waits half a second. */
const digitsForTwilio = (digits: string): string => {
  if (/[A-D]/.test(digits))
    throw new PhoneError('not-supported', 'Twilio cannot send the DTMF digits A to D.');
  return digits.replaceAll(',', 'wwww');
};

export const createTwilioCall = (settings: TwilioCallSettings): TwilioCall => {
  const { facts, server, acceptOptions, reconnect, prepare, statsOf, onAudio, readEnd } = settings;
  let call: Call | undefined;
  /** What Twilio reported about the end, before or right after it. */
  let fault: Ending | undefined;
  /** The server may end our leg of the call before it has answered the request. */
  let isTransferring = false;

  const token = (): string | undefined => tokenIn(facts.kept?.data) ?? call?.connectToken;
  const keptData = (): unknown => {
    const isRinging = facts.direction === 'inbound' && session.getSnapshot().status === 'ringing';
    const connectToken = isRinging ? token() : undefined;
    return connectToken === undefined ? undefined : { connectToken };
  };

  const accept = async (): Promise<void> => {
    const key = token();
    if (call || !reconnect || key === undefined) need().accept(acceptOptions);
    else adopt(await reconnect(key, acceptOptions));
  };

  const need = (): Call => {
    if (call) return call;
    throw new PhoneError('wrong-state', 'The call has not been sent off yet.');
  };
  const callSid = () => need().parameters.CallSid ?? '';

  const leave: TwilioCall['leave'] = (ending) => {
    control.end(ending);
    call?.reject();
    call?.disconnect();
  };

  const control: SessionControl = createCallSession(facts, {
    answer: async () => {
      await prepare?.();
      if (isOver()) throw new PhoneError('wrong-state', 'The caller has hung up.');
      const connected = untilConnected(session);
      // If answering throws, nobody waits for it.
      connected.catch(() => undefined);
      await accept();
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
      if (!server.setHeld)
        throw new PhoneError('not-supported', 'Twilio can only hold a call with the help of a server.');
      await server.setHeld(callSid(), held);
    },
    sendDigits: (digits) => {
      need().sendDigits(digitsForTwilio(digits));
    },
    transfer: async (to) => {
      if (!server.transfer)
        throw new PhoneError('not-supported', 'Twilio can only transfer a call with the help of a server.');
      isTransferring = true;
      try {
        await server.transfer(callSid(), to);
      } catch (error) {
        isTransferring = false;
        throw error;
      }
      need().disconnect();
    },
    keep: reconnect && keptData,
    ...(statsOf && { getStats: async () => (call ? statsOf(call) : null) }),
  });
  const { session } = control;
  const isOver = () => session.getSnapshot().status === 'ended';

  /** Twilio reports the end of a call without a reason. */
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
    // If its sound fails, Twilio closes the call first and reports why right after.
    const over = (event?: TwilioEndEvent) => {
      const isAsked = event === undefined || isTransferring;
      const known = isAsked ? undefined : readEnd?.(adopted, event, session.getSnapshot().status);
      queueMicrotask(() => {
        control.end(fault ?? known ?? endUnsaid());
      });
    };
    adopted.on('ringing', (hasEarlyMedia: boolean) => {
      control.ring();
      if (hasEarlyMedia) showStreams();
    });
    adopted.on('audio', (element: HTMLAudioElement) => {
      showStreams();
      onAudio?.(element);
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
      // Some faults end the call without an event, others leave it up.
      const status: string = adopted.status();
      if (status === 'closed') over();
    });
    // Twilio closes a call that it cannot restore, without another event.
    adopted.on('transportClose', () => {
      const status: string = adopted.status();
      if (status !== 'closed') return;
      fault ??= { reason: 'network-error', by: 'system' };
      over();
    });
    for (const event of endEvents)
      adopted.on(event, () => {
        over(event);
      });
    // A fault that the call recovered from is not why it ends later.
    adopted.on('reconnected', () => {
      fault = undefined;
    });
    if (session.getSnapshot().muted) adopted.mute(true);
  };

  return {
    control,
    adopt,
    leave,
    drop: () => {
      call?.ignore();
    },
    send: async (open) => {
      try {
        await prepare?.();
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
