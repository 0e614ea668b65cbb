import type { Emitter, Transport, TransportState } from 'sip.js';
import type { Wire } from '../sip/wire/wire';
import type { SipJsModule } from './load';

/** SIP.js keeps its own to itself. */
class StateEmitter implements Emitter<TransportState> {
  readonly #listeners = new Map<(state: TransportState) => void, boolean>();

  addListener(listener: (state: TransportState) => void, options?: { once?: boolean }) {
    this.#listeners.set(listener, options?.once === true);
  }

  removeListener(listener: (state: TransportState) => void) {
    this.#listeners.delete(listener);
  }

  on(listener: (state: TransportState) => void) {
    this.addListener(listener);
  }

  off(listener: (state: TransportState) => void) {
    this.removeListener(listener);
  }

  once(listener: (state: TransportState) => void) {
    this.addListener(listener, { once: true });
  }

  emit(state: TransportState) {
    for (const [listener, isOnce] of [...this.#listeners]) {
      if (isOnce) this.#listeners.delete(listener);
      listener(state);
    }
  }
}

/** The wire as SIP.js takes a transport. */
export const sipJsTransportOf = (
  { TransportState: states }: SipJsModule,
  wire: Wire,
  server: string,
): new () => Transport =>
  class WireTransport implements Transport {
    readonly protocol = new URL(server).protocol === 'wss:' ? 'WSS' : 'WS';
    readonly stateChange = new StateEmitter();
    state: TransportState = states.Disconnected;
    onConnect: (() => void) | undefined;
    onDisconnect: ((error?: Error) => void) | undefined;
    onMessage: ((message: string) => void) | undefined;

    constructor() {
      wire.events = {
        onOpen: () => {
          this.#become(states.Connected);
          this.onConnect?.();
        },
        onLost: () => {
          this.#become(states.Disconnected);
          this.onDisconnect?.(new Error('The WebSocket is closed.'));
        },
        onText: (text) => this.onMessage?.(text),
      };
    }

    #become(state: TransportState) {
      if (this.state === state) return;
      this.state = state;
      this.stateChange.emit(state);
    }

    /** The wire goes on trying by itself, and says when it is there. */
    connect(): Promise<void> {
      wire.open();
      return Promise.resolve();
    }

    disconnect(): Promise<void> {
      wire.close();
      this.#become(states.Disconnected);
      return Promise.resolve();
    }

    dispose(): Promise<void> {
      return this.disconnect();
    }

    isConnected(): boolean {
      return wire.isOpen();
    }

    send(message: string): Promise<void> {
      return wire.send(message) ? Promise.resolve() : Promise.reject(new Error('The WebSocket is not open.'));
    }
  };
