import type { Call, IClientOptions, ICallOptions, INotification, TelnyxRTC } from '@telnyx/webrtc';
import { EventEmitter } from 'node:events';
import { CallDouble } from './callDouble';

type PartOfClient = Pick<
  TelnyxRTC,
  'connect' | 'connected' | 'disconnect' | 'getIsRegistered' | 'login' | 'serverDisconnect'
> & {
  setAudioSettings: (settings: Parameters<TelnyxRTC['setAudioSettings']>[0]) => Promise<unknown>;
};

/** Telnyx's side: it knows the clients and whether they may register. */
export const service = {
  clients: [] as ClientDouble[],
  isOnline: true,
  /** Whether it takes this login. */
  accepts: (() => true) as (login: string) => boolean,
  /** What happens to a call that a client places. */
  onDial: (() => undefined) as (call: CallDouble) => void,
  /** Calls whose page is gone without a goodbye; the next client gets them back. */
  left: [] as CallDouble[],
  reset: () => {
    service.left = [];
    service.clients = [];
    service.isOnline = true;
    service.accepts = () => true;
    service.onDial = () => undefined;
  },
  get client(): ClientDouble {
    const newest = service.clients.at(-1);
    if (!newest) throw new Error('No client was made yet.');
    return newest;
  },
  setOnline: (isOnline: boolean) => {
    service.isOnline = isOnline;
    for (const client of service.clients) {
      if (isOnline) client.regain();
      else client.lose();
    }
  },
};

/** What the adapter uses of Telnyx's client: its events, and its habit of connecting again by itself. */
export class ClientDouble extends EventEmitter implements PartOfClient {
  readonly calls: Record<string, CallDouble> = {};
  connected = false;
  chosenMicrophone: string | undefined;
  #login: string;
  #isRegistered = false;
  #wantsConnection = false;

  readonly #hangsUp: boolean;

  constructor({ login_token, login, hangupOnBeforeUnload = true }: IClientOptions) {
    super();
    this.#hangsUp = hangupOnBeforeUnload;
    this.#login = login_token ?? login ?? '';
    service.clients.push(this);
  }

  async connect(): Promise<void> {
    this.#wantsConnection = true;
    await Promise.resolve();
    if (!service.isOnline) {
      this.emit('telnyx.socket.close');
      return;
    }
    this.connected = true;
    await this.login();
  }

  async login({ creds }: Parameters<TelnyxRTC['login']>[0] = {}): Promise<void> {
    this.#login = creds?.login_token ?? creds?.login ?? this.#login;
    await Promise.resolve();
    if (service.accepts(this.#login)) {
      this.#isRegistered = true;
      this.emit('telnyx.ready');
      for (const call of service.left.splice(0)) this.reattach(call);
    } else {
      this.fail(46001, 'Login failed');
    }
  }

  async disconnect(): Promise<void> {
    this.#wantsConnection = false;
    for (const call of Object.values(this.calls)) await call.hangup();
    this.#close();
  }

  /** Disconnects without a goodbye, and as a page that is unloaded leaves its calls. */
  async serverDisconnect(): Promise<void> {
    this.#wantsConnection = false;
    const calls = Object.values(this.calls);
    for (const call of calls) call.state = 'purge';
    if (!this.#hangsUp) service.left.push(...calls);
    await Promise.resolve();
    this.#close();
  }

  getIsRegistered(): Promise<boolean> {
    return Promise.resolve(this.#isRegistered);
  }

  newCall(options: ICallOptions): Call {
    const call = this.#add('outbound', options);
    queueMicrotask(() => {
      call.become('requesting');
      service.onDial(call);
    });
    return call as unknown as Call;
  }

  setAudioSettings({ micId }: { micId?: string }): Promise<unknown> {
    this.chosenMicrophone = micId;
    return Promise.resolve();
  }

  // ---

  get call(): CallDouble {
    const newest = Object.values(this.calls).at(-1);
    if (!newest) throw new Error('The client has no call.');
    return newest;
  }

  receive(options: ConstructorParameters<typeof CallDouble>[0]['options']): CallDouble {
    const call = this.#add('inbound', options);
    call.become('ringing');
    return call;
  }

  /** Telnyx restores a call under a new object, as it does after the network changed. */
  recover(call: CallDouble): CallDouble {
    const restored = this.#add(call.direction, {
      ...(call.options as ICallOptions),
      id: `${call.id}-restored`,
    });
    restored.recoveredCallId = call.id;
    restored.become('recovering');
    delete this.calls[call.id];
    call.state = 'purge';
    restored.become('active');
    return restored;
  }

  /** Telnyx gives a call of the page before back, and answers it by itself: under the same id, as if it had come in. */
  reattach(call: CallDouble): CallDouble {
    const restored = this.#add('inbound', {
      ...(call.options as ICallOptions),
      id: call.id,
      ...(call.wasHeld && { wasHeldBeforeRecovery: true }),
    });
    restored.recoveredCallId = call.id;
    restored.become('recovering');
    queueMicrotask(() => {
      if (restored.isOver) return;
      restored.become('active');
      if (call.wasHeld) void restored.hold();
    });
    return restored;
  }

  fail(code: number, message: string): void {
    this.emit('telnyx.error', { error: { code, message } });
  }

  lose(): void {
    if (this.connected) this.#close();
  }

  regain(): void {
    if (this.#wantsConnection && !this.connected) void this.connect();
  }

  #close(): void {
    this.connected = false;
    this.#isRegistered = false;
    this.emit('telnyx.socket.close');
  }

  #add(
    direction: CallDouble['direction'],
    options: ConstructorParameters<typeof CallDouble>[0]['options'],
  ): CallDouble {
    const call = new CallDouble({
      direction,
      options,
      onChange: (changed) => {
        if (changed.isOver) delete this.calls[changed.id];
        const notification: INotification = { type: 'callUpdate', call: changed as unknown as Call };
        this.emit('telnyx.notification', notification);
      },
    });
    this.calls[call.id] = call;
    return call;
  }
}
