import { expect, test } from './fixtures';

const number = '+16175550199';

test('a call to a phone that registered over UDP is heard both ways, and takes DTMF', async ({
  ready,
  baresip,
}) => {
  const agent = await ready('agent');
  await agent.run('dial', number);
  await agent.isCall('connected');
  // What the agent says comes back.
  await agent.hears();
  await agent.run('sendDigits', '12#');
  const digits = () =>
    baresip.events
      .filter(({ type }) => type === 'CALL_DTMF_START')
      .map(({ param }) => param)
      .join('');
  await expect.poll(digits).toBe('12#');
  baresip.run('hangup');
  await agent.endsAs('hangup', { by: 'remote' });
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED COMPLETED');
});

test.describe('with a tone', () => {
  test.use({ baresipSound: 'tone' });

  test('a call from that phone is heard, held by either party and taken back', async ({
    ready,
    baresip,
    pbx,
  }) => {
    const agent = await ready('agent');
    baresip.run('dial', `sip:agent@127.0.0.1:${pbx.port}`);
    await agent.isCall('ringing');
    expect(await agent.run('call')).toMatchObject({ localNumber: 'agent@127.0.0.1' });
    expect(await agent.run('answer')).toBe('none');
    await agent.hears();

    baresip.run('hold');
    await expect.poll(async () => (await agent.run('call')).held.remote).toBe(true);
    await agent.hearsNothing();
    baresip.run('resume');
    await expect.poll(async () => (await agent.run('call')).held.remote).toBe(false);
    await agent.hears();

    expect(await agent.run('setHeld', true)).toBe('none');
    await agent.hearsNothing();
    expect(await agent.run('setHeld', false)).toBe('none');
    await agent.hears();
    await agent.run('hangUp');
    await expect.poll(() => baresip.events.some(({ type }) => type === 'CALL_CLOSED')).toBe(true);
  });
});
