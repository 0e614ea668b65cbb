// What PBXs answer to a call that the phone makes.
import { expect, test } from './fixtures';

test('early media of one branch, and an answer of another: connected and heard', async ({
  peer,
  readyAt,
  speak,
}) => {
  const phone = await readyAt();
  const early = await speak();
  const answering = await speak();
  await phone.run('dial', '+16175550123');
  const call = await peer.nextCall();
  call.reply({ status: 183, tag: 'A', sdp: await early.answer(call.invite.body) });
  await phone.isCall('ringing');
  await phone.hears();
  // The proxy cancels the branches that have not answered.
  await early.close();
  call.reply({ status: 200, tag: 'B', sdp: await answering.answer(call.invite.body) });
  await phone.isCall('connected');
  await expect.poll(() => call.requests('ACK').length).toBe(1);
  expect(call.requests('ACK')[0]?.first('to')).toContain('tag=B');
  await phone.hears();
  await answering.hears();
  await phone.run('hangUp');
  await expect.poll(() => call.requests('BYE')[0]?.first('to')).toContain('tag=B');
  await phone.tells('OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED COMPLETED');
});

test('early media of two branches, one after the other: the answer counts', async ({
  peer,
  readyAt,
  speak,
}) => {
  const phone = await readyAt();
  const [first, second] = [await speak(), await speak()];
  await phone.run('dial', '+16175550123');
  const call = await peer.nextCall();
  call.reply({ status: 183, tag: 'A', sdp: await first.answer(call.invite.body) });
  call.reply({ status: 183, tag: 'B', sdp: await second.answer(call.invite.body) });
  call.reply({ status: 180, tag: 'C' });
  await phone.isCall('ringing');
  await second.close();
  call.reply({ status: 200, tag: 'A', sdp: await first.answer(call.invite.body) });
  await phone.isCall('connected');
  await phone.hears();
  await first.hears();
});

test('early media, and an answer of the same branch with the same SDP: heard from the first', async ({
  peer,
  readyAt,
  speak,
}) => {
  const phone = await readyAt();
  const voice = await speak();
  await phone.run('dial', '+16175550123');
  const call = await peer.nextCall();
  const sdp = await voice.answer(call.invite.body);
  call.reply({ status: 183, tag: 'A', sdp });
  await phone.hears();
  call.reply({ status: 200, tag: 'A', sdp });
  await phone.isCall('connected');
  await phone.hears();
  await voice.hears();
});

test('early media, and an answer without SDP: the early one counts', async ({ peer, readyAt, speak }) => {
  const phone = await readyAt();
  const voice = await speak();
  await phone.run('dial', '+16175550123');
  const call = await peer.nextCall();
  call.reply({ status: 183, tag: 'A', sdp: await voice.answer(call.invite.body) });
  await phone.hears();
  call.reply({ status: 200, tag: 'A' });
  await phone.isCall('connected');
  await phone.hears();
  await voice.hears();
});

const refusals = {
  'a redirection (302)': {
    reply: { status: 302, headers: ['Contact: <sip:+16175550199@127.0.0.1>'] },
    reason: 'failed',
  },
  'a code of an unknown class (699)': { reply: { status: 699 }, reason: 'failed' },
  'busy (486)': { reply: { status: 486 }, reason: 'busy' },
  'declined (603)': { reply: { status: 603 }, reason: 'declined' },
  'a bad gateway (502)': { reply: { status: 502 }, reason: 'failed' },
} as const;

for (const [name, { reply, reason }] of Object.entries(refusals)) {
  test(`a call that is answered with ${name} ends as ${reason}`, async ({ peer, readyAt }) => {
    const phone = await readyAt();
    await phone.run('dial', '+16175550123');
    const call = await peer.nextCall();
    call.reply(reply);
    await phone.endsAs(reason, { code: reply.status });
    await expect.poll(() => call.requests('ACK').length).toBe(1);
  });
}

test('two phones that answer: the first one is spoken with, the second one is sent away', async ({
  peer,
  readyAt,
  speak,
}) => {
  const phone = await readyAt();
  const [first, second] = [await speak(), await speak()];
  await phone.run('dial', '+16175550123');
  const call = await peer.nextCall();
  call.reply({ status: 200, tag: 'A', sdp: await first.answer(call.invite.body) });
  await phone.isCall('connected');
  call.reply({ status: 200, tag: 'B', sdp: await second.answer(call.invite.body) });
  await expect
    .poll(() => call.requests('BYE').map((bye) => bye.first('to')))
    .toEqual([expect.stringContaining('tag=B')]);
  await phone.hears();
  await first.hears();
  expect((await phone.run('call')).status).toBe('connected');
});

test("the package's own options are used, and those of a call; the phone's come first", async ({
  peer,
  readyAt,
  adapter,
}) => {
  const phone = await readyAt({
    jssip: { session_timers: false, user_agent: 'A phone', uri: 'sip:mallory@evil.invalid' } as never,
    sipjs: { userAgentString: 'A phone', uri: 'sip:mallory@evil.invalid' } as never,
    callOptions: { extraHeaders: ['X-Campaign: spring'] },
    headers: { call: { 'X-Team': 'sales' } },
  });
  await phone.run('dial', '+16175550123');
  const { invite } = await peer.nextCall();
  expect(invite.first('user-agent')).toBe('A phone');
  expect(invite.first('from')).toContain('<sip:agent@127.0.0.1>');
  expect(invite.first('x-campaign')).toBe('spring');
  expect(invite.first('x-team')).toBe('sales');
  if (adapter === 'jssip') expect(invite.first('session-expires')).toBe('');
});
