// A WebSocket that is up and says nothing.
import { expect, test } from './fixtures';

/** How often the phone asks for a sign of life, and how long it waits for one. */
const keepAliveMs = 500;

test('a service that falls silent is noticed, and reached by a new WebSocket', async ({ peer, readyAt }) => {
  const phone = await readyAt({ keepAliveMs });
  await expect.poll(() => peer.all('OPTIONS').length).toBeGreaterThan(0);
  peer.freeze();
  await expect.poll(peer.sockets).toBe(2);
  await phone.isPhone('ready');
  await expect.poll(peer.openSockets).toBe(1);
});

for (const event of ['online', 'visibilitychange']) {
  test(`a service that fell silent is asked at once on ${event}`, async ({ peer, readyAt }) => {
    const phone = await readyAt({ keepAliveMs: 60_000 });
    await expect.poll(() => peer.all('OPTIONS').length).toBe(1);
    await phone.run('dispatch', event);
    await expect.poll(() => peer.all('OPTIONS').length).toBe(2);
  });

  test(`a service that was away is tried again at once on ${event}`, async ({ peer, readyAt }) => {
    const phone = await readyAt({ reconnectAfterMs: 60_000 });
    peer.setOnline(false);
    await phone.isPhone('reconnecting');
    peer.setOnline(true);
    await phone.run('dispatch', event);
    await phone.isPhone('ready');
  });
}

test('a service that answers OPTIONS with a refusal is alive', async ({ peer, readyAt }) => {
  peer.scripts.OPTIONS = () => ({ status: 405 });
  const phone = await readyAt({ keepAliveMs });
  await expect.poll(() => peer.all('OPTIONS').length).toBeGreaterThan(4);
  expect((await phone.run('phone')).status).toBe('ready');
  expect(peer.sockets()).toBe(1);
});

test('a service that never answers OPTIONS is asked to register instead', async ({ peer, readyAt }) => {
  peer.scripts.OPTIONS = () => undefined;
  const phone = await readyAt({ keepAliveMs });
  await expect.poll(() => peer.all('REGISTER').length).toBeGreaterThan(2);
  expect((await phone.run('phone')).status).toBe('ready');
  expect(peer.sockets()).toBe(1);
  peer.freeze();
  await expect.poll(peer.sockets).toBe(2);
  await phone.isPhone('ready');
});

test('a call goes on while the service is silent, and is refreshed when it is back', async ({
  peer,
  readyAt,
  speak,
}) => {
  const phone = await readyAt({ keepAliveMs });
  const voice = await speak();
  const call = peer.invite({ sdp: await voice.offer() });
  await phone.isCall('ringing');
  expect(await phone.run('answer')).toBe('none');
  await voice.take((await call.final).body);
  peer.freeze();
  await expect.poll(peer.sockets).toBe(2);
  await phone.hears();
  await expect.poll(() => call.requests('INVITE').length).toBeGreaterThan(0);
});

test('a phone registers anew after a sleep in which the registrar has forgotten it', async ({
  peer,
  readyAt,
}) => {
  const phone = await readyAt({ keepAliveMs });
  await expect.poll(() => peer.all('OPTIONS').length).toBeGreaterThan(0);
  const before = peer.all('REGISTER').length;
  await phone.run('jump', 3_600_000);
  await expect.poll(() => peer.all('REGISTER').length).toBeGreaterThan(before);
  const renewed = peer.all('REGISTER').length;
  // Once, and then questions as before.
  const asked = peer.all('OPTIONS').length;
  await expect.poll(() => peer.all('OPTIONS').length).toBeGreaterThan(asked + 2);
  expect(peer.all('REGISTER').length).toBe(renewed);
  await phone.run('jump', -7_200_000);
  await expect.poll(() => peer.all('OPTIONS').length).toBeGreaterThan(asked + 5);
  expect(peer.all('REGISTER').length).toBe(renewed);
  expect((await phone.run('phone')).status).toBe('ready');
});

test('a phone registers anew when its page is looked at after a sleep', async ({ peer, readyAt }) => {
  const phone = await readyAt({ keepAliveMs: 60_000 });
  await expect.poll(() => peer.all('OPTIONS').length).toBe(1);
  const before = peer.all('REGISTER').length;
  await phone.run('jump', 3_600_000);
  await phone.run('dispatch', 'visibilitychange');
  await expect.poll(() => peer.all('REGISTER').length).toBe(before + 1);
});

test('startPhone() on a silent service brings a new WebSocket', async ({ peer, readyAt }) => {
  const phone = await readyAt({ keepAliveMs, reconnectAfterMs: 60_000 });
  peer.freeze();
  peer.setOnline(false);
  await phone.isPhone('reconnecting');
  peer.setOnline(true);
  await phone.run('start');
  await phone.isPhone('ready');
});

test('a stopped phone asks nobody any more', async ({ peer, readyAt }) => {
  const phone = await readyAt({ keepAliveMs });
  await phone.run('stop');
  await expect.poll(peer.openSockets).toBe(0);
  await phone.run('dispatch', 'online');
  expect(peer.sockets()).toBe(1);
});
