/** Functions of a delegate; SIP.js looks each of them up when something happens. */
type Handlers<D> = { [K in keyof D]?: D[K] };

const chained = new WeakMap<object, Set<object>>();

/**
 * SIP.js has room for one delegate. This hears what it is told without taking the app's place: the app's own delegate is called
 * too, and may be replaced at any time.
 * @returns the function that stops listening
 */
export const chainDelegate = <D extends object>(
  target: { delegate: D | undefined },
  handlers: Handlers<D>,
  /** What SIP.js does if the app has no handler, for what it leaves undone once there is one. */
  unhandled: Handlers<D> = {},
): (() => void) => {
  const listeners = chained.get(target) ?? install(target);
  const entry = { handlers, unhandled };
  listeners.add(entry);
  return () => {
    listeners.delete(entry);
  };
};

interface Entry {
  handlers: Readonly<Record<PropertyKey, unknown>>;
  unhandled: Readonly<Record<PropertyKey, unknown>>;
}

type Handler = (...args: unknown[]) => unknown;

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

/** Puts something in the place of the delegate that calls all listeners, then the app's delegate. */
const install = (target: { delegate: object | undefined }): Set<object> => {
  const listeners = new Set<object>();
  let theirs = target.delegate;

  const front = new Proxy<object>(
    {},
    {
      get: (_front, key) => {
        const own: unknown = theirs && Reflect.get(theirs, key);
        const entries = [...listeners] as Entry[];
        const heard = entries.map(({ handlers }) => handlers[key]).filter(isHandler);
        if (heard.length === 0) return isHandler(own) ? own.bind(theirs) : own;
        return (...args: unknown[]) => {
          for (const listen of heard) listen(...args);
          if (isHandler(own)) return own.apply(theirs, args);
          for (const { unhandled } of entries) {
            const act = unhandled[key];
            if (isHandler(act)) return act(...args);
          }
          return undefined;
        };
      },
      set: (_front, key, value) => {
        theirs ??= {};
        return Reflect.set(theirs, key, value);
      },
      has: (_front, key) => theirs !== undefined && key in theirs,
      ownKeys: () => (theirs ? Reflect.ownKeys(theirs) : []),
      getOwnPropertyDescriptor: (_front, key) =>
        theirs && { ...Reflect.getOwnPropertyDescriptor(theirs, key), configurable: true },
    },
  );

  Object.defineProperty(target, 'delegate', {
    configurable: true,
    enumerable: true,
    get: () => front,
    set: (next: object | undefined) => {
      // The app may hand back what it has read here.
      if (next !== front) theirs = next;
    },
  });
  chained.set(target, listeners);
  return listeners;
};
