import { expect, test } from './fixtures';

const trunk = '+16175550177';

test('a call to a SIP stack on plain RTP is heard both ways', async ({ ready, sipp }) => {
  const agent = await ready('agent');
  const { done } = await sipp('answer');
  await agent.run('dial', trunk);
  await agent.isCall('connected');
  // What the agent says comes back.
  await agent.hears();
  await agent.run('hangUp');
  await agent.endsAs('hangup', { by: 'local' });
  await done;
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED COMPLETED');
});

test('a call from a SIP stack rings, is heard, and is hung up', async ({ ready, sipp }) => {
  const agent = await ready('agent');
  const { done } = await sipp('call', 'agent');
  await agent.isCall('ringing');
  expect(await agent.run('call')).toMatchObject({ remoteNumber: trunk });
  expect(await agent.run('answer')).toBe('none');
  await agent.hears();
  await agent.run('hangUp');
  await done;
  await agent.tells('INCOMING_CALL', 'CALL_ANSWERED', 'CALL_ENDED COMPLETED');
});

test('early media is heard before the answer', async ({ ready, sipp }) => {
  const agent = await ready('agent');
  const { done } = await sipp('earlyMedia');
  await agent.run('dial', trunk);
  await agent.isCall('ringing');
  await agent.hears();
  expect((await agent.run('call')).status).toBe('ringing');
  await agent.isCall('connected');
  await agent.hears();
  await agent.run('hangUp');
  await done;
});

test('a busy line and a refusal', async ({ ready, sipp }) => {
  const agent = await ready('agent');
  const busy = await sipp('busy');
  await agent.run('dial', trunk);
  await agent.endsAs('busy', { by: 'remote', code: 486 });
  await busy.done;
  const decline = await sipp('decline');
  await agent.run('dial', trunk);
  await agent.endsAs('declined', { by: 'remote', code: 603 });
  await decline.done;
});

test('a hold by the agent is agreed to and taken back', async ({ ready, sipp }) => {
  const agent = await ready('agent');
  const { done } = await sipp('held');
  await agent.run('dial', trunk);
  await agent.isCall('connected');
  await agent.hears();
  expect(await agent.run('setHeld', true)).toBe('none');
  await agent.hearsNothing();
  expect(await agent.run('setHeld', false)).toBe('none');
  await agent.hears();
  await agent.run('hangUp');
  await done;
});

test('a hold by the remote party is seen and taken back', async ({ ready, sipp }) => {
  const agent = await ready('agent');
  const { done } = await sipp('holds', 'agent');
  await agent.isCall('ringing');
  expect(await agent.run('answer')).toBe('none');
  await agent.hears();
  await expect.poll(async () => (await agent.run('call')).held.remote).toBe(true);
  await expect.poll(async () => (await agent.run('call')).held.remote).toBe(false);
  await agent.hears();
  await agent.endsAs('hangup', { by: 'remote' });
  await done;
});

test('a session with a timer is refreshed by re-INVITE and stays up', async ({ ready, sipp, adapter }) => {
  const agent = await ready('agent');
  const { done } = await sipp('sessionTimer', 'agent');
  await agent.isCall('ringing');
  expect(await agent.run('answer')).toBe('none');
  await agent.hears();
  await agent.endsAs('hangup', { by: 'remote' });
  await done;
  // SIP.js has no session timers (RFC 4028), which leaves the refreshes to the remote party.
  const answers = (await agent.run('sent')).filter((text) =>
    /^SIP\/2\.0 200 [^]*CSeq: \d+ INVITE/.test(text),
  );
  expect(answers).toHaveLength(3);
  if (adapter === 'jssip') for (const answer of answers) expect(answer).toMatch(/Session-Expires: 90/i);
});

test('DTMF goes out as messages to a stack without telephone events', async ({ ready, sipp }) => {
  const agent = await ready('agent');
  const { done } = await sipp('digits');
  await agent.run('dial', trunk);
  await agent.isCall('connected');
  await agent.hears();
  await agent.run('sendDigits', '12#');
  const messages = async () => (await agent.run('sent')).filter((text) => text.startsWith('INFO ')).length;
  await expect.poll(messages).toBe(3);
  await agent.run('hangUp');
  await done;
});

test('a blind transfer is accepted by a SIP stack', async ({ ready, sipp }) => {
  const agent = await ready('agent');
  const { done } = await sipp('transferred');
  await agent.run('dial', trunk);
  await agent.isCall('connected');
  await agent.hears();
  expect(await agent.run('transfer', '+16175550199')).toBe('none');
  await agent.endsAs('transferred', { by: 'local' });
  await done;
});
