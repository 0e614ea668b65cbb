// What an INVITE can carry, and how it can end.
import { expect, test } from './fixtures';

const reasons = {
  'no Reason': { headers: [], reason: 'missed' },
  'SIP;cause=200': {
    headers: ['Reason: SIP;cause=200;text="Call completed elsewhere"'],
    reason: 'cancelled',
  },
  'Q.850;cause=26 alone': { headers: ['Reason: Q.850;cause=26'], reason: 'cancelled' },
  'Q.850;cause=26 before another': {
    headers: ['Reason: Q.850 ;cause=26 ;text="Answered, elsewhere", SIP;cause=487'],
    reason: 'cancelled',
  },
  'Q.850;cause=16 before SIP;cause=200, in one header': {
    headers: ['Reason: Q.850;cause=16;text="Normal, clearing",SIP;text="elsewhere";cause=200'],
    reason: 'cancelled',
  },
  'two headers': { headers: ['Reason: Q.850;cause=16', 'Reason: SIP;cause=200'], reason: 'cancelled' },
  'Q.850;cause=16 alone': { headers: ['Reason: Q.850;cause=16'], reason: 'missed' },
  'something else': { headers: ['Reason: ;;;cause'], reason: 'missed' },
} as const;

for (const [name, { headers, reason }] of Object.entries(reasons)) {
  test(`a CANCEL with ${name} is a call that ends as ${reason}`, async ({ peer, readyAt, speak }) => {
    const phone = await readyAt();
    const call = peer.invite({ sdp: await (await speak()).offer() });
    await phone.isCall('ringing');
    call.cancel(headers);
    await phone.endsAs(reason);
    expect((await call.final).status).toBe(487);
  });
}

/** Sections of an SDP that this phone cannot use. */
const video = [
  'm=video 9 UDP/TLS/RTP/SAVPF 96',
  'c=IN IP4 0.0.0.0',
  'a=rtpmap:96 VP8/90000',
  'a=rtcp-mux',
  'a=mid:1',
  'a=sendrecv',
];
const fax = ['m=image 9 udptl t38', 'c=IN IP4 0.0.0.0', 'a=sendrecv', 'a=mid:1'];

/** The offer with a section more; the transport of a picture is that of the sound. */
const withSection = (sdp: string, lines: readonly string[]) => {
  const own = (name: string) => new RegExp(`^a=${name}:.*$`, 'm').exec(sdp.replaceAll('\r', ''))?.[0] ?? '';
  const transport = lines[0]?.includes('RTP')
    ? ['ice-ufrag', 'ice-pwd', 'fingerprint', 'setup'].map(own)
    : [];
  return sdp + [...lines, ...transport].map((line) => `${line}\r\n`).join('');
};

test('an INVITE with sound and a picture is answered with sound alone', async ({ peer, readyAt, speak }) => {
  const phone = await readyAt();
  const voice = await speak();
  const call = peer.invite({ sdp: withSection(await voice.offer(), video) });
  await phone.isCall('ringing');
  expect(await phone.run('answer')).toBe('none');
  const [session = '', sound = '', picture = ''] = (await call.final).body.split(/^(?=m=)/m);
  expect(picture).toMatch(/^m=video 0 |^a=inactive/m);
  await voice.take(`${session.replace(/^a=group:.*\r\n/m, '')}${sound}`);
  await phone.hears();
  await voice.hears();
  call.order('INVITE', { status: 488 });
  expect(await phone.run('setHeld', true)).toBe('refused');
  await phone.hears();
  await phone.run('hangUp');
  await phone.isCall('ended');
});

/** What no browser reads. */
const unreadable: Readonly<Record<string, readonly string[]>> = {
  fax,
  'text in real time': ['m=text 9 RTP/AVP 98', 'c=IN IP4 0.0.0.0', 'a=rtpmap:98 t140/1000'],
  'messages (MSRP)': ['m=message 9 TCP/MSRP *', 'c=IN IP4 0.0.0.0', 'a=accept-types:text/plain'],
  'a floor (BFCP)': ['m=application 9 UDP/BFCP *', 'c=IN IP4 0.0.0.0', 'a=floorctrl:c-only'],
  'a second sound without a key': ['m=audio 9 RTP/AVP 0', 'c=IN IP4 0.0.0.0', 'a=sendrecv'],
  'a kind that nobody knows': ['m=whiteboard 9 UDP x y', 'c=IN IP4 0.0.0.0'],
};

for (const [name, lines] of Object.entries(unreadable))
  for (const place of name === 'fax' ? ['after', 'before'] : ['after']) {
    test(`an INVITE with ${name} ${place} the sound is answered with sound alone, and can be changed`, async ({
      peer,
      readyAt,
      speak,
    }) => {
      const phone = await readyAt();
      const voice = await speak();
      const written = `${lines.join('\r\n')}\r\n`;
      const refused = (lines[0] ?? '').replace(' 9 ', ' 0 ');
      const [session = '', sound = ''] = (await voice.offer()).split(/^(?=m=)/m);
      const inOrder = (first: string, other: string) => (place === 'after' ? [first, other] : [other, first]);
      const grouped = session.replace(/^(a=group:BUNDLE 0)/m, '$1 1');
      const call = peer.invite({ sdp: [grouped, ...inOrder(sound, written)].join('') });
      await phone.isCall('ringing');
      expect(await phone.run('answer')).toBe('none');
      const readSound = (sdp: string) => {
        const [head = '', ...sections] = sdp.split(/^(?=m=)/m);
        const [heard, other] = inOrder(sections[0] ?? '', sections[1] ?? '');
        expect(other?.trim()).toBe(refused);
        return [head, heard].join('');
      };
      await voice.take(readSound((await call.final).body));
      await phone.hears();
      await voice.hears();

      call.order('INVITE', async ({ body }) => {
        const [head = '', heard = ''] = (await voice.answer(readSound(body))).split(/^(?=m=)/m);
        return { status: 200, sdp: [head, ...inOrder(heard, `${refused}\r\n`)].join('') };
      });
      expect(await phone.run('setHeld', true)).toBe('none');
      expect(await phone.run('setHeld', false)).toBe('none');
      await phone.hears();
    });
  }

