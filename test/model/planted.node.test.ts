import fc from 'fast-check';
import type { AppPayloads, Connection } from 'react-hubspot-calling/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppMessage } from './ledger';
import type { Ports } from './page';
import { modelProperty } from './run';
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
type Harm = [name: string, plant: () => Plant];

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
      () => (ports) => {
        let tellRefused: ((message: AppMessage) => void) | undefined;
        return {
          ...onSend(ports, (send, method, payload) => {
            if (tellRefused) tellRefused({ method, payload } as AppMessage);
            else send(method, payload);
          }),
          attach: (listener) =>
            ports.attach({
              ...listener,
              onState: (state) => {
                if (state.status === 'failed' && state.reason === 'untrusted-origin')
                  tellRefused = listener.onSent;
                listener.onState(state);
              },
            }),
        };
      },
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
      () => (ports) => ({ ...ports, page: { watch: () => () => undefined } }),
    ],
  ],
  'same state': [
    [
      'a window does not hear what the owner shows',
      () => (ports) =>
        onChannel(ports, (message) => (message as { kind?: unknown } | null)?.kind !== 'state'),
    ],
  ],
  'nothing lost': [
    [
      'what is kept of open calls is lost with a reload',
      () => (ports) => ({ ...ports, storage: { ...ports.storage!, getItem: () => null } }),
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
  harms.map(([name, plant]): [string, string, () => Plant] => [rule, name, plant]),
);

it.each(cases)('sees that "%s" is broken where %s', async (rule, _, plant) => {
  const result = await fc.check(modelProperty(plant), { numRuns: 500, seed: 1, endOnFailure: true });
  expect(result.failed).toBe(true);
  expect((result.errorInstance as { rule?: Rule }).rule).toBe(rule);
});
