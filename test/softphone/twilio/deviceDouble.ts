import type { AudioHelper, Call, Device, TwilioError } from '@twilio/voice-sdk';
import { EventEmitter } from 'node:events';
import { CallDouble } from './callDouble';
import { real } from './real';

/** Twilio's own signatures of the events: if they change, this no longer compiles. */
interface Events {
  destroyed: typeof Device.destroyedEvent;
  error: (error: TwilioError.TwilioError, call?: Call) => void;
  incoming: typeof Device.incomingEvent;
  registered: typeof Device.registeredEvent;
  registering: typeof Device.registeringEvent;
  tokenWillExpire: typeof Device.tokenWillExpireEvent;
  unregistered: typeof Device.unregisteredEvent;
}

type PartOfDevice = Pick<Device, 'connect' | 'destroy' | 'register' | 'state' | 'token' | 'updateToken'>;
type PartOfAudio = Pick<AudioHelper, 'disconnect' | 'incoming' | 'outgoing' | 'setInputDevice'> & {
  speakerDevices: Pick<AudioHelper['speakerDevices'], 'set'>;
};

/** Twilio's side: it knows the devices and whether they may register. */
export const service = {
  devices: [] as DeviceDouble[],
  isOnline: true,
  /** What it answers to a device that connects with this token. */
  judge: (() => undefined) as (token: string) => TwilioError.TwilioError | undefined,
  /** What happens to a call that a device places. */
  onDial: (() => undefined) as (call: CallDouble) => void,
  /** What happens to an incoming call that another page answers. */
  onReconnect: ((call) => {
    call.answer();
  }) as (call: CallDouble, connectToken: string) => void,
  reset: () => {
    service.onReconnect = (call) => {
      call.answer();
    };
    service.onDial = () => undefined;
    service.devices = [];
    service.isOnline = true;
    service.judge = () => undefined;
  },
  get device(): DeviceDouble {
    const newest = service.devices.at(-1);
    if (!newest) throw new Error('No device was made yet.');
    return newest;
  },
  setOnline: (isOnline: boolean) => {
    service.isOnline = isOnline;
    for (const device of service.devices) {
      if (isOnline) device.regain();
      else device.lose();
    }
  },
};

const { Device: RealDevice, TwilioError: errors } = real;
const { Registered, Registering, Unregistered, Destroyed } = RealDevice.State;

/**
 * What the adapter uses of Twilio's `Device`, with its states, its habit of registering again by itself, and events in
 * its order.
 */
export class DeviceDouble extends EventEmitter implements PartOfDevice {
  static readonly State = RealDevice.State;
  readonly options: Device.Options;
  readonly calls: CallDouble[] = [];
  readonly chosen = { microphone: '', speaker: '', sounds: [] as string[] };
  /** Whether it is destroyed already. */
  state: Device.State = Unregistered;
  token: string;
  tokensChecked = 0;
  #registersAgain = false;
  #activeCall: CallDouble | undefined;

  readonly audio: PartOfAudio = {
    incoming: (doEnable) => this.#sound('incoming', doEnable),
    outgoing: (doEnable) => this.#sound('outgoing', doEnable),
    disconnect: (doEnable) => this.#sound('disconnect', doEnable),
    setInputDevice: (deviceId) => {
      this.chosen.microphone = deviceId;
      return Promise.resolve();
    },
    speakerDevices: {
      set: (ids) => {
        this.chosen.speaker = String(ids);
        return Promise.resolve();
      },
    },
  };

  constructor(token: string, options: Device.Options = {}) {
    super();
    this.token = token;
    this.options = options;
    service.devices.push(this);
  }

