// Counts the page's timers and WebSockets. Imported before anything that makes one.

const running = new Set<number>();
/** The browser's own, which are typed here as Node's, too. */
const own = {
  set: window.setTimeout.bind(window) as (handler: () => void, ms?: number) => unknown,
  clear: window.clearTimeout.bind(window),
};

const set = (handler: TimerHandler, ms?: number, ...args: unknown[]): number => {
  const id = own.set(() => {
    running.delete(id);
    if (typeof handler === 'function') (handler as (...given: unknown[]) => void)(...args);
  }, ms) as number;
  running.add(id);
  return id;
};

const clear = (id?: number): void => {
  if (id !== undefined) running.delete(id);
  own.clear(id);
};

Object.assign(window, { setTimeout: set, clearTimeout: clear });

/** How many timers wait. */
export const timersRunning = (): number => running.size;

const sockets: WebSocket[] = [];
window.WebSocket = new Proxy(WebSocket, {
  construct: (target, args: [string, string?]) => {
    const socket = new target(...args);
    sockets.push(socket);
    return socket;
  },
});

/** How many WebSockets are open, or on their way to be. */
export const openSockets = (): number =>
  sockets.filter(({ readyState }) => readyState !== WebSocket.CLOSED).length;
