import { IFrameManager } from '@hubspot/calling-extensions-sdk';
import { vi } from 'vitest';
import type { App } from './app';

export interface WireMessage {
  type: string;
  data?: unknown;
  messageId: string;
  [field: string]: unknown;
}

/** The window of the embedded page, with what its page records. */
type AppWindow = Window &
  typeof globalThis & {
    app: App;
    /** What was written to its console. */
    written: unknown[][];
    /** Uncaught errors and rejections. */
    faults: string[];
    /** How many listeners its window has for messages. */
    messageListeners: number;
  };

interface Manager {
  iFrame: HTMLIFrameElement;
  isReady: boolean;
  sendMessage: (message: object, callback?: (answer: WireMessage) => void) => void;
  sendSync: () => void;
  logDebugMessage: () => void;
  onMessage: (event: MessageEvent<unknown>) => void;
  remove: () => void;
}

export interface Host {
  frame: HTMLIFrameElement;
  /** The app's window, once its script has run. */
  app: AppWindow;
  /** The real SDK's host side. */
  manager: Manager;
  /** All that came from the app, as it stood on the wire. */
  received: WireMessage[];
  types: () => string[];
  /** The origins that the app addressed its messages to. */
  targets: string[];
  /** What the SDK's host side handed on, in the order it came. */
  handled: { type: string }[];
  /** The session that SYNC tells. */
  session: Record<string, unknown>;
  /** Posts anything at all, as the page around the app. */
  post: (data: unknown, transfer?: Transferable[]) => void;
  /** A message that HubSpot sends, through the real SDK. */
  send: (type: string, data?: unknown) => void;
  /** Posts SYNC over and over, as HubSpot does, until it is answered; the answer. */
  sync: (fields?: Record<string, unknown>) => Promise<WireMessage>;
  /** Imports a module of ours into the app's window. */
  load: (path: string) => Promise<unknown>;
  close: () => void;
}

const page = '/test/protocol/appPage/app.xhtml';

/**
 * HubSpot's page: the real SDK as host, around an iframe with the app. It shakes hands by itself as
 * soon as the iframe has loaded, unless it is to be silent.
 */
export const openHost = async ({
  silent = false,
  session: given = {},
}: { silent?: boolean; session?: Record<string, unknown> } = {}): Promise<Host> => {
  const element = document.createElement('div');
  element.id = 'host';
  document.body.replaceChildren(element);

  const session: Record<string, unknown> = {
    portalId: 1,
    userId: 2,
    ownerId: 3,
    iframeLocation: 'widget',
    usesCallingWindow: false,
    ...given,
  };
  const handled: { type: string }[] = [];
  const received: WireMessage[] = [];
  const targets: string[] = [];

  const manager = new IFrameManager({
    iFrameOptions: { src: page, width: '400px', height: '600px', hostElementSelector: '#host' },
    debugMode: false,
    onMessageHandler: (message: { type: string }) => handled.push(message),
  }) as unknown as Manager;
  manager.logDebugMessage = () => undefined;
  const sendMessage = manager.sendMessage.bind(manager);
  const sync = manager.sendSync.bind(manager);
  manager.sendMessage = (message, callback) => {
    sendMessage(
      'type' in message && message.type === 'SYNC' ? { ...message, ...session } : message,
      callback,
    );
  };
  manager.sendSync = () => {
    if (!silent) sync();
  };

  const frame = manager.iFrame;
  const listener = ({ source, data }: MessageEvent<WireMessage>) => {
    if (source === frame.contentWindow) received.push(data);
  };
  window.addEventListener('message', listener);
  const app = frame.contentWindow as AppWindow;
  const { postMessage } = window;
  const host: Host = {
    frame,
    app,
    manager,
    received,
    types: () => received.map(({ type }) => type),
    targets,
    handled,
    session,
    post: (data, transfer = []) => {
      app.postMessage(data, '*', transfer);
    },
    send: (type, data) => {
      manager.sendMessage({ type, data });
    },
    sync: async (fields = {}) => {
      let count = 0;
      const isAnswer = ({ type, messageId }: WireMessage) =>
        type === 'SYNC_ACK' && messageId.startsWith(`sync_${String(fields['userId'])}_`);
      const before = received.filter(isAnswer).length;
      return vi.waitFor(
        () => {
          count += 1;
          host.post({
            type: 'SYNC',
            hostUrl: location.origin,
            ...session,
            ...fields,
            messageId: `sync_${String(fields['userId'])}_${String(Date.now())}_${String(count)}`,
          });
          const answer = received.filter(isAnswer)[before];
          if (!answer) throw new Error('SYNC was not answered.');
          return answer;
        },
        { interval: 100, timeout: 5000 },
      );
    },
    load: (path) =>
      (new app.Function('path', 'return import(path)') as (path: string) => Promise<unknown>)(path),
    close: () => {
      window.removeEventListener('message', listener);
      window.postMessage = postMessage;
      manager.remove();
      element.remove();
    },
  };
  await vi.waitFor(
    () => {
      const { app: loaded, faults } = app as Partial<AppWindow>;
      if (!loaded) throw new Error(`The app has not loaded. ${JSON.stringify(faults)}`);
    },
    { timeout: 10_000, interval: 10 },
  );
  // The app posts with the function of this window. The one between must be the app's, whose window a message names.
  const watch = new app.Function(
    'target',
    'post',
    'record',
    'target.postMessage = (data, origin) => { record(origin); post.call(target, data, origin); }',
  ) as (target: Window, post: unknown, record: (origin: string) => void) => void;
  watch(window, postMessage, (origin) => targets.push(origin));
  return host;
};
