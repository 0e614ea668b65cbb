// A page takes its call back, and the remote party does not answer what takes the call's place.
import { randomUUID } from 'node:crypto';
import type { PhonePage } from '../phonePage';
import { expect, test } from './fixtures';
import type { PeerCall } from './peerCalls';
import type { Peer } from './startPeer';
import type { Voice } from './voice';

const survives = () => ({ surviveReload: true, storage: 'local', appId: randomUUID() }) as const;

type Speak = () => Promise<Voice>;

interface Stage {
  peer: Peer;
  phone: PhonePage;
  speak: Speak;
  call: PeerCall;
}

/** A call with a remote party that says it knows Replaces. */
const connect = async (peer: Peer, phone: PhonePage, speak: Speak): Promise<Stage> => {
  await phone.run('dial', '+16175550123');
  const call = await peer.nextCall();
  const sdp = await (await speak()).answer(call.invite.body);
  call.reply({ status: 200, sdp, headers: ['Supported: replaces'] });
  await phone.isCall('connected');
  await phone.hears();
  return { peer, phone, speak, call };
};

/** The phone's page comes anew, and its INVITE with Replaces arrives. */
const replace = async ({ peer, phone, call }: Stage): Promise<PeerCall> => {
  await phone.comeBack();
  const replacement = await peer.nextCall();
  expect(replacement.invite.first('replaces')).toContain(call.callId);
  return replacement;
};

/** The re-INVITE gets its sound from a new voice. */
const answerReinvite = async ({ call, speak }: Stage): Promise<Voice> => {
  const voice = await speak();
  call.order('INVITE', async ({ body }) => ({ status: 200, sdp: await voice.answer(body) }));
  return voice;
};

/** The call goes on in this dialog, until it is hung up here. */
const isUpIn = async ({ phone }: Stage, call: PeerCall, voice: Voice) => {
  await phone.run('isBack');
  await phone.hears();
  await voice.hears();
  expect(call.requests('BYE')).toEqual([]);
  await phone.run('hangUp');
  await expect.poll(() => call.requests('BYE').length).toBe(1);
  await phone.tells('CALL_ENDED COMPLETED');
  expect(await phone.run('isKept')).toBe(false);
};

for (const [name, progress] of [
  ['but 100', undefined],
  ['but 180', 180],
] as const)
  test(`a call comes back by re-INVITE if what takes its place gets nothing ${name}`, async ({
    peer,
    readyAt,
    speak,
  }) => {
    const stage = await connect(peer, await readyAt(survives()), speak);
    const voice = await answerReinvite(stage);
    const replacement = await replace(stage);
    if (progress) replacement.reply({ status: progress });
    await stage.phone.run('isBack');
    expect(replacement.requests('CANCEL').length).toBeGreaterThan(0);
    expect(replacement.requests('BYE')).toEqual([]);
    await isUpIn(stage, stage.call, voice);
  });

test('an answer that comes after all ends nothing but itself', async ({ peer, readyAt, speak }) => {
  const stage = await connect(peer, await readyAt(survives()), speak);
  const voice = await answerReinvite(stage);
  const replacement = await replace(stage);
  const late = await (await speak()).answer(replacement.invite.body);
  // No answer to the CANCEL either.
  replacement.order('CANCEL', () => undefined);
  await stage.phone.run('isBack');
  replacement.reply({ status: 200, sdp: late });
  await expect.poll(() => replacement.requests('ACK').length).toBe(1);
  await expect.poll(() => replacement.requests('BYE').length).toBe(1);
  await isUpIn(stage, stage.call, voice);
});

test('an answer that crosses the CANCEL takes the call', async ({ peer, readyAt, speak }) => {
  const stage = await connect(peer, await readyAt(survives()), speak);
  const replacement = await replace(stage);
  const voice = await speak();
  const sdp = await voice.answer(replacement.invite.body);
  replacement.order('CANCEL', () => {
    replacement.reply({ status: 200, sdp });
    void stage.call.request('BYE');
    return undefined;
  });
  await isUpIn(stage, replacement, voice);
  expect(stage.call.requests('INVITE')).toEqual([]);
});

test('the old dialog may end before what takes its place is accepted', async ({ peer, readyAt, speak }) => {
  const stage = await connect(peer, await readyAt(survives()), speak);
  const replacement = await replace(stage);
  const voice = await speak();
  const sdp = await voice.answer(replacement.invite.body);
  expect((await stage.call.request('BYE')).status).toBe(200);
  replacement.reply({ status: 200, sdp });
  await isUpIn(stage, replacement, voice);
});

test('a remote party that hangs up and says no more has ended the call', async ({ peer, readyAt, speak }) => {
  const stage = await connect(peer, await readyAt(survives()), speak);
  const replacement = await replace(stage);
  await stage.call.request('BYE');
  await stage.phone.endsAs('hangup', { by: 'remote' });
  await expect.poll(() => replacement.requests('CANCEL').length).toBeGreaterThan(0);
  expect(stage.call.requests('INVITE')).toEqual([]);
  expect(stage.call.requests('BYE')).toEqual([]);
});

test('a call ends when its page went if neither way is answered', async ({ peer, readyAt, speak }) => {
  const stage = await connect(peer, await readyAt(survives()), speak);
  const { call, phone } = stage;
  call.order('INVITE', () => undefined);
  await phone.reload();
  const gone = Date.now();
  const replacement = await replace(stage);
  expect((await phone.end()).at).toBeLessThanOrEqual(gone);
  expect(replacement.requests('CANCEL').length).toBeGreaterThan(0);
  expect(call.requests('INVITE').length).toBeGreaterThan(0);
  await expect.poll(() => call.requests('BYE').length).toBe(1);
  await phone.tells('CALL_ENDED COMPLETED', 'CALL_COMPLETED');
});

test('a held call comes back by Replaces if its re-INVITE gets no answer', async ({
  peer,
  readyAt,
  speak,
}) => {
  const stage = await connect(peer, await readyAt(survives()), speak);
  const { call, phone } = stage;
  await answerReinvite(stage);
  expect(await phone.run('setHeld', true)).toBe('none');
  // Neither the re-INVITE nor its CANCEL is answered.
  call.order('INVITE', (request) => {
    call.replyTo(request, { status: 100 });
    return undefined;
  });
  call.order('CANCEL', () => undefined);
  await phone.comeBack();
  await expect.poll(() => call.requests('CANCEL').length).toBeGreaterThan(0);
  const reinvite = call.requests('INVITE').at(-1);
  const replacement = await peer.nextCall();
  // The answer to the re-INVITE comes after all: acknowledged, and the call is not ended by it.
  const late = await (await speak()).answer(reinvite?.body ?? '');
  if (reinvite) call.replyTo(reinvite, { status: 200, sdp: late });
  await expect
    .poll(() => call.requests('ACK').at(-1)?.first('cseq'))
    .toBe(`${Number.parseInt(reinvite?.first('cseq') ?? '', 10)} ACK`);
  expect(call.requests('BYE')).toEqual([]);
  replacement.reply({ status: 200, sdp: await (await speak()).answer(replacement.invite.body) });
  await phone.run('isBack');
  expect(await phone.run('shown')).toMatchObject([{ held: { local: true } }]);
  await phone.run('hangUp');
  await expect.poll(() => replacement.requests('BYE').length).toBe(1);
});
