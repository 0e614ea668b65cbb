import CallingExtensions, { Constants, type Options } from '@hubspot/calling-extensions-sdk';
import { pushBounded } from '../base/pushBounded';
import type { ConnectOptions } from './connection';
import type { RawHostMessage, Session } from './hostEvents';
import { consoleLogger, silentLogger } from '../base/logger';
import type { ProtocolProblem } from './problem';
import { readSession } from './readHostMessage';
import { readId } from '../base/read';
import { isTrustedOrigin } from './trust';
import type { AppMessage } from './appMessages';
import type { OpenTransport } from './transport';
import { vetMessage } from './vetMessage';

/** The version of HubSpot's SDK inside this library. */
export const sdkVersion: string = Constants.VERSION;

const readyType = Constants.messageType.READY;
const syncType = Constants.messageType.SYNC;

/**
 * HubSpot repeats its handshake every 100 ms until it is answered. What comes sooner than this after an answer, in
 * milliseconds, was under way when we answered, or is part of a flood; who asks anew is answered at a repeat. A page
 * that is busy after its answer hears late what was under way, so the time begins when it is free again.
 */
const repeatsMs = 1000;

/** A handshake for another user or call repeats nothing. So many are answered in that time at once, and the last of the rest after it. */
const mostChanges = 10;

/** The newest messages of the surrounding page from before the app listens. Other windows can't push them out. */
const early: MessageEvent<unknown>[] = [];
const keep = (event: MessageEvent<unknown>): void => {
  if (event.source === window.parent) pushBounded(early, event, 99);
};
// When this file is loaded, and not when the app renders: HubSpot begins its handshake as soon as the page is loaded.
if (typeof window !== 'undefined' && window.parent !== window) window.addEventListener('message', keep);

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

    let answeredAt = -Infinity;
    let asked: Session | undefined;
    let answered: string | undefined;
    let changes = 0;
    let later: ReturnType<typeof setTimeout> | undefined;
    frame.onMessageHandler = (message: RawHostMessage) => {
      // Only the READY that our own SYNC causes is one; on the wire it would carry other data.
      if (message.type !== readyType) sink.onMessage(message);
      else if (asked) sink.onReady(asked);
    };

    const onSync = (message: RawHostMessage, origin: string): void => {
      // Where the message came from decides where answers go, not what it says.
      const session = { ...readSession(message), hostUrl: origin };
      const asks = JSON.stringify(session);
      clearTimeout(later);
      if (performance.now() - answeredAt >= repeatsMs) changes = 0;
      else if (asks === answered) return;
      else if ((changes += 1) > mostChanges) {
        later = setTimeout(onSync, repeatsMs, message, origin);
        return;
      }
      // The SDK answers once; a new handshake (another user, another call) must be answered too.
      const wasReady = frame.isReady;
      frame.isReady = false;
      asked = session;
      try {
        frame.onMessage({ data: { ...message, hostUrl: origin }, origin });
        answeredAt = Infinity;
        answered = asks;
        // Its message comes before what windows post later, and is not put off in a hidden page as a timer is.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          answeredAt = performance.now();
        };
        port2.postMessage(null);
      } catch (error) {
        // The answer repeats the question, and not everything that came in a message can be sent back.
        frame.isReady = wasReady;
        const message = 'Ignored a SYNC that cannot be answered.';
        logger.debug(message, error);
        sink.onProblem({ reason: 'malformed', message, origin });
      } finally {
        asked = undefined;
      }
    };

    let hasWarned = false;
    /** Whatever the logger: without it, an app that does not trust its page is silent everywhere. */
    const warnOfStranger = ({ reason, message }: ProtocolProblem): void => {
      if (reason !== 'untrusted-origin' || hasWarned) return;
      hasWarned = true;
      consoleLogger.warn(message);
    };

    const listener = (event: MessageEvent<unknown>): void => {
      // The browser's own extensions and this page's tools talk to the window too; none of that is news.
      if (event.source === window) return;
      const result = vetMessage(event, {
        source: window.parent,
        isTrusted: (origin) => isTrustedOrigin(origin, trustedOrigins),
      });
      if ('problem' in result) {
        warnOfStranger(result.problem);
        sink.onProblem(result.problem);
      } else if (result.vetted.type === syncType) onSync(result.vetted, event.origin);
      // Both would make the SDK start over, the second one with an address of the sender's choice.
      else if (result.vetted.type === readyType || result.vetted.type === 'SET_WIDGET_URL')
        sink.onMessage(result.vetted);
      else if (frame.isReady) frame.onMessage({ data: withMessageId(result.vetted), origin: event.origin });
      // The SDK drops what arrives before its handshake, but it is from HubSpot.
      else sink.onMessage(result.vetted);
    };
    window.addEventListener('message', listener);
    window.removeEventListener('message', keep);
    for (const event of early.splice(0)) listener(event);

    return {
      send: (message) => {
        sendThrough(sdk, message);
      },
      close: () => {
        clearTimeout(later);
        window.removeEventListener('message', listener);
        frame.isReady = false;
      },
    };
  };

/** The SDK drops messages without an id, which HubSpot's documentation does not ask for, and stumbles over odd ones. */
const withMessageId = (message: RawHostMessage): RawHostMessage =>
  readId(message['messageId']) === undefined ? { ...message, messageId: 'host' } : message;

/** Each message through the SDK's own method, which keeps its spelling right. */
const sendThrough = (sdk: CallingExtensions, { method, payload }: AppMessage): void => {
  (sdk as unknown as Record<string, (payload: unknown) => void>)[method]?.(payload);
};
