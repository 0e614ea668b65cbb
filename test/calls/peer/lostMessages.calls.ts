// The WebSocket breaks just when something is sent that the remote party must get.
import { expect, test } from './fixtures';

test('an ACK that may have been lost is sent again, before any change of the call', async ({
  peer,
  readyAt,
  speak,
}) => {
  const phone = await readyAt();
  const voice = await speak();
  await phone.run('dial', '+16175550123');
  const call = await peer.nextCall();
  call.order('INVITE', async ({ body }) => ({ status: 200, sdp: await voice.answer(body) }));
  call.reply({ status: 200, sdp: await voice.answer(call.invite.body) });
  await expect.poll(() => call.requests('ACK').length).toBe(1);
  await phone.isCall('connected');
  const before = peer.received.length;
  peer.drop();
  await expect.poll(() => call.requests('INVITE').length).toBeGreaterThan(0);
  const methods = peer.received.slice(before).map(({ method }) => method);
  expect(methods.indexOf('ACK')).toBeGreaterThan(methods.indexOf('REGISTER'));
  expect(methods.indexOf('ACK')).toBeLessThan(methods.indexOf('INVITE'));
  expect(await phone.run('setHeld', true)).toBe('none');
});

test('a call that is hung up while the service is away is ended there when it is back', async ({
  peer,
  readyAt,
  speak,
}) => {
  const phone = await readyAt();
  const voice = await speak();
  const call = peer.invite({ sdp: await voice.offer() });
  await phone.isCall('ringing');
  expect(await phone.run('answer')).toBe('none');
  await voice.take((await call.final).body);
  peer.setOnline(false);
  await phone.isPhone('reconnecting');
  await phone.run('hangUp');
  await phone.endsAs('hangup', { by: 'local' });
  peer.setOnline(true);
  await phone.isPhone('ready');
  await expect.poll(() => call.requests('BYE').length).toBe(1);

  // It was answered: no third one.
  peer.drop();
  await phone.isPhone('reconnecting');
  await phone.isPhone('ready');
  expect(call.requests('BYE').length).toBe(1);
});

test('a call that rings there when the service is lost is canceled when it is back', async ({
  peer,
  readyAt,
}) => {
  const phone = await readyAt();
  await phone.run('dial', '+16175550123');
  const call = await peer.nextCall();
  call.reply({ status: 180 });
  await phone.isCall('ringing');
  peer.drop();
  await phone.endsAs('network-error', { by: 'system' });
  await phone.isPhone('ready');
  await expect.poll(() => call.requests('CANCEL').length).toBe(1);
});
