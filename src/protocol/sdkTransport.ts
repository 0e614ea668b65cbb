import CallingExtensions, { Constants, type Options } from '@hubspot/calling-extensions-sdk';
import type { ConnectOptions } from './connection';
import type { RawHostMessage } from './hostEvents';
import { silentLogger } from './logger';
import { readSession } from './readHostMessage';
import { isTrustedOrigin } from './trust';
import type { AppMessage, OpenTransport } from './transport';
import { vetMessage } from './vetMessage';

/** The version of HubSpot's SDK inside this library. */
export const sdkVersion: string = Constants.VERSION;

const readyType = Constants.messageType.READY;
const syncType = Constants.messageType.SYNC;

/** HubSpot's fields that make a repeated handshake a new one. */
const identityOf = ({ portalId, userId, engagementId, iframeLocation }: RawHostMessage): string =>
  JSON.stringify([portalId, userId, engagementId, iframeLocation]);

/**
 * The one place that touches HubSpot's SDK. The SDK keeps the wire format and the handshake; everything it would
 * take from the window passes our door first, and what it does wrong is put right here (see docs/protocol.md).
 */
export const openSdkTransport =
  ({ trustedOrigins, logger = silentLogger }: ConnectOptions): OpenTransport =>
  (sink) => {
    if (window.parent === window) return null;

    const sdk = new CallingExtensions({ debugMode: false, eventHandlers: {} } as unknown as Options);
    const frame = sdk.iFrameManager;
    // The SDK would listen to every window and origin.
    window.removeEventListener('message', frame.messageHandler);
    // It would print every message, phone numbers included.
    frame.logDebugMessage = (...details: unknown[]) => {
      logger.debug('SDK', details);
    };

    // Its own ids repeat within a millisecond; their beginning must stay, as HubSpot's echoes are told by it.
    let sent = 0;
    sdk.sendMessage = (message) => {
      sent += 1;
      const messageId = `${String(frame.instanceId)}_${String(Date.now())}_${String(sent)}`;
      frame.sendMessage({ ...message, messageId });
    };

    let identity: string | undefined;
    let handshake: RawHostMessage | undefined;
    frame.onMessageHandler = (message: RawHostMessage) => {
      // Only the READY that our own SYNC causes is one; on the wire it would carry other data.
      if (message.type !== readyType) sink.onMessage(message);
      else if (handshake) sink.onReady(readSession(handshake));
    };

    const onSync = (message: RawHostMessage, origin: string): void => {
      const next = identityOf(message);
      if (frame.isReady && next === identity) return;
      identity = next;
      // A new handshake (another user, another call) must be acknowledged too.
      frame.isReady = false;
      // Where the message came from decides where answers go, not what it says.
      handshake = { ...message, hostUrl: origin };
      frame.onMessage({ data: handshake, origin });
      handshake = undefined;
    };

    const listener = (event: MessageEvent<unknown>): void => {
      // The browser's own extensions and this page's tools talk to the window too; none of that is news.
      if (event.source === window) return;
      const result = vetMessage(event, {
        source: window.parent,
        isTrusted: (origin) => isTrustedOrigin(origin, trustedOrigins),
      });
      if ('problem' in result) sink.onProblem(result.problem);
      else if (result.vetted.type === syncType) onSync(result.vetted, event.origin);
      // Both would make the SDK start over, the second one with an address of the sender's choice.
      else if (result.vetted.type === readyType || result.vetted.type === 'SET_WIDGET_URL')
        sink.onMessage(result.vetted);
      else if (frame.isReady) frame.onMessage({ data: withMessageId(result.vetted), origin: event.origin });
    };
    window.addEventListener('message', listener);

    return {
      send: (message) => {
        sendThrough(sdk, message);
      },
      close: () => {
        window.removeEventListener('message', listener);
        frame.isReady = false;
      },
    };
  };

/** The SDK drops messages without an id, which HubSpot's documentation does not ask for. */
const withMessageId = (message: RawHostMessage): RawHostMessage =>
  message['messageId'] ? message : { ...message, messageId: 'host' };

/** Each message through the SDK's own method, which keeps its spelling right. */
const sendThrough = (sdk: CallingExtensions, { method, payload }: AppMessage): void => {
  (sdk as unknown as Record<string, (payload: unknown) => void>)[method]?.(payload);
};
