import { expect, test } from './fixtures';
import type { PhonePage } from './phonePage';

const agentNumber = '+16175550100';
const otherNumber = '+16175550123';
const thirdNumber = '+16175550199';

/** The agent calls the other phone, which answers. */
const connect = async (agent: PhonePage, other: PhonePage) => {
  await agent.run('dial', otherNumber);
  await other.isCall('ringing');
  expect(await other.run('answer')).toBe('none');
  await agent.isCall('connected');
};

test('a call out: rings, is answered, is heard both ways, is hung up @smoke', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });

  await agent.run('dial', otherNumber, { fromNumber: agentNumber });
  await agent.isCall('ringing');
  await other.isCall('ringing');
  expect(await other.run('call')).toMatchObject({
    localNumber: otherNumber,
    remoteNumber: 'agent@127.0.0.1',
  });
  expect(await other.run('answer')).toBe('none');
  await agent.isCall('connected');
  await agent.hears();
  await other.hears();

  await agent.run('hangUp');
  await agent.endsAs('hangup', { by: 'local' });
  await other.endsAs('hangup', { by: 'remote' });
  expect((await agent.run('phone')).calls).toBe(0);
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED COMPLETED');
});

test('a call in: rings, is answered, is heard both ways, is hung up by the remote party @smoke', async ({
  ready,
}) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });

  await other.run('dial', agentNumber);
  await agent.isCall('ringing');
  expect(await agent.run('call')).toMatchObject({
    remoteNumber: 'other@127.0.0.1',
    localNumber: agentNumber,
  });
  expect(await agent.run('answer')).toBe('none');
  await other.isCall('connected');
  await agent.hears();
  await other.hears();

  await other.run('hangUp');
  await agent.endsAs('hangup', { by: 'remote' });
  await agent.tells('INCOMING_CALL', 'CALL_ANSWERED', 'CALL_ENDED COMPLETED');
});

test('mute and hold stop the sound, and give it back @smoke', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });
  await connect(agent, other);
  await other.hears();

  await agent.run('setMuted', true);
  await other.hearsNothing();
  await agent.hears();
  await agent.run('setMuted', false);
  await other.hears();

  expect(await agent.run('setHeld', true)).toBe('none');
  expect(await agent.run('call')).toMatchObject({ held: { local: true, remote: false } });
  await expect.poll(async () => (await other.run('call')).held.remote).toBe(true);
  await agent.hearsNothing();
  await other.hearsNothing();
  expect(await agent.run('setHeld', false)).toBe('none');
  await agent.hears();
  await other.hears();
});

test('the quality is measured while there is talk', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });
  await connect(agent, other);
  await expect.poll(() => agent.run('quality')).toBe('good');
  await other.run('setHeld', true);
  await expect.poll(() => agent.run('quality')).toBeNull();
});

test('the microphone is changed in mid-call, and replaced when it is unplugged', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });
  await connect(agent, other);
  await other.hears();

  const chosen = (await agent.run('microphones')).at(-1) ?? '';
  expect(await agent.run('setMicrophone', chosen)).toBe('none');
  expect(await agent.run('microphone')).toBe(chosen);
  await other.hears();

  await agent.run('unplugMicrophone');
  await expect.poll(async () => (await agent.run('fallback'))?.microphone).toBeTruthy();
  await other.hears();
});

test('a hold by the remote party is seen, and does not change a hold or mute here', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });
  await connect(agent, other);

  expect(await other.run('setHeld', true)).toBe('none');
  await expect.poll(async () => (await agent.run('call')).held).toEqual({ local: false, remote: true });
  await agent.hearsNothing();
  expect(await agent.run('setHeld', true)).toBe('none');
  expect((await agent.run('call')).held).toEqual({ local: true, remote: true });
  expect(await other.run('setHeld', false)).toBe('none');
  await expect.poll(async () => (await agent.run('call')).held).toEqual({ local: true, remote: false });
  await other.hearsNothing();

  await agent.run('setMuted', true);
  expect(await agent.run('setHeld', false)).toBe('none');
  await agent.hears();
  await other.hearsNothing();
});

test('DTMF goes out in the sound, or as messages @smoke', async ({ ready, relay }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });
  await connect(agent, other);
  await agent.hears();
  const tones = await agent.run('listenToTones');
  await agent.run('sendDigits', '12#');
  await expect.poll(async () => agent.run('tonesSent', tones)).toBe('12#');
  await agent.run('hangUp');
  await other.isCall('ended');

  const messenger = await ready('agent', { dtmf: 'info' });
  await connect(messenger, other);
  await messenger.run('sendDigits', '4*');
  const signals = () =>
    relay.messages.map(({ text }) => /^INFO [^]*Signal=(.)/.exec(text)?.[1]).filter(Boolean);
  await expect.poll(signals).toEqual(['4', '*']);
});