test('a change to fax in mid-call is refused, and the sound goes on', async ({ peer, readyAt, speak }) => {
  const phone = await readyAt();
  const voice = await speak();
  const call = peer.invite({ sdp: await voice.offer() });
  await phone.isCall('ringing');
  expect(await phone.run('answer')).toBe('none');
  await voice.take((await call.final).body);
  const toFax = ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0', ...fax, ''].join('\r\n');
  expect((await call.request('INVITE', [], toFax)).status).toBe(488);
  expect((await phone.run('call')).status).toBe('connected');
  await phone.hears();
  await voice.hears();
});

test('an INVITE without SDP is answered with an offer', async ({ peer, readyAt, speak }) => {
  const phone = await readyAt();
  const voice = await speak();
  const call = peer.invite();
  await phone.isCall('ringing');
  call.answerWith(async (offer) => voice.answer(offer));
  expect(await phone.run('answer')).toBe('none');
  await phone.hears();
  await voice.hears();
});

test('an INVITE with headers that nobody knows, folded and in short, rings', async ({
  peer,
  readyAt,
  speak,
}) => {
  const phone = await readyAt();
  peer.invite({
    headers: [
      'X-Long: one',
      ' two',
      'k: timer',
      'X-Empty:',
      'Alert-Info: <http://www.example.com/sound>;info=x',
    ],
    sdp: await (await speak()).offer(),
  });
  await phone.isCall('ringing');
});

const unusable = {
  'an extension that this phone does not have': { headers: ['Require: x-unheard-of'] },
  'a ring that is to be acknowledged (RFC 3262)': { headers: ['Require: 100rel', 'Supported: 100rel'] },
  'a From that cannot be read': { from: 'garbage' },
  'an invalid SDP': { sdp: 'v=0\r\nnonsense' },
};

for (const [name, invite] of Object.entries(unusable)) {
  test(`an INVITE with ${name} is answered: it rings, or is refused`, async ({ peer, readyAt, speak }) => {
    const phone = await readyAt();
    const call = peer.invite({ sdp: await (await speak()).offer(), ...invite });
    await expect
      .poll(() => call.answers.some(({ status = 0 }) => status === 180 || (status >= 400 && status < 700)))
      .toBe(true);
    if (!call.answers.some(({ status }) => status === 180)) return;
    await phone.isCall('ringing');
    // If it only shows now that there is nothing to agree on, the caller hears of it.
    const code = await phone.run('answer');
    if (code !== 'none') expect((await call.final).status).toBeGreaterThanOrEqual(400);
    await phone.isCall(code === 'none' ? 'connected' : 'ended');
  });
}

test('an INVITE to another of the user’s addresses rings', async ({ peer, readyAt, speak }) => {
  const phone = await readyAt();
  const call = peer.invite({ uri: 'sip:+16175550100@pbx.example.com', sdp: await (await speak()).offer() });
  await phone.isCall('ringing');
  call.cancel();
  await phone.endsAs('missed');
});

test('an INVITE that replaces the active call takes it over: one call for the user and for HubSpot @smoke', async ({
  peer,
  readyAt,
  speak,
}) => {
  const phone = await readyAt();
  const [first, second] = [await speak(), await speak()];
  const call = peer.invite({ sdp: await first.offer() });
  await phone.isCall('ringing');
  expect(await phone.run('answer')).toBe('none');
  await first.take((await call.final).body);
  await phone.hears();
  await phone.run('setMuted', true);
  call.order('INVITE', async ({ body }) => ({ status: 200, sdp: await first.answer(body) }));
  expect(await phone.run('setHeld', true)).toBe('none');

  const next = peer.invite({
    from: '<sip:+16175550199@127.0.0.1>',
    headers: [`Replaces: ${call.replaces()}`],
    sdp: await second.offer(),
  });
  await second.take((await next.final).body);
  await expect.poll(() => call.requests('BYE').length).toBe(1);
  expect(await phone.run('phone')).toMatchObject({ status: 'ready', calls: 1 });
  await phone.isCall('connected');
  await phone.hears();
  expect(await phone.run('call')).toMatchObject({ muted: true, held: { local: false, remote: false } });
  await phone.run('setMuted', false);
  await second.hears();
  await next.request('BYE');
  await phone.endsAs('hangup', { by: 'remote' });
  await phone.tells('INCOMING_CALL', 'CALL_ANSWERED', 'CALL_ENDED COMPLETED');
});

test('an INVITE that replaces a call that is not there is refused, and another that rings is left alone', async ({
  peer,
  readyAt,
  speak,
}) => {
  const phone = await readyAt();
  const voice = await speak();
  const call = peer.invite({ sdp: await voice.offer() });
  await phone.isCall('ringing');
  const stranger = peer.invite({
    headers: ['Replaces: nobody@x;to-tag=1;from-tag=2'],
    sdp: await voice.offer(),
  });
  expect((await stranger.final).status).toBe(481);
  await phone.isCall('ringing');
  expect(await phone.run('calls')).toBe(1);
  call.cancel();
  await phone.endsAs('missed');
});
