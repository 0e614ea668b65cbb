import { Constants, IFrameManager } from '@hubspot/calling-extensions-sdk';

const { SYNC, SYNC_ACK, SYNC_ACK_FAILED, READY, SET_WIDGET_URL } = Constants.messageType;

/** A message on the wire, without its id. */
export interface WireMessage {
  readonly type: string;
  readonly data?: unknown;
}

export interface FrameOptions {
  readonly src: string;
  /** Px. */
  readonly width: number;
  readonly height: number;
  readonly hostElementSelector: string;
  /** What the handshake tells the app; read at each SYNC. */
  readonly session: () => Readonly<Record<string, unknown>>;
  /** How long HubSpot delays its handshake, in milliseconds; `Infinity` means forever. Read at each load. */
  readonly handshakeDelayMs: () => number;
  /** A page was loaded into the iframe. */
  readonly onLoad: () => void;
  /** The app answered the handshake (`true`), or did not for 30 s. */
  readonly onHandshake: (answered: boolean) => void;
  /** A message from the app, including SYNC_ACK. */
  readonly onMessage: (message: WireMessage) => void;
  /** A message was sent; a repeated SYNC is reported once per load. */
  readonly onSent: (message: WireMessage) => void;
}

type Callback = Parameters<IFrameManager['sendMessage']>[1];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** `{ type, data, messageId, …rest }` as type and payload: SYNC and SYNC_ACK carry their fields beside the type. */
const payloadOf = ({
  type: _type,
  messageId: _id,
  data,
  ...rest
}: Readonly<Record<string, unknown>>): unknown => data ?? (Object.keys(rest).length > 0 ? rest : undefined);

const wireMessage = (type: string, data: unknown): WireMessage =>
  data === undefined ? { type } : { type, data };

/**
 * HubSpot's side of the iframe: the SDK's own class, so that envelope, handshake and origins are the real ones. It adds what
 * HubSpot's page knows and the SDK does not: the session in SYNC, unique ids, and whose messages count.
 */
export class HostFrame extends IFrameManager {
  readonly #options: FrameOptions;
  #sent = 0;
  #loadedAt = -1;
  /** Whether HubSpot has begun its handshake. */
  #shaking = false;
  /** Whether this load's SYNC has been reported. */
  #told = false;

  constructor(options: FrameOptions) {
    super({
      debugMode: false,
      iFrameOptions: {
        src: options.src,
        width: `${options.width}px`,
        height: `${options.height}px`,
        hostElementSelector: options.hostElementSelector,
      },
      onMessageHandler: (message: WireMessage) => {
        if (message.type === READY) options.onHandshake(true);
        else if (message.type === SYNC_ACK_FAILED) options.onHandshake(false);
        else options.onMessage(wireMessage(message.type, message.data));
      },
    });
    this.#options = options;
    if (this.iFrame) this.iFrame.title = 'Calling app';
  }

  /** Reloads the iframe's page. Returns whether the browser does: an address with a fragment only scrolls. */
  reload(): boolean {
    const src = this.iFrame?.src;
    if (!this.iFrame || src === undefined || src.includes('#')) return false;
    this.isReady = false;
    this.#shaking = false;
    this.iFrame.src = src;
    return true;
  }

  /** Sends a message if the app has answered the handshake. Returns whether it has. */
  post(type: string, data?: unknown): boolean {
    if (this.isReady) this.sendMessage(wireMessage(type, data));
    return this.isReady;
  }

  /** Shakes hands again, as another user. */
  shakeHands(): void {
    this.#told = false;
    this.sendMessage({ type: SYNC });
  }

  override sendMessage(message: WireMessage & { messageId?: string | number }, callback?: Callback): void {
    // The SDK's own ids repeat within a millisecond.
    this.#sent += 1;
    const messageId = `${this.instanceId}_${Date.now()}_${this.#sent}`;
    if (callback) this.callbacks[messageId] = callback;
    const { type } = message;
    const whole = type === SYNC ? { ...message, ...this.#options.session() } : message;
    super.sendMessage({ ...whole, messageId });
    if (type === SYNC && this.#told) return;
    if (type === SYNC) this.#told = true;
    this.#options.onSent(wireMessage(type, payloadOf(whole as unknown as Record<string, unknown>)));
  }

  override onMessage(event: MessageEvent): void {
    const message: unknown = event.data;
    if (event.source !== this.iFrame?.contentWindow || event.origin !== this.destinationHost) return;
    if (!isObject(message) || typeof message['type'] !== 'string') return;
    const { type } = message;
    // Only the host sends these.
    if (type === SYNC || type === READY) return;
    if (type === SYNC_ACK) {
      if (this.isReady) return;
      this.#options.onMessage(wireMessage(type, payloadOf(message)));
    }
    if (type === SET_WIDGET_URL) this.#options.onMessage(wireMessage(type, payloadOf(message)));
    else super.onMessage(event);
  }

  override sendSync(): void {
    if (this.firstSyncSent !== this.#loadedAt) this.#onLoaded();
    else if (this.#shaking) super.sendSync();
  }

  /** The first SYNC after a load; the SDK has just noted its time. */
  #onLoaded(): void {
    const loadedAt = this.firstSyncSent;
    this.#loadedAt = loadedAt;
    this.#shaking = false;
    this.#told = false;
    this.#options.onLoad();
    const delay = this.#options.handshakeDelayMs();
    const shake = () => {
      this.#shaking = true;
      super.sendSync();
    };
    if (delay <= 0) shake();
    else if (delay < Infinity)
      window.setTimeout(() => {
        if (!this.iFrame || this.#loadedAt !== loadedAt) return;
        this.firstSyncSent = this.#loadedAt = Date.now();
        shake();
      }, delay);
  }

  /** The SDK would write every message to the console; the page has an inspector. */
  override logDebugMessage(): void {}

  /** The app moves to another origin: messages go there and come from there. */
  moveTo(url: string): void {
    this.destinationHost = new URL(url).origin;
  }
}
