import type { AppPayloads } from 'react-hubspot-calling/core';
import { protocolVersion } from '../../src/cti/keys';
import { statusProperty } from './checks';
import { type Faults, onSend, type RecordRule, testFaults } from './planted';

const faults: Faults<RecordRule> = {
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
  'notes kept': [
    [
      'a completion is repeated with the notes that it had at first',
      () => {
        const first = new Map<string, string | undefined>();
        return (ports) =>
          onSend(ports, (send, method, payload) => {
            const { engagementProperties, ...rest } = (payload ?? {}) as AppPayloads['callCompleted'];
            if (method !== 'callCompleted' || engagementProperties?.hs_call_duration === undefined) {
              send(method, payload);
              return;
            }
            const { hs_call_body: notes, ...properties } = engagementProperties;
            if (!first.has(rest.externalCallId)) first.set(rest.externalCallId, notes);
            const body = first.get(rest.externalCallId);
            send(method, {
              ...rest,
              engagementProperties: { ...properties, ...(body !== undefined && { hs_call_body: body }) },
            });
          });
      },
      [
        { do: 'hubspot', change: { answerAfterMs: 300 } },
        { do: 'act', action: 'complete' },
        { do: 'act', action: 'note' },
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
    [
      'a recording does not reach a call that was left with its user',
      () => (ports) => {
        const storage = ports.storage!;
        let user: string | undefined;
        const isLeft = (name: string): boolean =>
          user !== undefined && name.includes(`/${protocolVersion}/`) && !name.includes(user);
        return {
          ...ports,
          storage: {
            ...storage,
            setItem: (name, text) => {
              const told = JSON.stringify(JSON.parse(text), (key, value: unknown) =>
                key === 'recording' ? undefined : value,
              );
              storage.setItem(name, isLeft(name) ? told : text);
            },
          },
          attach: (listener) =>
            ports.attach({
              ...listener,
              onState: (state) => {
                // What it leaves at the hand-over itself is left as it is.
                user = undefined;
                listener.onState(state);
                if (state.status === 'ready') user = `/${state.session.portalId}/${state.session.userId}`;
              },
            }),
        };
      },
      [
        { do: 'handOver', user: 1 },
        { do: 'act', action: 'recording' },
        { do: 'handOver', user: 0 },
        { do: 'act', action: 'complete' },
      ],
    ],
  ],
  'correction kept': [
    [
      'a call is completed as it was said to have ended at first',
      () => {
        const first = new Map<string, string | undefined>();
        return (ports) =>
          onSend(ports, (send, method, payload) => {
            const { engagementProperties, ...rest } = (payload ?? {}) as AppPayloads['callCompleted'];
            const { callEndStatus } = (payload ?? {}) as Partial<AppPayloads['callEnded']>;
            if (method === 'callEnded')
              first.set(rest.externalCallId, statusProperty[callEndStatus ?? ''] ?? callEndStatus);
            const status = first.get(rest.externalCallId);
            const isChanged =
              method === 'callCompleted' && engagementProperties?.hs_call_status && status !== undefined;
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
};

testFaults(faults);