  /** As Twilio's: rejects without a reason if it is cut short. */
  async register(): Promise<void> {
    if (this.state !== Unregistered)
      throw new errors.InvalidStateError(`Attempt to register when device is in state "${this.state}".`);
    this.#registersAgain = false;
    this.#setState(Registering);
    if (!service.isOnline) this.#tell('error', new errors.GeneralErrors.ConnectionError());
    else queueMicrotask(() => this.#connected());
    await new Promise((resolve, reject: () => void) => {
      this.once('registered', resolve);
      this.once('unregistered', reject);
    });
  }

  updateToken(token: string): void {
    if (this.state === Destroyed)
      throw new errors.InvalidStateError('Attempt to "updateToken" when device is in state "destroyed".');
    this.token = token;
    if (service.isOnline) queueMicrotask(() => this.#connected());
  }

  async connect(options: Device.ConnectOptions = {}): Promise<Call> {
    if (this.#activeCall) throw new errors.InvalidStateError('A Call is already active');
    const call = this.#add(real.Call.CallDirection.Outgoing, {});
    this.#activeCall = call;
    await Promise.resolve();
    this.lastConnect = options;
    for (const [name, value] of Object.entries(options.params ?? {})) call.customParameters.set(name, value);
    call.accept(options);
    if (options.connectToken === undefined) service.onDial(call);
    else setTimeout(() => service.onReconnect(call, options.connectToken ?? ''));
    return call as unknown as Call;
  }

  destroy(): void {
    for (const call of [...this.calls]) {
      call.reject();
      call.disconnect();
    }
    this.#setState(Unregistered);
    this.#setState(Destroyed);
    this.removeAllListeners();
  }

  // --- What the service does.

  lastConnect: Device.ConnectOptions | undefined;

  receive(parameters: Record<string, string>): CallDouble {
    const call = this.#add(real.Call.CallDirection.Incoming, { CallSid: 'CA-in', ...parameters });
    this.#tell('incoming', call as unknown as Call);
    return call;
  }

  /** The newest call that is not over. */
  get call(): CallDouble {
    const newest = this.calls.at(-1);
    if (!newest) throw new Error('The device has no call.');
    return newest;
  }

  warnOfExpiry(): void {
    this.#tell('tokenWillExpire', this as unknown as Device);
  }

  fail(error: TwilioError.TwilioError): void {
    this.#tell('error', error);
  }

  lose(): void {
    if (this.state === Destroyed) return;
    const error = new errors.SignalingErrors.ConnectionDisconnected();
    for (const call of [...this.calls]) call.loseSignaling(error);
    this.#registersAgain = this.state !== Unregistered;
    this.#setState(Unregistered);
    this.#tell('error', error);
  }

  regain(): void {
    if (this.state === Destroyed) return;
    for (const call of this.calls) call.regainSignaling();
    this.#connected();
  }

  /** The WebSocket is open and the token is sent. */
  #connected(): void {
    if (this.state === Destroyed) return;
    this.tokensChecked += 1;
    const refusal = service.judge(this.token);
    if (refusal) this.#tell('error', refusal);
    else if (this.#registersAgain) void this.register().catch(() => undefined);
    else if (this.state === Registering) this.#setState(Registered);
  }

  #add(direction: Call.CallDirection, parameters: Record<string, string>): CallDouble {
    const call = new CallDouble({
      direction,
      parameters,
      onClosed: (closed) => {
        this.calls.splice(this.calls.indexOf(closed), 1);
        if (this.#activeCall === closed) this.#activeCall = undefined;
      },
    });
    this.calls.push(call);
    return call;
  }

  #sound(name: string, doEnable: boolean | undefined): boolean {
    if (doEnable === false) this.chosen.sounds.push(name);
    return doEnable ?? true;
  }

  #setState(state: Device.State): void {
    if (state === this.state) return;
    this.state = state;
    if (state === Registered) this.#tell('registered');
    else if (state === Registering) this.#tell('registering');
    else if (state === Unregistered) this.#tell('unregistered');
    else this.#tell('destroyed');
  }

  #tell<Name extends keyof Events>(name: Name, ...args: Parameters<Events[Name]>): void {
    if (name !== 'error' || this.listenerCount('error') > 0) this.emit(name, ...args);
  }
}
