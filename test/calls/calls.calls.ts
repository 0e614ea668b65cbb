import { expect, test } from './fixtures';

test('a call out: rings, is answered, is heard both ways, is hung up', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other');

  await agent.run('dial', '+16175550123', { fromNumber: '+16175550100' });
  await other.isCall('ringing');
  await agent.isCall('ringing');
  expect(await other.run('call')).toMatchObject({ localNumber: '+16175550123' });
  expect(await other.run('answer')).toBe('none');
  await agent.isCall('connected');
  await agent.hears();
  await other.hears();
  await agent.run('hangUp');
  await agent.endsAs('hangup', { by: 'local' });
  await other.endsAs('hangup', { by: 'remote' });
});
