import fc from 'fast-check';
import type { AppMessages, Connection } from 'react-hubspot-calling/core';
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

/** Changes what a page says to HubSpot on its way. */
const onSend = (ports: Ports, change: (send: Send, method: string, payload: unknown) => void): Ports => ({
  ...ports,
  send: ((method: string, payload: unknown) => {
    change(ports.send as Send, method, payload);
  }) as Connection['send'],
});

const faults: [name: string, rules: Rule[], plant: () => Plant][] = [
  [
    'what is kept of open calls is lost with a reload',
    ['nothing lost'],
    () => (ports) => ({ ...ports, storage: { ...ports.storage!, getItem: () => null } }),
  ],
  [
    'a start is told twice',
    ['one start'],
    () => (ports) =>
      onSend(ports, (send, method, payload) => {
        send(method, payload);
        if (method === 'outgoingCall') send(method, payload);
      }),
  ],
  [
    "a call ends with another's id",
    ['same ids', 'legal order', 'nothing lost'],
    () => {
      let first: string | undefined;
      return (ports) =>
        onSend(ports, (send, method, payload) => {
          if (method !== 'callEnded') {
            send(method, payload);
            return;
          }
          const ended = payload as AppMessages['callEnded'];
          first ??= ended.externalCallId;
          send(method, { ...ended, externalCallId: first });
        });
    },
  ],
  [
    "a call ends with another's status",
    ['nothing of another call'],
    () => {
      let last: AppMessages['callEnded']['callEndStatus'];
      return (ports) =>
        onSend(ports, (send, method, payload) => {
          if (method !== 'callEnded') {
            send(method, payload);
            return;
          }
          const ended = payload as AppMessages['callEnded'];
          send(method, { ...ended, callEndStatus: last ?? ended.callEndStatus });
          last = ended.callEndStatus;
        });
    },
  ],
  [
    'a completion does not get out',
    ['nothing lost'],
    () => (ports) =>
      onSend(ports, (send, method, payload) => {
        if (method !== 'callCompleted') send(method, payload);
      }),
  ],
  [
    'two windows both complete a call',
    ['one completion', 'legal order'],
    () => {
      const sends: Send[] = [];
      return (ports, tab) => {
        sends[tab] = ports.send as Send;
        return onSend(ports, (send, method, payload) => {
          if (method !== 'callCompleted') send(method, payload);
          else for (const sendThere of sends) sendThere(method, payload);
        });
      };
    },
  ],
  [
    'a message goes to a page that is not trusted',
    ['trusted only'],
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
  [
    'the windows do not find out which has the phone',
    ['one owner', 'one start', 'one completion', 'legal order', 'same state'],
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
];

it.each(faults)('sees it where %s', async (_, rules, plant) => {
  const result = await fc.check(modelProperty(plant), { numRuns: 500, seed: 1, endOnFailure: true });
  expect(result.failed).toBe(true);
  expect(rules).toContain((result.errorInstance as { rule?: Rule }).rule);
});
