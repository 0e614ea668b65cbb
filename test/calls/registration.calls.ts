import { expect, test } from './fixtures';

const agentNumber = '+16175550100';
const otherNumber = '+16175550123';

test('a wrong password is told from a server that is not there', async ({ open }) => {
  const stranger = await open('agent', { password: 'wrong' });
  await stranger.run('start');
  await stranger.isPhone('failed');
  expect((await stranger.run('phone')).error).toMatchObject({ code: 'wrong-credentials' });

  const lost = await open('agent', { server: 'ws://127.0.0.1:9/' });
  await lost.run('start');
  expect(await lost.run('phone')).toMatchObject({ status: 'reconnecting', error: { code: 'unreachable' } });
  expect(await lost.run('dialCode', otherNumber)).toBe('not-ready');
});

test('an invalid number is refused at once', async ({ ready }) => {
  const agent = await ready('agent');
  expect(await agent.run('dialCode', '')).toBe('invalid-number');
  expect(await agent.run('dialCode', 'two words')).toBe('invalid-number');
});

test('stopping ends the calls and signs off', async ({ ready, relay }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });
  await agent.run('dial', otherNumber);
  await other.isCall('ringing');
  await other.run('answer');
  await agent.isCall('connected');
  await agent.run('stop');
  await agent.endsAs('hangup', { by: 'local' });
  await other.endsAs('hangup', { by: 'remote' });
  await expect.poll(() => relay.isRegistered('agent')).toBe(false);
  expect((await agent.run('phone')).status).toBe('stopped');
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED COMPLETED');

  await agent.run('start');
  await agent.isPhone('ready');
});

test('a lost WebSocket leaves the call up, comes back, and the call can be ended from either side @smoke', async ({
  ready,
  relay,
}) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });
  await agent.run('dial', otherNumber);
  await other.isCall('ringing');
  await other.run('answer');
  await agent.isCall('connected');

  relay.drop('agent');
  await agent.isPhone('reconnecting');
  await agent.isCall('connected');
  await agent.hears();
  await agent.isPhone('ready');
  await expect.poll(() => relay.isRegistered('agent')).toBe(true);
  expect(await agent.run('setHeld', true)).toBe('none');
  await expect.poll(async () => (await other.run('call')).held.remote).toBe(true);
  expect(await agent.run('setHeld', false)).toBe('none');
  await other.run('hangUp');
  await agent.endsAs('hangup', { by: 'remote' });
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED COMPLETED');
});

test('a hold that cannot be sent leaves the call up', async ({ ready, relay }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });
  await agent.run('dial', otherNumber);
  await other.isCall('ringing');
  await other.run('answer');
  await agent.isCall('connected');
  relay.setOnline(false);
  await agent.isPhone('reconnecting');
  expect(await agent.run('setHeld', true)).not.toBe('none');
  await agent.isCall('connected');
  expect((await agent.run('call')).held.local).toBe(false);
  await agent.hears();
  relay.setOnline(true);
  await agent.isPhone('ready');
  await other.isPhone('ready');
  expect(await agent.run('setHeld', true)).toBe('none');
});

test('a connection that breaks while it rings ends the call as a fault of the network', async ({
  ready,
  relay,
}) => {
  const agent = await ready('agent');
  await ready('other', { adapter: 'jssip' });
  await agent.run('dial', otherNumber);
  await agent.isCall('ringing');
  relay.drop('agent');
  await agent.endsAs('network-error', { by: 'system' });
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ENDED FAILED', 'CALL_COMPLETED');
});

test('a page that goes ends its calls', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });
  await agent.run('dial', otherNumber);
  await other.isCall('ringing');
  await other.run('answer');
  await agent.isCall('connected');
  await agent.reload();
  await other.endsAs('hangup', { by: 'remote' });

  await other.run('dial', agentNumber);
  await other.endsAs('unavailable');
});

test('credentials are asked for again before they expire, and used', async ({ ready, relay }) => {
  const agent = await ready('agent', { livesMs: 2000 });
  await expect.poll(() => agent.run('timesAsked')).toBeGreaterThan(1);
  await agent.isPhone('ready');
  const registrations = () =>
    relay.messages.filter(
      ({ text, to }) => to === 'agent' && /^SIP\/2.0 200 [^]*CSeq: \d+ REGISTER/.test(text),
    ).length;
  await expect.poll(registrations).toBeGreaterThan(1);
});

test('no microphone: an outbound call ends and says why, an inbound call goes on ringing', async ({
  ready,
}) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });
  await agent.run('breakMicrophone', 'NotAllowedError');
  await agent.run('dial', otherNumber);
  await agent.endsAs('media-error');
  expect((await agent.end()).error).toMatchObject({ code: 'microphone-denied' });
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ENDED FAILED', 'CALL_COMPLETED');

  await agent.run('breakMicrophone', 'NotFoundError');
  await other.run('dial', agentNumber);
  await agent.isCall('ringing');
  expect(await agent.run('answer')).toBe('microphone-missing');
  await agent.isCall('ringing');
  await agent.run('breakMicrophone');
  expect(await agent.run('answer')).toBe('none');
  await other.hears();
});

test('extra headers go out, ICE servers and settings are used as given, and none is set by default', async ({
  ready,
}) => {
  const iceServers = [{ urls: ['turn:127.0.0.1:9'], username: 'user', credential: 'password' }];
  const other = await ready('other', { adapter: 'jssip' });
  const agent = await ready('agent', {
    iceServers,
    headers: { register: { 'X-Desk': '12' }, call: { 'X-Team': 'sales' } },
  });
  await agent.run('dial', otherNumber);
  await other.isCall('ringing');
  expect(await agent.run('configuration')).toMatchObject({ iceServers, iceTransportPolicy: 'all' });
  const sent = await agent.run('sent');
  const all = (method: string) => sent.filter((text) => text.startsWith(`${method} `));
  expect(all('REGISTER').length).toBeGreaterThan(0);
  expect(all('REGISTER').every((text) => text.includes('\r\nX-Desk: 12\r\n'))).toBe(true);
  expect(all('INVITE').every((text) => text.includes('\r\nX-Team: sales\r\n'))).toBe(true);
  expect(sent.filter((text) => text.includes('X-Desk')).length).toBe(all('REGISTER').length);
  expect(await other.run('answer')).toBe('none');
  await agent.hears();
  expect((await other.run('configuration'))?.iceServers).toEqual([]);

  const relayed = await ready('third', {
    iceServers,
    fetchesIceServers: true,
    rtcConfiguration: { iceTransportPolicy: 'relay' },
  });
  await relayed.run('dial', otherNumber);
  await expect
    .poll(() => relayed.run('configuration'))
    .toMatchObject({ iceServers, iceTransportPolicy: 'relay' });
});

test('a call whose sound has lost its path ends and says so', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });
  await agent.run('dial', otherNumber);
  await other.isCall('ringing');
  await other.run('answer');
  await agent.hears();
  await agent.run('breakMedia');
  await agent.endsAs('media-error', { by: 'system' });
  await other.endsAs('hangup', { by: 'remote' });
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED COMPLETED');
});
