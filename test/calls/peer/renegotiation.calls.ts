// Our re-INVITE is refused or gets lost: the sound goes on as before.
import { comeIn, ways } from './connect';
import { expect, test } from './fixtures';
import type { Reply } from './reply';

const refusals: Readonly<Record<string, { reply: Reply; code: string }>> = {
  '488': { reply: { status: 488, words: 'Not Acceptable Here' }, code: 'refused' },
  '500': { reply: { status: 500, words: 'Server Internal Error' }, code: 'refused' },
  '501': { reply: { status: 501, words: 'Not Implemented' }, code: 'refused' },
  '200 without SDP': { reply: { status: 200 }, code: 'refused' },
};

for (const [direction, connect] of Object.entries(ways)) {
  for (const [name, { reply, code }] of Object.entries(refusals)) {
    test(`${direction}: a hold that is refused with ${name} leaves the sound as it was`, async ({
      peer,
      readyAt,
      speak,
    }) => {
      const phone = await readyAt();
      const voice = await speak();
      const call = await connect(peer, phone, voice);
      await phone.hears();
      call.order('INVITE', reply);
      expect(await phone.run('setHeld', true)).toBe(code);
      expect(await phone.run('call')).toMatchObject({ status: 'connected', held: { local: false } });
      await phone.hears();
      await voice.hears();
    });
  }

  test(`${direction}: a hold that cannot be sent leaves the sound as it was`, async ({
    peer,
    readyAt,
    speak,
  }) => {
    const phone = await readyAt();
    const voice = await speak();
    await connect(peer, phone, voice);
    peer.setOnline(false);
    await phone.isPhone('reconnecting');
    expect(await phone.run('setHeld', true)).not.toBe('none');
    await phone.hears();
    await voice.hears();
  });

  test(`${direction}: a refresh that is refused after a reconnect leaves the sound as it was`, async ({
    peer,
    readyAt,
    speak,
  }) => {
    const phone = await readyAt();
    const voice = await speak();
    const call = await connect(peer, phone, voice);
    call.order('INVITE', { status: 488 });
    peer.drop();
    await phone.isPhone('reconnecting');
    await expect.poll(() => call.requests('INVITE').length).toBeGreaterThan(0);
    await phone.isPhone('ready');
    await phone.hears();
    await voice.hears();
    expect((await phone.run('call')).status).toBe('connected');
  });

  test(`${direction}: a hold that crosses a change of the remote party's (491) is offered again`, async ({
    peer,
    readyAt,
    speak,
  }) => {
    const phone = await readyAt();
    const voice = await speak();
    const call = await connect(peer, phone, voice);
    let answer: string | undefined;
    call.order('INVITE', { status: 491, words: 'Request Pending' }, (request) => {
      answer = request.body;
      return undefined;
    });
    const held = phone.run('setHeld', true);
    await expect.poll(() => answer).toContain('a=sendonly');
    const [, second] = call.requests('INVITE');
    if (!second) throw new Error('The phone has not offered the hold again.');
    call.replyTo(second, { status: 200, sdp: await voice.answer(second.body) });
    expect(await held).toBe('none');
    expect((await phone.run('call')).held.local).toBe(true);
    await phone.hearsNothing();
  });

  test(`${direction}: a hold that comes too soon for the remote party (500 with Retry-After) is offered again`, async ({
    peer,
    readyAt,
    speak,
  }) => {
    const phone = await readyAt();
    const voice = await speak();
    const call = await connect(peer, phone, voice);
    call.order('INVITE', { status: 500, headers: ['Retry-After: 0 (soon)'] }, async ({ body }) => ({
      status: 200,
      sdp: await voice.answer(body),
    }));
    expect(await phone.run('setHeld', true)).toBe('none');
    expect((await phone.run('call')).held.local).toBe(true);
  });

  test(`${direction}: a hold waits until the remote party has acknowledged its own change`, async ({
    peer,
    readyAt,
    speak,
  }) => {
    const phone = await readyAt();
    const voice = await speak();
    const call = await connect(peer, phone, voice);
    let acknowledge: () => void = () => undefined;
    call.answerWith(
      () =>
        new Promise((resolve) => {
          acknowledge = () => {
            resolve('');
          };
        }),
    );
    call.order('INVITE', async ({ body }) => ({ status: 200, sdp: await voice.answer(body) }));
    const changed = call.request('INVITE', [], await voice.offer());
    await expect
      .poll(
        () => peer.received.find(({ status, first }) => status === 200 && first('cseq') === '2 INVITE')?.body,
      )
      .toContain('m=audio');
    const answer = peer.received.find(({ status, first }) => status === 200 && first('cseq') === '2 INVITE');
    await voice.take(answer?.body ?? '');
    const held = phone.run('setHeld', true);
    acknowledge();
    await changed;
    expect(await held).toBe('none');
  });
}

test('a hold that is refused because the call is unknown there (481) ends the call', async ({
  peer,
  readyAt,
  speak,
}) => {
  const phone = await readyAt();
  const call = await comeIn(peer, phone, await speak());
  call.order('INVITE', { status: 481 });
  expect(await phone.run('setHeld', true)).not.toBe('none');
  await phone.isCall('ended');
});
