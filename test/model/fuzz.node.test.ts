import fc from 'fast-check';
import { connectHubSpot, createCti, type KeyValueStorage } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { expect, it, onTestFinished, vi } from 'vitest';
import { browserLinks } from '../../src/cti/windows/browserLinks';
import { settle } from './clock';
import { type Sender, stubFrame, stubWindowLinks } from './frameDouble';
import { usedHeap } from './heap';
import { at, fromHubSpot, fromStrangers, nonsense, onChannel } from './malformed';

const { FUZZ_MESSAGES = '100000', FUZZ_SEED = String(Date.now() % 2 ** 31), FUZZ_HEAP } = process.env;
const messages = Number(FUZZ_MESSAGES);
/** What may come and go with the collector's moods, in bytes; a few bytes for each message would be more. */
const heapGrowth = 500_000;

/** What the messages hold; each meets each kind of message. */
const contents = fc.sample(nonsense, { numRuns: 1999, seed: Number(FUZZ_SEED) });

const hubspotOrigin = 'https://app.hubspot.com';
const otherOrigins = [
  'https://evil.example',
  'https://app.hubspot.com.evil.example',
  'http://app.hubspot.com',
  'null',
  '',
];

const keepInMemory = () => {
  const kept = new Map<string, string>();
  const storage: KeyValueStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
    removeItem: (key) => {
      kept.delete(key);
    },
  };
  return { storage, all: () => [...kept] };
};

/** A window in HubSpot's SDK, and a neighbour that is another tab's; one of them has the phone, and both show its call. */
const openWindows = async (hasPhone: boolean) => {
  vi.useFakeTimers();
  const faults = vi.fn();
  // Once for an origin that is not trusted, whatever the logger.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubGlobal('reportError', faults);
  const { frame, parent, posted, receive } = stubFrame();
  const links = stubWindowLinks();
  const { storage, all } = keepInMemory();
  const onProtocolError = vi.fn();
  const other = createFakeHubSpot();
  const common = { storage, logger: { debug: () => undefined, warn: faults, error: faults } };
  const cti = createCti({
    ...common,
    connect: (options) => ({ ...connectHubSpot(options), links: { ...browserLinks } }),
    phone: createFakeSoftphone(),
    onProtocolError,
  });
  const neighbour = createCti({
    ...common,
    connect: (options) => ({ ...other.connect(options), links: { ...browserLinks } }),
    phone: createFakeSoftphone(),
  });
  onTestFinished(() => {
    cti.stop();
    neighbour.stop();
    connectHubSpot({}).close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  const hubspot: Sender = { source: parent, origin: hubspotOrigin };
  const start = async (): Promise<void> => {
    cti.start();
    receive({ type: 'SYNC', portalId: 1, userId: 2, iframeLocation: 'widget', messageId: 'sync' }, hubspot);
    await settle();
  };
  if (hasPhone) await start();
  neighbour.start();
  await settle();
  if (!hasPhone) await start();
  await vi.advanceTimersByTimeAsync(1000);
  neighbour.actions.dial({ to: '+16175550142' });
  await vi.advanceTimersByTimeAsync(2000);
  expect([cti, neighbour].map((each) => each.getSnapshot().windowRole)).toEqual(
    hasPhone ? ['owner', 'follower'] : ['follower', 'owner'],
  );
  const { call } = cti.getSnapshot();
  expect(call).toMatchObject({ status: 'connected', toNumber: '+16175550142' });

  const strangers: Sender[] = [
    ...otherOrigins.map((origin) => ({ source: parent, origin })),
    ...[{}, frame, null].map((source) => ({ source, origin: hubspotOrigin })),
    { source: {}, origin: 'https://evil.example' },
  ];
  return {
    call: call!,
    hubspot,
    strangers,
    receive,
    say: links.say,
    faults,
    onProtocolError,
    states: () => [cti.getSnapshot(), neighbour.getSnapshot()],
    /** All that grows where something is kept or answered. */
    sizes: () => ({
      toHubSpot: posted.length,
      toOtherHubSpot: other.sentTypes().length,
      betweenWindows: links.posts(),
      locks: links.held(),
      timers: vi.getTimerCount(),
      journal: all(),
    }),
  };
};

it.each([true, false])(
  `keeps state, timeline and memory as they are in ${messages / 2} malformed messages; has the phone: %s`,
  async (hasPhone) => {
    const windows = await openWindows(hasPhone);
    const states = windows.states();
    const sizes = windows.sizes();
    const channel = onChannel(windows.call);
    const send = (content: unknown, count: number): void => {
      const turn = Math.floor(count / 5);
      if (count % 5 === 0) windows.say(at(channel, turn)(content, turn));
      else if (count % 5 <= 2) windows.receive(at(fromHubSpot, turn)(content, turn), windows.hubspot);
      else windows.receive(at(fromStrangers, turn)(content, turn), at(windows.strangers, turn));
    };
    let heap = Infinity;
    for (let count = 0; count < messages / 2; count += 1) {
      send(at(contents, count), count);
      const which = `message ${count} of FUZZ_SEED=${FUZZ_SEED}`;
      if (windows.states().some((state, index) => state !== states[index]))
        expect.fail(`The state changed with ${which}.`);
      const [fault] = windows.faults.mock.calls;
      if (fault) expect.fail(`Something threw with ${which}: ${fault.map(String).join(' ')}`);
      // Answers, if there were any, would have come.
      if (count % 1000 === 0) await settle();
      // By then all code has run, and is compiled.
      if (FUZZ_HEAP && count === messages / 10) heap = usedHeap();
    }
    await settle();
    expect(windows.states()).toEqual(states);
    expect(windows.sizes(), `FUZZ_SEED=${FUZZ_SEED}`).toEqual(sizes);
    // Twenty in one second, and that there are more.
    expect(windows.onProtocolError).toHaveBeenCalledTimes(21);
    if (FUZZ_HEAP) expect(usedHeap() - heap, `FUZZ_SEED=${FUZZ_SEED}`).toBeLessThan(heapGrowth);
  },
  Infinity,
);
