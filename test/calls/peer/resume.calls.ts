// What services do when a page takes its call back.
import { randomUUID } from 'node:crypto';
import type { PhonePage } from '../phonePage';
import { expect, test } from './fixtures';
import type { PeerCall } from './peerCalls';

const survives = () => ({ surviveReload: true, storage: 'local', appId: randomUUID() }) as const;

const sequenceOf = (request: { first: (name: string) => string } | undefined) =>
  Number.parseInt(request?.first('cseq') ?? '', 10);

/** The goodbye belongs to the dialog of the page before, and comes after all that this page has sent in it. */
const isGoodbyeOf = async (call: PeerCall) => {
  await expect.poll(() => call.requests('BYE').length).toBe(1);
  const [bye] = call.requests('BYE');
  expect(bye?.first('to')).toContain('tag=peer');
  expect(bye?.first('from')).toBe(call.invite.first('from'));
  const before = Math.max(sequenceOf(call.invite), ...call.requests('INVITE').map(sequenceOf));
  expect(sequenceOf(bye)).toBeGreaterThan(before);
};

const isUp = async (phone: PhonePage, call: PeerCall, sdp: string, contact?: string) => {
  call.reply({ status: 200, sdp, ...(contact && { contact }) });
  await phone.isCall('connected');
  await phone.hears();
};

test('a remote party whose address has no user is found again', async ({ peer, readyAt, speak }) => {
  const phone = await readyAt(survives());
  const contact = '<sip:127.0.0.1:5060;transport=ws>';
  await phone.run('dial', '+16175550123');
  const call = await peer.nextCall();
  await isUp(phone, call, await (await speak()).answer(call.invite.body), contact);

  const again = await speak();
  call.order('INVITE', async ({ body }) => ({ status: 200, sdp: await again.answer(body), contact }));
  await phone.comeBack();
  await phone.run('isBack');
  await phone.hears();
  await again.hears();
  expect(call.requests('INVITE').map(({ uri }) => uri)).toEqual(['sip:127.0.0.1:5060;transport=ws']);
  await phone.run('hangUp');
  await isGoodbyeOf(call);
});

for (const [status, isGone] of [
  [481, true],
  [603, true],
  [488, false],
  [500, false],
] as const)
  test(`a call that is not given back (${status}) ends when its page went`, async ({
    peer,
    readyAt,
    speak,
  }) => {
    const phone = await readyAt(survives());
    await phone.run('dial', '+16175550123');
    const call = await peer.nextCall();
    await isUp(phone, call, await (await speak()).answer(call.invite.body));
    await phone.reload();
    const gone = Date.now();
    call.order('INVITE', { status });
    await phone.comeBack();
    expect((await phone.end()).at).toBeLessThanOrEqual(gone);
    await phone.tells('CALL_ENDED COMPLETED', 'CALL_COMPLETED');
    expect(await phone.run('isKept')).toBe(false);
    if (isGone) expect(call.requests('BYE')).toEqual([]);
    else await isGoodbyeOf(call);
  });

test('a call is hung up while it is being taken back', async ({ peer, readyAt, speak }) => {
  const phone = await readyAt(survives());
  await phone.run('dial', '+16175550123');
  const call = await peer.nextCall();
  await isUp(phone, call, await (await speak()).answer(call.invite.body));
  // No answer.
  call.order('INVITE', () => undefined);
  await phone.comeBack();
  await expect.poll(() => call.requests('INVITE').length).toBeGreaterThan(0);
  expect(await phone.run('shown')).toMatchObject([{ status: 'connected', resuming: true }]);
  await phone.run('hangUp');
  await phone.endsAs('hangup', { by: 'local' });
  await isGoodbyeOf(call);
});
