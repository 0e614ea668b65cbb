import fc from 'fast-check';
import type { AppPayloads, Connection } from 'react-hubspot-calling/core';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { statusProperty } from './checks';
import type { Ports } from './page';
import { modelProperty } from './run';
import type { Step } from './steps';
import type { Rule } from './violation';
import type { Plant } from './world';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Send = (method: string, payload: unknown) => void;
/** @param focus what has to happen for the harm to be done, or to show */
type Harm = [name: string, plant: () => Plant, focus?: readonly Partial<Step>[]];

/** Changes what a page says to HubSpot on its way. */
const onSend = (ports: Ports, change: (send: Send, method: string, payload: unknown) => void): Ports => ({
  ...ports,
  send: ((method: string, payload: unknown) => {
    change(ports.send as Send, method, payload);
  }) as Connection['send'],
});

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

/**
 * For each rule, damage that breaks it before any other rule. What an app's handlers receive does not concern a page's border, where
 * all this is done.
 */
const faults: Record<Exclude<Rule, 'heard once'>, Harm[]> = {
  'one start': [
    [
      'a start is told twice',
      () => (ports) =>
        onSend(ports, (send, method, payload) => {
          send(method, payload);
          if (method === 'outgoingCall') send(method, payload);
        }),
    ],
  ],
  'legal order': [
    [
      'a call is completed before it ends',
      () => (ports) => {
        let end: unknown;
        return onSend(ports, (send, method, payload) => {
          if (method === 'callEnded') {
            end = payload;
            return;
          }
          send(method, payload);
          if (method === 'callCompleted') send('callEnded', end);
        });
      },
    ],
  ],
  'one completion': [
    [
      'a call that HubSpot has confirmed is completed again',
      () => (ports) => {
        let completion: unknown;
        const watched = onSend(ports, (send, method, payload) => {
          if (method === 'callCompleted') completion = payload;
          send(method, payload);
        });
        return {
          ...watched,
          attach: (listener) =>
            ports.attach({
              ...listener,
              onEvent: (event) => {
                listener.onEvent(event);
                if (event.type !== 'UPDATE_ENGAGEMENT_SUCCEEDED' || !completion) return;
                const again = completion;
                completion = undefined;
                (ports.send as Send)('callCompleted', again);
              },
            }),
        };
      },
    ],
    [
      'a completion without an engagement is told twice',
      () => (ports) =>
        onSend(ports, (send, method, payload) => {
          send(method, payload);
          const { engagementId } = (payload ?? {}) as Partial<AppPayloads['callCompleted']>;
          if (method === 'callCompleted' && engagementId === undefined) send(method, payload);
        }),
    ],
  ],
  'same ids': [
    [
      "a call ends with another's engagement",
      () => (ports) =>
        onSend(ports, (send, method, payload) => {
          const ended = payload as AppPayloads['callEnded'];
          send(method, method === 'callEnded' ? { ...ended, engagementId: 7 } : payload);
        }),
    ],
  ],
  'nothing of another call': [
    [
      "a call ends with another's status",
      () => {
        let last: AppPayloads['callEnded']['callEndStatus'];
        return (ports) =>
          onSend(ports, (send, method, payload) => {
            if (method !== 'callEnded') {
              send(method, payload);
              return;
            }
            const ended = payload as AppPayloads['callEnded'];
            send(method, { ...ended, callEndStatus: last ?? ended.callEndStatus });
            last = ended.callEndStatus;
          });
      },
    ],
    [
      "a call is completed with another's notes",
      () => {
        let notes = '';
        return (ports) =>
          onSend(ports, (send, method, payload) => {
            const { engagementProperties, ...rest } = (payload ?? {}) as AppPayloads['callCompleted'];
            const own = engagementProperties?.hs_call_body;
            if (method !== 'callCompleted' || own === undefined) {
              send(method, payload);
              return;
            }
            send(method, {
              ...rest,
              engagementProperties: { ...engagementProperties, hs_call_body: notes + own },
            });
            notes = own;
          });
      },
    ],
  ],
  'no exception': [
    [
      'hearing of an event throws',
      () => (ports) => ({
        ...ports,
        attach: (listener) =>
          ports.attach({
            ...listener,
            onEvent: (event) => {
              listener.onEvent(event);
              throw new TypeError('It was received anyway.');
            },
          }),
      }),
    ],
  ],
  'trusted only': [
    [
      'a message goes to a page that is not trusted',
      () => (ports) => ({
        ...ports,
        attach: (listener) =>
          ports.attach({
            ...listener,
            onState: (state) => {
              listener.onState(state);
              if (state.status === 'failed' && state.reason === 'untrusted-origin')
                listener.onSent({ method: 'userLoggedIn', payload: undefined });
            },
          }),
      }),
      [{ do: 'foreign' }],
    ],
  ],
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
  'hides once': [
    [
      'a repeated completion hides the widget',
      () => (ports) =>
        onSend(ports, (send, method, payload) => {
          const completion = (payload ?? {}) as Partial<AppPayloads['callCompleted']>;
          send(method, method === 'callCompleted' ? { ...completion, hideWidget: true } : payload);
        }),
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
  'id kept': [
    [
      'the engagement of a call is not heard of after its completion',
      () => (ports) => {
        const completed = new Set<string>();
        return {
          ...onSend(ports, (send, method, payload) => {
            if (method === 'callCompleted')
              completed.add((payload as AppPayloads['callCompleted']).externalCallId);
            send(method, payload);
          }),
          attach: (listener) =>
            ports.attach({
              ...listener,
              onEvent: (event) => {
                const isLate =
                  event.type === 'CREATE_ENGAGEMENT_SUCCEEDED' &&
                  completed.has(event.data.externalCallId ?? '');
                if (!isLate) listener.onEvent(event);
              },
            }),
        };
      },
      [
        { do: 'hubspot', change: { engagementMissing: true } },
        { do: 'lateId' },
        { do: 'act', action: 'complete' },
        { do: 'wait', ms: 12_000 },
      ],
    ],
  ],
  'recording kept': [
    [
      'a recording that comes after its call was saved does not get out',
      () => (ports) =>
        onSend(ports, (send, method, payload) => {
          const { engagementProperties: properties = {} } = (payload ?? {}) as Partial<
            AppPayloads['callCompleted']
          >;
          const isLate = 'hs_call_recording_url' in properties && !('hs_call_duration' in properties);
          if (method !== 'callCompleted' || !isLate) send(method, payload);
        }),
      [
        { do: 'act', action: 'recording' },
        { do: 'act', action: 'complete' },
      ],
    ],
    [
      'a recording is left out of the completion',
      () => (ports) =>
        onSend(ports, (send, method, payload) => {
          const { engagementProperties, ...rest } = (payload ?? {}) as AppPayloads['callCompleted'];
          if (method !== 'callCompleted' || !engagementProperties) {
            send(method, payload);
            return;
          }
          const { hs_call_recording_url: _, ...properties } = engagementProperties;
          if ('hs_call_duration' in properties) send(method, { ...rest, engagementProperties: properties });
        }),
      [
        { do: 'act', action: 'recording' },
        { do: 'act', action: 'complete' },
      ],
    ],
  ],
  'correction kept': [
    [
      'a call is completed as it was said to have ended at first',
      () => (ports) => {
        const first = new Map<string, string | undefined>();
        return onSend(ports, (send, method, payload) => {
          const { engagementProperties, ...rest } = (payload ?? {}) as AppPayloads['callCompleted'];
          const { callEndStatus } = (payload ?? {}) as Partial<AppPayloads['callEnded']>;
          if (method === 'callEnded')
            first.set(rest.externalCallId, statusProperty[callEndStatus ?? ''] ?? callEndStatus);
          const status = first.get(rest.externalCallId);
          const isChanged = method === 'callCompleted' && engagementProperties && status !== undefined;
          const changed = {
            ...rest,
            engagementProperties: { ...engagementProperties, hs_call_status: status },
          };
          send(method, isChanged ? changed : payload);
        });
      },
      [{ do: 'act', action: 'correct' }],
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
      'a call is not kept where there is no room for its notes',
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

const cases = Object.entries(faults).flatMap(([rule, harms]) =>
  harms.map(([name, ...harm]): [string, ...Harm] => [rule, name, ...harm]),
);

it.each(cases)(
  'sees that "%s" is broken where %s',
  async (rule, _, plant, focus) => {
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    const result = await fc.check(modelProperty(plant, focus), { numRuns: 500, seed: 1, endOnFailure: true });
    expect(result.failed).toBe(true);
    expect((result.errorInstance as { rule?: Rule }).rule).toBe(rule);
  },
  60_000,
);
