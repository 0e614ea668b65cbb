import type { WindowLinks } from '../../base/platform';
import { deliver } from '../deliver';
import { plainCopy } from './plainCopy';

interface Waiting {
  readonly onGranted: () => void;
  isGranted: boolean;
}

export interface FakeWindowLinks extends WindowLinks {
  /** Sends a message to every window, as any script of the app's origin can. */
  say: (message: unknown) => void;
}

/** Windows in one memory: messages arrive a microtask later, and a released lock goes to the next at once. */
export const createFakeWindowLinks = (): FakeWindowLinks => {
  const channels = new Map<string, Set<(message: unknown) => void>>();
  const locks = new Map<string, Waiting[]>();

  /** The first in the queue holds the lock. */
  const grantFirst = (name: string): void => {
    const first = locks.get(name)?.[0];
    if (!first || first.isGranted) return;
    first.isGranted = true;
    queueMicrotask(() => {
      if (locks.get(name)?.[0] === first) deliver(first.onGranted);
    });
  };

  return {
    open: (name, onMessage) => {
      const all = channels.get(name) ?? new Set();
      channels.set(name, all.add(onMessage));
      return {
        post: (message) => {
          const copy = plainCopy(message);
          for (const listener of all) {
            if (listener === onMessage) continue;
            queueMicrotask(() => {
              if (!all.has(listener)) return;
              deliver(() => {
                listener(copy);
              });
            });
          }
        },
        close: () => {
          all.delete(onMessage);
        },
      };
    },
    say: (message) => {
      deliver(() => {
        for (const listeners of channels.values()) for (const listener of listeners) listener(message);
      });
    },
    lock: (name, onGranted, onBusy) => {
      const queue = locks.get(name) ?? [];
      locks.set(name, queue);
      const request: Waiting = { onGranted, isGranted: false };
      queue.push(request);
      if (queue[0] === request) grantFirst(name);
      else if (onBusy)
        queueMicrotask(() => {
          deliver(onBusy);
        });
      return () => {
        const position = queue.indexOf(request);
        if (position >= 0) queue.splice(position, 1);
        grantFirst(name);
      };
    },
  };
};
