import type { Readable, Writable } from 'node:stream';

type Params = Readonly<Record<string, unknown>>;

/** An event of the browser's. */
export interface BrowserEvent {
  readonly method: string;
  readonly params: Params;
  readonly sessionId?: string;
}

/** A connection to a browser's debugging protocol (CDP). */
export interface Debugger {
  /** @throws an Error if the browser refuses the command, does not answer in `limitMs`, or ends */
  readonly send: (method: string, params?: Params, sessionId?: string, limitMs?: number) => Promise<Params>;
  readonly listen: (listener: (event: BrowserEvent) => void) => () => void;
}

interface Message extends Partial<BrowserEvent> {
  readonly id?: number;
  readonly result?: Params;
  readonly error?: { readonly message: string };
}

/** How long the browser may take for a command, in milliseconds: a page that hangs answers never. */
const commandMs = 30_000;

interface Waiting {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly sessionId: string | undefined;
  readonly resolve: (result: Params) => void;
  readonly reject: (error: Error) => void;
}

/** Speaks CDP over `--remote-debugging-pipe`: JSON, each message ended by a zero byte. */
export const connectPipe = (toBrowser: Writable, fromBrowser: Readable): Debugger => {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: BrowserEvent) => void>();
  let lastId = 0;
  let rest = '';
  let hasEnded = false;

  const take = ({ id, result = {}, error, method, params = {}, sessionId }: Message): void => {
    if (id === undefined) {
      if (method === 'Target.detachedFromTarget') abandon(params.sessionId);
      const event = { method: method ?? '', params, ...(sessionId === undefined ? {} : { sessionId }) };
      for (const listener of [...listeners]) listener(event);
      return;
    }
    const asked = waiting.get(id);
    waiting.delete(id);
    clearTimeout(asked?.timer);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  };

  /** Commands of a session that is gone are never answered. */
  const abandon = (sessionId: unknown): void => {
    for (const [id, asked] of waiting) {
      if (asked.sessionId !== sessionId) continue;
      waiting.delete(id);
      clearTimeout(asked.timer);
      asked.reject(new Error('The page is gone.'));
    }
  };

  const end = (): void => {
    hasEnded = true;
    for (const { timer, reject } of waiting.values()) {
      clearTimeout(timer);
      reject(new Error('The browser has ended.'));
    }
    waiting.clear();
  };

  fromBrowser.setEncoding('utf8');
  fromBrowser.on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) take(JSON.parse(message) as Message);
  });
  fromBrowser.on('close', end);
  toBrowser.on('error', end);

  return {
    send: (method, params = {}, sessionId, limitMs = commandMs) =>
      new Promise((resolve, reject) => {
        if (hasEnded) {
          reject(new Error('The browser has ended.'));
          return;
        }
        lastId += 1;
        const id = lastId;
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`The browser does not answer ${method}.`));
        }, limitMs);
        waiting.set(id, { timer, sessionId, resolve, reject });
        const message = { id, method, params, ...(sessionId === undefined ? {} : { sessionId }) };
        toBrowser.write(`${JSON.stringify(message)}\0`);
      }),
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
