// A microphone that was opened is closed again, however the call fails.
import { expect, test } from './fixtures';

const anna = '+16175550123';

test('a call whose TURN servers cannot be fetched lets go of the microphone', async ({
  peer,
  readyAt,
  speak,
}) => {
  const phone = await readyAt({ iceServersFail: true });
  await phone.run('dial', anna);
  await phone.isCall('ended');
  await expect.poll(() => phone.run('openMicrophones')).toBe(0);

  const call = peer.invite({ sdp: await (await speak()).offer() });
  await phone.isCall('ringing');
  expect(await phone.run('answer')).not.toBe('none');
  await phone.isCall('ringing');
  await expect.poll(() => phone.run('openMicrophones')).toBe(0);
  call.cancel();
  await phone.isCall('ended');
});

test('a connection that cannot be made lets go of the microphone', async ({ peer, readyAt, speak }) => {
  const phone = await readyAt({ rtcConfiguration: { iceTransportPolicy: 'nonsense' as never } });
  await phone.run('dial', anna);
  await phone.isCall('ended');
  await expect.poll(() => phone.run('openMicrophones')).toBe(0);

  peer.invite({ sdp: await (await speak()).offer() });
  await phone.isCall('ringing');
  expect(await phone.run('answer')).not.toBe('none');
  await expect.poll(() => phone.run('openMicrophones')).toBe(0);
});

test('a device that cannot be used half-way through is let go of', async ({ peer, readyAt, speak }) => {
  const phone = await readyAt();
  const voice = await speak();
  const call = peer.invite({ sdp: await voice.offer() });
  await phone.isCall('ringing');
  await phone.run('answer');
  await voice.take((await call.final).body);
  await phone.run('breakSender');
  expect(await phone.run('setMicrophone', 'other')).not.toBe('none');
  expect(await phone.run('openMicrophones')).toBe(1);
  await phone.hears();
  await phone.run('hangUp');
  await expect.poll(() => phone.run('openMicrophones')).toBe(0);
});

test('no microphone is open after a call that was answered and one that was refused', async ({
  peer,
  readyAt,
  speak,
}) => {
  const phone = await readyAt();
  const voice = await speak();
  await phone.run('dial', anna);
  const call = await peer.nextCall();
  call.reply({ status: 200, sdp: await voice.answer(call.invite.body) });
  await phone.isCall('connected');
  await call.request('BYE');
  await phone.isCall('ended');
  await phone.run('dial', anna);
  (await peer.nextCall()).reply({ status: 486 });
  await phone.endsAs('busy');
  await expect.poll(() => phone.run('openMicrophones')).toBe(0);
});
