import { connectHubSpot, createCti } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { browserLinks } from '../../src/cti/windows/browserLinks';
import { stubFrame, stubWindowLinks } from './frameDouble';

/** What is well-formed and comes far too often is answered, but not one for one. */

beforeEach(() => {
  vi.useFakeTimers();
  // What a test has opened is closed before.
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
});

it('shakes hands a few times in a second, and with the last who asks', async () => {
  const { parent, posted, receive } = stubFrame();
  const links = stubWindowLinks();
  const cti = createCti({
    connect: (options) => ({ ...connectHubSpot(options), links: { ...browserLinks } }),
    phone: createFakeSoftphone(),
  });
  onTestFinished(() => {
    cti.stop();
    connectHubSpot({}).close();
  });
  cti.start();
  const sync = (userId: number): void => {
    const session = { portalId: 1, userId, iframeLocation: 'widget' };
    receive(
      { type: 'SYNC', ...session, messageId: `sync_${userId}` },
      { source: parent, origin: 'https://app.hubspot.com' },
    );
  };
  const answers = () => posted.filter(({ message }) => message.type === 'SYNC_ACK').length;

  for (let userId = 1; userId <= 5000; userId += 1) sync(userId);
  // The first, and ten for other users.
  expect(answers()).toBe(11);
  // One in each millisecond, for a little more than the second, which begins in the task after the answer.
  for (let userId = 1; userId <= 1100; userId += 1) {
    await vi.advanceTimersByTimeAsync(1);
    sync(userId);
  }
  expect(answers()).toBeLessThanOrEqual(22);
  // HubSpot repeats it until it is answered.
  for (let time = 0; time < 12; time += 1) {
    await vi.advanceTimersByTimeAsync(100);
    sync(7);
  }
  expect(answers()).toBeLessThanOrEqual(24);
  expect(cti.getSnapshot()).toMatchObject({ session: { userId: 7 }, windowRole: 'owner' });
  expect(posted.at(-1)?.message.type).toBe('INITIALIZED');
  // Its own name's, and that of who has the phone.
  expect(links.held()).toBe(2);
});

it('answers windows that say hello all at once together, and shows the last of them the call', async () => {
  const links = stubWindowLinks();
  const open = async () => {
    const { connect } = createFakeHubSpot();
    const cti = createCti({
      connect: (options) => ({ ...connect(options), links: { ...browserLinks } }),
      phone: createFakeSoftphone(),
    });
    onTestFinished(cti.stop);
    cti.start();
    await vi.advanceTimersByTimeAsync(100);
    return cti;
  };
  const owner = await open();
  const follower = await open();
  owner.actions.dial({ to: '+16175550142' });
  await vi.advanceTimersByTimeAsync(2000);
  const states = [owner, follower].map((cti) => cti.getSnapshot());
  const [posts, held, timers] = [links.posts(), links.held(), vi.getTimerCount()];

  const flood = (): void => {
    for (let count = 0; count < 5000; count += 1) {
      links.say({ kind: 'hello', from: 'one' });
      links.say({ kind: 'hello', from: `another ${count}` });
    }
  };
  flood();
  await vi.advanceTimersByTimeAsync(0);
  expect(links.posts() - posts).toBeLessThanOrEqual(500);
  expect([owner, follower].map((cti) => cti.getSnapshot())).toEqual(states);

  const late = await open();
  flood();
  await vi.advanceTimersByTimeAsync(1000);
  expect(late.getSnapshot().calls).toEqual(owner.getSnapshot().calls);
  late.stop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(links.posts() - posts).toBeLessThanOrEqual(1500);
  expect([links.held(), vi.getTimerCount()]).toEqual([held, timers]);
});
