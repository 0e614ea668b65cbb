import { expect, test as base } from '../calls/fixtures';
import { startTurnServer } from './startTurnServer';

const test = base.extend<{ turnServer: Awaited<ReturnType<typeof startTurnServer>> }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the braces
  turnServer: async ({}, provide) => {
    const server = await startTurnServer();
    await provide(server);
    await server.close();
  },
});

/** The TURN server is the only way that the agent's sound may take. */
const rtcConfiguration = { iceTransportPolicy: 'relay' } as const;

test('a call through a TURN server is heard both ways', async ({ ready, turnServer }) => {
  const agent = await ready('agent', {
    iceServers: [turnServer.iceServer],
    fetchesIceServers: true,
    rtcConfiguration,
  });
  const other = await ready('other', { adapter: 'jssip' });

  await agent.run('dial', '+16175550123');
  await other.isCall('ringing');
  expect(await other.run('answer')).toBe('none');
  await agent.hears();
  await other.hears();
  expect(await agent.run('path')).toBe('relay');
  await agent.run('hangUp');
  await other.endsAs('hangup', { by: 'remote' });

  await other.run('dial', '+16175550100');
  await agent.isCall('ringing');
  expect(await agent.run('answer')).toBe('none');
  await agent.hears();
  await other.hears();
  expect(await agent.run('path')).toBe('relay');
});

test('a TURN server that refuses the password relays nothing, and the call says so', async ({
  ready,
  turnServer,
}) => {
  const agent = await ready('agent', {
    iceServers: [{ ...turnServer.iceServer, credential: 'wrong' }],
    rtcConfiguration,
  });
  const other = await ready('other', { adapter: 'jssip' });
  await agent.run('dial', '+16175550123');
  await other.isCall('ringing');
  expect(await other.run('answer')).toBe('none');
  // Only the silence tells: the phone that runs out of patience first hangs up.
  await expect.poll(async () => (await agent.run('call')).status, { timeout: 30_000 }).toBe('ended');
  const ends = [await agent.end(), await other.end()];
  expect(ends).toContainEqual(expect.objectContaining({ reason: 'media-error', by: 'system' }));
});
