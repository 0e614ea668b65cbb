import { expect, test } from './fixtures';
import type { PhonePage } from './phonePage';

// An app that has its own client: what it does with its own buttons shows here, and reaches HubSpot; what is done here, the app hears.

const agentNumber = '+16175550100';
const otherNumber = '+16175550123';
const ownLine = '+16175550111';

const isHeld = (phone: PhonePage, held: { local: boolean; remote: boolean }) =>
  expect.poll(async () => (await phone.run('call')).held).toEqual(held);

const isMuted = (phone: PhonePage, muted: boolean) =>
  expect.poll(async () => (await phone.run('call')).muted).toBe(muted);

test('the app dials, mutes, holds and hangs up by itself @smoke', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });

  await agent.run('app', 'dial', otherNumber);
  await agent.isCall('ringing');
  expect(await agent.run('call')).toMatchObject({ remoteNumber: otherNumber });
  await other.isCall('ringing');
  expect(await other.run('answer')).toBe('none');
  await agent.isCall('connected');
  await agent.hears();
  await other.hears();

  await agent.run('app', 'mute', true);
  await isMuted(agent, true);
  await other.hearsNothing();
  await agent.run('app', 'mute', false);
  await isMuted(agent, false);
  await other.hears();

  await agent.run('app', 'hold', true);
  await isHeld(agent, { local: true, remote: false });
  await agent.run('app', 'hold', false);
  await isHeld(agent, { local: false, remote: false });
  await isMuted(agent, false);

  await agent.run('app', 'hangUp');
  await agent.endsAs('hangup', { by: 'local' });
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED COMPLETED');
  expect(await agent.run('calls')).toBe(1);
});

test('the app answers and declines by itself @smoke', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });

  await other.run('dial', agentNumber);
  await agent.isCall('ringing');
  await agent.run('app', 'answer');
  await agent.isCall('connected');
  await agent.hears();
  await other.hears();
  await other.run('hangUp');
  await agent.endsAs('hangup', { by: 'remote' });
  await agent.tells('INCOMING_CALL', 'CALL_ANSWERED', 'CALL_ENDED COMPLETED');

  await other.run('dial', agentNumber);
  await agent.isCall('ringing');
  await agent.run('app', 'decline');
  await agent.endsAs('declined', { by: 'local' });
  await agent.tells('INCOMING_CALL', 'CALL_ENDED REJECTED', 'CALL_COMPLETED');
});

test("the user's address does not stand for the user's number", async ({ ready }) => {
  const agent = await ready('agent', { fromNumbers: [ownLine] });
  const other = await ready('other', { adapter: 'jssip' });

  await agent.run('app', 'dial', otherNumber);
  await agent.isCall('ringing');
  expect(await agent.run('toldOf', 'OUTGOING_CALL_STARTED')).toMatchObject({
    fromNumber: ownLine,
    toNumber: otherNumber,
  });
  await agent.run('app', 'hangUp');
  await agent.endsAs('cancelled');

  await other.run('dial', 'agent');
  await agent.isCall('ringing');
  expect(await agent.run('toldOf', 'INCOMING_CALL')).toMatchObject({ toNumber: ownLine });
  await other.run('hangUp');
  await agent.endsAs('missed');
});

test('an extension that the app dials is kept apart', async ({ ready }) => {
  const agent = await ready('agent');
  await agent.run('app', 'dial', '617-555-0142%20ext.%204');
  await agent.isCall('ended');
  expect(await agent.run('toldOf', 'OUTGOING_CALL_STARTED')).toMatchObject({ toNumber: '6175550142' });
  expect(await agent.run('shown')).toMatchObject([{ extension: '4' }]);
});

test('the app cancels a call by itself, and hears that the line is busy', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });

  await agent.run('app', 'dial', otherNumber);
  await other.isCall('ringing');
  await agent.run('app', 'hangUp');
  await agent.endsAs('cancelled', { by: 'local' });
  // Until the CANCEL arrives, this call rings there, and would be taken for the next one.
  await other.endsAs('missed', { by: 'remote' });
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ENDED CANCELED', 'CALL_COMPLETED');

  await agent.run('app', 'dial', otherNumber);
  await other.isCall('ringing');
  await other.run('reject', 'busy');
  await agent.endsAs('busy', { by: 'remote', code: 486 });
  await agent.tells('OUTGOING_CALL_STARTED', 'CALL_ENDED BUSY', 'CALL_COMPLETED');
});

test('the app hears of a call that is dialled here, and of its hold', async ({ ready }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });

  await agent.run('dial', otherNumber);
  await other.isCall('ringing');
  expect(await other.run('answer')).toBe('none');
  await agent.isCall('connected');
  await agent.hears();
  expect(await agent.run('setHeld', true)).toBe('none');
  await isHeld(agent, { local: true, remote: false });
  await agent.run('app', 'hangUp');
  await agent.endsAs('hangup', { by: 'local' });
  expect(await agent.run('calls')).toBe(1);
});

test('the client is never registered, stopped or signed off from here', async ({ ready, relay }) => {
  const agent = await ready('agent');
  const other = await ready('other', { adapter: 'jssip' });
  await agent.run('dial', otherNumber);
  await other.isCall('ringing');
  await other.run('answer');
  await agent.isCall('connected');

  const before = await agent.run('sent');
  await agent.run('stopPhone');
  await agent.isPhone('stopped');
  await agent.isCall('connected');
  expect(await agent.run('sent')).toEqual(before);
  expect(await relay.isRegistered('agent')).toBe(true);
  await agent.hears();
  await other.run('hangUp');
  await agent.endsAs('hangup', { by: 'remote' });
});
