import { expect, test } from 'vitest';
import type { TimelineEntry } from '../../simulator/host/api';
import { recordingOf } from '../../simulator/host/recordings/recordingOf';
import { noServerState, type ServerState } from '../../simulator/host/recordings/serverState';

const linked = {
  hs_call_source: 'INTEGRATIONS_PLATFORM',
  hs_call_app_id: '12345',
  hs_call_external_id: 'call-1',
  hs_call_external_account_id: 'acme',
};
const address = { hs_call_recording_url: 'https://files.example.com/1.mp3' };
const ready = { ready: [7] };
const query = 'appId=12345&externalId=call-1&externalAccountId=acme';

test.each<[string, Record<string, string>, Partial<ServerState>, ReturnType<typeof recordingOf>]>([
  ['none', {}, {}, { kind: 'none' }],
  ['an address of the old kind', address, {}, { kind: 'address', url: address.hs_call_recording_url }],
  ['none at an address that is not https', { hs_call_recording_url: 'javascript:1' }, {}, { kind: 'none' }],
  ['one that is not ready', linked, {}, { kind: 'waiting' }],
  ['one that is ready', linked, ready, { kind: 'ready', query }],
  ['one that a server has linked', {}, { ...ready, properties: { 7: linked } }, { kind: 'ready', query }],
  [
    'one of which HubSpot knows nothing',
    {},
    ready,
    {
      kind: 'incomplete',
      missing: [
        'hs_call_source: INTEGRATIONS_PLATFORM',
        'hs_call_app_id',
        'hs_call_external_id',
        'hs_call_external_account_id',
      ],
    },
  ],
  [
    'one without its account',
    { ...linked, hs_call_external_account_id: undefined } as never,
    ready,
    {
      kind: 'incomplete',
      missing: ['hs_call_external_account_id'],
    },
  ],
])('a call has %s', (_, properties, server, expected) => {
  const entry = { engagementId: 7, properties } as unknown as TimelineEntry;
  expect(recordingOf(entry, { ...noServerState, ...server })).toEqual(expected);
});
