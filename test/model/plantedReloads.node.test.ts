import type { AppPayloads } from 'react-hubspot-calling/core';
import { vi } from 'vitest';
import type { Ports } from './page';
import { type Faults, onSend, type ReloadRule, testFaults } from './planted';

/** Keeps some of what the other windows say from a page. */
const onChannel = (ports: Ports, isHeard: (message: unknown) => boolean): Ports => {
  const { links } = ports;
  if (!links) return ports;
  const open: typeof links.open = (name, onMessage) =>
    links.open(name, (message) => {
      if (isHeard(message)) onMessage(message);
    });
  return { ...ports, links: { ...links, open } };
};

/** Timers of this length never end. */
const withoutTimer =
  (length: number) =>
  (ports: Ports): Ports => {
    const { setTimeout: after } = globalThis;
    const start = (run: () => void, ms?: number, ...args: never[]) =>
      ms === length ? 0 : after(run, ms, ...args);
    vi.stubGlobal('setTimeout', start);
    return ports;
  };

/** Changes what is kept of each open call on its way into storage, or out of it. */
const onEntries = (
  ports: Ports,
  where: 'getItem' | 'setItem',
  change: (entry: { call: { answeredAt?: number }; kept?: unknown }) => void,
): Ports => {
  const storage = ports.storage!;
  const changed = (text: string): string => {
    if (!text.includes('"call":')) return text;
    try {
      const entries = JSON.parse(text) as Parameters<typeof change>[0][];
      for (const entry of entries) change(entry);
      return JSON.stringify(entries);
    } catch {
      return text;
    }
  };
  return {
    ...ports,
    storage: {
      ...storage,
      getItem: (key) => {
        const text = storage.getItem(key);
        return text !== null && where === 'getItem' ? changed(text) : text;
      },
      setItem: (key, value) => {
        storage.setItem(key, where === 'setItem' ? changed(value) : value);
      },
    },
  };
};

const faults: Faults<ReloadRule> = {
  'one owner': [
    [
      'the windows do not find out which has the phone',
      () => (ports) => {
        const { links } = ports;
        if (!links) return ports;
        const lock: typeof links.lock = (name, onGranted, onBusy) => {
          if (!name.endsWith('/owner')) return links.lock(name, onGranted, onBusy);
          queueMicrotask(onGranted);
          return () => undefined;
        };
        return { ...ports, links: { ...links, lock } };
      },
    ],
  ],
  'some owner': [
    [
      'a page that is stopped keeps the phone',
      () => (ports) => {
        const nothing = (): void => undefined;
        const { page } = ports;
        return page
          ? { ...ports, page: { watch: (_away, _back, onGone) => page.watch(nothing, nothing, onGone) } }
          : ports;
      },
    ],
  ],
  'same state': [
    [
      'a window does not hear what the owner shows',
      () => (ports) =>
        onChannel(ports, (message) => (message as { kind?: unknown } | null)?.kind !== 'state'),
    ],
  ],
  'call survives': [
    [
      'what the phone needs to take a call back is not kept',
      () => (ports) =>
        onEntries(ports, 'setItem', (entry) => {
          delete entry.kept;
        }),
      [
        { do: 'dial', behaviour: 'answers' },
        { do: 'wait', ms: 2_000, settles: true },
        { do: 'reload', how: 'unloads' },
      ],
    ],
  ],
  'true end': [
    [
      'a call counts as long as its next page needs to find out that it is over',
      () => (ports) =>
        onSend(ports, (send, method, payload) => {
          const { engagementProperties, ...rest } = (payload ?? {}) as AppPayloads['callCompleted'];
          const { hs_call_duration: talk } = engagementProperties ?? {};
          const longer = { ...engagementProperties, hs_call_duration: String(Number(talk) + 1_000) };
          const isTold = method === 'callCompleted' && talk !== undefined;
          send(method, isTold ? { ...rest, engagementProperties: longer } : payload);
        }),
      [
        { do: 'dial', behaviour: 'answers' },
        { do: 'wait', ms: 2_000, settles: true },
        { do: 'reload', how: 'unloads' },
      ],
    ],
  ],
  'talk time': [
    [
      'the talk counts from when its page was loaded anew',
      () => (ports) =>
        onEntries(ports, 'getItem', ({ call }) => {
          if (call.answeredAt !== undefined) call.answeredAt += 1_000;
        }),
    ],
  ],
  'waits end': [
    [
      'nothing ends the wait for HubSpot',
      () => withoutTimer(10_000),
      [
        { do: 'hubspot', change: { engagementMissing: true, confirmationMissing: true } },
        { do: 'dial', behaviour: 'busy' },
        { do: 'wait', ms: 60_000, settles: true },
      ],
    ],
  ],
  'completes itself': [
    ['nothing ends the time for a correction', () => withoutTimer(5_000)],
    [
      'a page does not notice that it is unloaded',
      () => (ports) => {
        const { page } = ports;
        if (!page) return ports;
        return { ...ports, page: { watch: (onAway, onBack) => page.watch(onAway, onBack, () => undefined) } };
      },
      [
        { do: 'reload', how: 'unloads' },
        { do: 'act', action: 'hangUp' },
      ],
    ],
  ],
  'nothing lost': [
    [
      'what is kept of open calls is lost with a reload',
      () => (ports) => ({ ...ports, storage: { ...ports.storage!, getItem: () => null } }),
    ],
    [
      'calls from before the handshake are forgotten',
      () => (ports) => {
        const { storage } = ports;
        const getItem = (key: string) => (key.includes('/unclaimed/') ? null : storage!.getItem(key));
        return { ...ports, storage: { ...storage!, getItem } };
      },
    ],
    [
      'a call is not kept where storage has no room for its notes',
      () => (ports) => {
        const { storage } = ports;
        const refused = new Set<string>();
        const setItem = (key: string, value: string): void => {
          if (/note-|recordings/.test(value)) refused.add(key);
          if (refused.has(key)) throw new DOMException('It is full.', 'QuotaExceededError');
          storage!.setItem(key, value);
        };
        return { ...ports, storage: { ...storage!, setItem } };
      },
    ],
    [
      'a completion does not get out',
      () => (ports) =>
        onSend(ports, (send, method, payload) => {
          if (method !== 'callCompleted') send(method, payload);
        }),
    ],
  ],
};

testFaults(faults);
