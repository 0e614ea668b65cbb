import fc from 'fast-check';
import { createCti } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { settle } from './clock';

const messages = 100_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Real names with nonsense in them get furthest. */
const types = fc.constantFrom(
  'DIAL_NUMBER',
  'CREATE_ENGAGEMENT_SUCCEEDED',
  'CALLER_ID_MATCH_SUCCEEDED',
  'VISIBILITY_CHANGED',
  'READY',
  'SYNC_ACK',
  'constructor',
  '__proto__',
);
const kinds = fc.constantFrom('state', 'command', 'relay', 'told', 'event', 'toString');
const nonsense = fc.oneof(
  fc.constantFrom(null, undefined, 0, '', 'text', [], {}, true),
  fc.object({ maxDepth: 2, maxKeys: 4 }),
);
const message = fc.oneof(
  fc.record({ from: fc.constant('host' as const), type: types, data: nonsense }),
  fc.record({
    from: fc.constant('window' as const),
    data: fc.oneof(
      nonsense,
      fc.record({ kind: kinds, from: fc.constantFrom('x', 7), state: nonsense, id: nonsense }),
    ),
  }),
);

it(`takes no harm from ${messages} malformed messages of HubSpot's page and of other windows`, async () => {
  vi.stubGlobal('window', new EventTarget());
  const faults = vi.fn();
  vi.stubGlobal('reportError', faults);
  const hubspot = createFakeHubSpot();
  const phone = createFakeSoftphone();
  const cti = createCti({
    connect: hubspot.connect,
    phone,
    logger: { debug: () => undefined, warn: () => undefined, error: faults },
  });
  cti.start();
  await settle();
  cti.actions.dial({ to: '+16175550107' });
  await settle();
  const before = cti.getSnapshot();
  const said = hubspot.sentTypes().length;
  const seed = Date.now() % 2 ** 31;
  const sample = fc.sample(message, { numRuns: 2000, seed });
  for (let sent = 0; sent < messages; sent += 1) {
    const each = sample[sent % sample.length]!;
    if (each.from === 'host') hubspot.send(each.type, each.data);
    else hubspot.sendToWindows(each.data);
  }
  await settle();
  expect(cti.getSnapshot(), `seed ${seed}`).toBe(before);
  expect(hubspot.sentTypes().length, `seed ${seed}`).toBe(said);
  expect(faults, `seed ${seed}`).not.toHaveBeenCalled();
  cti.stop();
}, 60_000);
