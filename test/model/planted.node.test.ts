import type { AppPayloads } from 'react-hubspot-calling/core';
import { type Faults, onSend, type Send, testFaults, type ToldRule } from './planted';

const faults: Faults<ToldRule> = {
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
};

testFaults(faults);
