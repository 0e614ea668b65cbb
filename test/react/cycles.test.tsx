import { type ReactNode, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { CallingProvider } from 'react-hubspot-calling';
import { connectHubSpot } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const cycles = 1000;
const origin = 'https://app.hubspot.com';

/** What is there and would have to go. */
const open = new Set<unknown>();

/** Notes which listeners a target has. */
const watchListeners = (target: EventTarget, name: string): void => {
  const ids = new Map<unknown, number>();
  const nameOf = (type: string, listener: unknown): string => {
    ids.set(listener, ids.get(listener) ?? ids.size);
    return `${name} ${type} ${ids.get(listener)}`;
  };
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  vi.spyOn(target, 'addEventListener').mockImplementation((type, listener, options) => {
    open.add(nameOf(type, listener));
    add(type, listener, options);
  });
  vi.spyOn(target, 'removeEventListener').mockImplementation((type, listener, options) => {
    open.delete(nameOf(type, listener));
    remove(type, listener, options);
  });
};

class Channel extends EventTarget {
  constructor() {
    super();
    open.add(this);
  }
  postMessage = (): void => undefined;
  close = (): void => {
    open.delete(this);
  };
}

const locks = {
  request: async (name: string, { signal }: { signal: AbortSignal }, hold: () => unknown): Promise<void> => {
    const lock = { lock: name };
    await Promise.resolve();
    if (signal.aborted) return;
    open.add(lock);
    await hold();
    open.delete(lock);
  },
};

let embedder: Window;

beforeEach(() => {
  vi.useFakeTimers();
  const frame = document.body.appendChild(document.createElement('iframe'));
  embedder = frame.contentWindow!;
  vi.spyOn(embedder, 'postMessage').mockImplementation(() => undefined);
  vi.stubGlobal('parent', embedder);
  vi.stubGlobal('BroadcastChannel', Channel);
  vi.stubGlobal('navigator', { locks });
  // Brings what a page fetches a moment later.
  createFakeHubSpot();
});
afterEach(() => {
  connectHubSpot({}).close();
  document.body.replaceChildren();
  open.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it(`${cycles} mounts, every other under StrictMode, leave one listener and nothing else`, async () => {
  const phone = createFakeSoftphone();
  const provider = <CallingProvider phone={phone}>softphone</CallingProvider>;
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const show = (element: ReactNode): void => {
    flushSync(() => {
      root.render(element);
    });
  };
  show(null);
  watchListeners(window, 'window');
  watchListeners(document, 'document');
  const cycle = async (isStrict: boolean): Promise<void> => {
    show(isStrict ? <StrictMode>{provider}</StrictMode> : provider);
    await vi.advanceTimersByTimeAsync(0);
    show(null);
  };

  await cycle(false);
  window.dispatchEvent(
    new MessageEvent('message', {
      data: { type: 'SYNC', messageId: 'sync', portalId: 1, userId: 2, hostUrl: origin },
      origin,
      source: embedder,
    }),
  );
  expect(connectHubSpot({}).getState().status).toBe('ready');
  show(provider);
  await vi.advanceTimersByTimeAsync(0);
  // The page's listener, the channel, two locks, and what looks after a call.
  expect(open.size).toBeGreaterThan(4);
  for (let count = 0; count < cycles; count += 1) await cycle(count % 2 === 0);
  await vi.advanceTimersByTimeAsync(1000);
  expect([...open]).toEqual([expect.stringMatching(/^window message/)]);
  expect(vi.getTimerCount()).toBe(0);
  root.unmount();
});