test('a busy line, a refusal, a call that nobody answers, an unknown and an absent number', async ({
  ready,
}) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });

  await agent.run('dial', otherNumber);
  await other.isCall('ringing');
  await other.run('reject', 'busy');
  await agent.endsAs('busy', { by: 'remote', code: 486 });
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ENDED BUSY', 'CALL_COMPLETED');

  await agent.run('dial', otherNumber);
  await other.isCall('ringing');
  await other.run('reject');
  await agent.endsAs('declined', { by: 'remote', code: 603 });
  await other.endsAs('declined', { by: 'local' });
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ENDED REJECTED', 'CALL_COMPLETED');
  await other.tells(
    'INCOMING_CALL',
    'CALL_ENDED BUSY',
    'CALL_COMPLETED',
    'INCOMING_CALL',
    'CALL_ENDED REJECTED',
    'CALL_COMPLETED',
  );

  await agent.run('dial', otherNumber);
  await agent.endsAs('no-answer', { code: 408 });
  await other.endsAs('missed', { by: 'remote' });
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ENDED NO_ANSWER', 'CALL_COMPLETED');
  await other.tells('INCOMING_CALL', 'CALL_ENDED MISSED', 'CALL_COMPLETED');

  await agent.run('dial', '+16175550666');
  await agent.endsAs('failed', { code: 404 });
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ENDED FAILED', 'CALL_COMPLETED');
  await agent.run('dial', thirdNumber);
  await agent.endsAs('unavailable', { code: 480 });
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ENDED NO_ANSWER', 'CALL_COMPLETED');
});

test('a call is canceled by either party', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });

  await agent.run('dial', otherNumber);
  await other.isCall('ringing');
  await agent.run('hangUp');
  await agent.endsAs('cancelled', { by: 'local' });
  await other.endsAs('missed', { by: 'remote' });
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ENDED CANCELED', 'CALL_COMPLETED');

  await other.run('dial', agentNumber);
  await agent.isCall('ringing');
  await other.run('hangUp');
  await agent.endsAs('missed', { by: 'remote' });
  await agent.tells('INCOMING_CALL', 'CALL_ENDED MISSED', 'CALL_COMPLETED');

  // Before anything was sent: the microphone is still being opened.
  await agent.run('dialAndHangUp', otherNumber);
  await agent.endsAs('cancelled', { by: 'local' });
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ENDED CANCELED', 'CALL_COMPLETED');
});

test('a blind transfer brings the other two together @smoke', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip', followTransfers: true });
  const third = await ready('third', { adapter: 'jssip' });
  await connect(agent, other);

  const transfer = agent.run('transfer', thirdNumber);
  await third.isCall('ringing');
  expect(await transfer).toBe('none');
  await agent.endsAs('transferred', { by: 'local' });
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_TRANSFERRED', 'CALL_ENDED COMPLETED');
  expect(await third.run('answer')).toBe('none');
  await third.hears();
  await expect.poll(() => other.run('calls')).toBe(2);
  await other.isCall('connected');
});

test('a call that still rings is passed on', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });
  const third = await ready('third', { adapter: 'jssip' });
  await other.run('dial', agentNumber);
  await agent.isCall('ringing');
  expect(await agent.run('transfer', thirdNumber)).toBe('none');
  await agent.endsAs('transferred', { by: 'local' });
  await agent.tells('INCOMING_CALL', 'CALL_TRANSFERRED');
  await third.isCall('ringing');
  expect(await third.run('answer')).toBe('none');
  await other.isCall('connected');
  await third.hears();
});

test('a transfer that fails leaves the call connected', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip', followTransfers: true });
  await connect(agent, other);
  expect(await agent.run('transfer', '+16175550666')).toBe('refused');
  expect(await agent.run('transfer', 'not a number')).toBe('invalid-number');
  await agent.isCall('connected');
  await agent.hears();
});

test('a transfer is refused by who did not opt in, and followed by who did', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });
  const third = await ready('third', { adapter: 'jssip' });
  await connect(agent, other);
  expect(await other.run('transfer', thirdNumber)).toBe('refused');
  await agent.isCall('connected');
  await agent.run('hangUp');
  await other.isCall('ended');

  const follower = await ready('agent', { followTransfers: true });
  await connect(follower, other);
  const transfer = other.run('transfer', thirdNumber);
  await third.isCall('ringing');
  expect(await transfer).toBe('none');
  await follower.tells(
    'OUTGOING_CALL_STARTED',
    'CALL_ANSWERED',
    'OUTGOING_CALL_STARTED',
    'CALL_ENDED COMPLETED',
  );
  await third.run('answer');
  await follower.isCall('connected');
  expect(await follower.run('call')).toMatchObject({ remoteNumber: thirdNumber });
  await follower.tells('CALL_ANSWERED');
  await third.hears();
});
