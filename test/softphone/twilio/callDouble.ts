import type { Call, TwilioError } from '@twilio/voice-sdk';
import { EventEmitter } from 'node:events';
import { real } from './real';

type RTCSample = Parameters<typeof Call.sampleEvent>[0];

/** Twilio's own signatures of the events: if they change, this no longer compiles. */
interface Events {
  accept: typeof Call.acceptEvent;
  audio: typeof Call.audioEvent;
  cancel: typeof Call.cancelEvent;
  disconnect: typeof Call.disconnectEvent;
  error: (error: TwilioError.TwilioError) => void;
  mute: typeof Call.muteEvent;
  reconnected: typeof Call.reconnectedEvent;
  reconnecting: (error: TwilioError.TwilioError) => void;
  reject: typeof Call.rejectEvent;
  ringing: typeof Call.ringingEvent;
  /** Undocumented, but emitted by Twilio. */
  transportClose: () => void;
  sample: typeof Call.sampleEvent;
}

type PartOfCall = Pick<
  Call,
  | 'accept'
  | 'connectToken'
  | 'customParameters'
  | 'direction'
  | 'disconnect'
  | 'getLocalStream'
  | 'getRemoteStream'
  | 'ignore'
  | 'isMuted'
  | 'mute'
  | 'parameters'
  | 'reject'
  | 'sendDigits'
  | 'status'
>;

interface CallDoubleOptions {
  direction: Call.CallDirection;
  parameters: Record<string, string>;
  onClosed: (call: CallDouble) => void;
}

/**
 * What the adapter uses of Twilio's `Call`, with Twilio's states, and events in Twilio's order. The methods below the
 * line are what the service and the remote party do.
 */
export class CallDouble extends EventEmitter implements PartOfCall {
  readonly direction: Call.CallDirection;
  parameters: Record<string, string>;
  sentDigits = '';
  acceptOptions: Call.AcceptOptions | undefined;
  readonly customParameters = new Map<string, string>();
  /** Private in Twilio's class: whether the end must still be sent, because the remote party has not ended the call. */
  _shouldSendHangup = true;
  readonly #onClosed: (call: CallDouble) => void;
  #status: Call.State = real.Call.State.Pending;
  #isMuted = false;

  constructor({ direction, parameters, onClosed }: CallDoubleOptions) {
    super();
    this.direction = direction;
    this.parameters = parameters;
    this.#onClosed = onClosed;
  }

  accept(options?: Call.AcceptOptions): void {
    if (this.#status !== real.Call.State.Pending) return;
    this.acceptOptions = options;
    this.#status = real.Call.State.Connecting;
    if (this.direction === real.Call.CallDirection.Incoming) queueMicrotask(() => this.#open());
  }

  disconnect(): void {
    const { Pending, Closed } = real.Call.State;
    if (this.#status !== Pending && this.#status !== Closed) this.#close('disconnect');
  }

  reject(): void {
    if (this.#status === real.Call.State.Pending) this.#close('reject');
  }

  /** Twilio is told nothing: the call rings on elsewhere. */
  ignore(): void {
    if (this.#status !== real.Call.State.Pending) return;
    this.#status = real.Call.State.Closed;
    this.#onClosed(this);
  }

  /** What another page answers an incoming call with. */
  get connectToken(): string | undefined {
    const { CallSid } = this.parameters;
    return this.direction === real.Call.CallDirection.Incoming && CallSid ? `token of ${CallSid}` : undefined;
  }

  mute(shouldMute = true): void {
    if (this.#isMuted === shouldMute) return;
    this.#isMuted = shouldMute;
    this.#tell('mute', shouldMute, this.#self);
  }

  sendDigits(digits: string): void {
    if (/[^0-9*#w]/.test(digits)) throw new real.TwilioError.InvalidArgumentError('Illegal character');
    this.sentDigits += digits;
  }

  isMuted = () => this.#isMuted;
  status = () => this.#status;
  getLocalStream = (): MediaStream | undefined => undefined;
  getRemoteStream = (): MediaStream | undefined => undefined;

  // ---

  ring(): void {
    if (this.#status !== real.Call.State.Connecting) return;
    this.parameters = { CallSid: 'CA-out', ...this.parameters };
    this.#status = real.Call.State.Ringing;
    this.#tell('ringing', false);
  }

  answer(): void {
    this.#open();
  }

  /** The remote party cancels the call, or hangs up. */
  hangUp(): void {
    this._shouldSendHangup = false;
    if (this.#status === real.Call.State.Pending) this.#close('cancel');
    else this.disconnect();
  }

  /** The service ends the call and says why. */
  refuse(error: TwilioError.TwilioError): void {
    this.#tell('error', error);
    this._shouldSendHangup = false;
    this.disconnect();
  }

  /** Twilio has measured the call. */
  measure(sample: Pick<RTCSample, 'packetsLostFraction' | 'jitter' | 'rtt'>): void {
    this.#tell('sample', sample as RTCSample);
  }

  /** Something goes wrong with the sound that Twilio gets over, or does not. */
  warn(error: TwilioError.TwilioError): void {
    this.#tell('error', error);
  }

  /** The audio fails, or the microphone is missing: Twilio closes the call first and then says why. */
  failMedia(error: TwilioError.TwilioError): void {
    this.disconnect();
    this.#tell('error', error);
  }

  loseSignaling(error: TwilioError.TwilioError): void {
    const { Pending, Closed, Open, Reconnecting } = real.Call.State;
    if (this.#status === Closed) return;
    this.#tell('transportClose');
    if (this.#status === Open) {
      this.#status = Reconnecting;
      this.#tell('reconnecting', error);
    } else {
      const wasPending = this.#status === Pending;
      this.#status = Closed;
      if (wasPending) this.#onClosed(this);
    }
  }

  regainSignaling(): void {
    if (this.#status !== real.Call.State.Reconnecting) return;
    this.#tell('reconnected');
    this.#status = real.Call.State.Open;
  }

  get #self(): Call {
    return this as unknown as Call;
  }

  #open(): void {
    const { Connecting, Ringing, Open } = real.Call.State;
    if (this.#status !== Connecting && this.#status !== Ringing) return;
    this.#status = Open;
    this.#tell('accept', this.#self);
  }

  #close(how: 'disconnect' | 'reject' | 'cancel'): void {
    this.#status = real.Call.State.Closed;
    this.#onClosed(this);
    if (how === 'disconnect') this.#tell(how, this.#self);
    else this.#tell(how);
  }

  #tell<Name extends keyof Events>(name: Name, ...args: Parameters<Events[Name]>): void {
    this.emit(name, ...args);
  }
}
