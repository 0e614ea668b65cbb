// The network changes in mid-call: the sound finds no way any more, though the service may still be there.
import { ways } from './connect';
import { expect, test } from './fixtures';
import type { PeerCall } from './peerCalls';
import type { SipMessage } from './message';
import type { Voice } from './voice';

/** The name of the path that an offer or answer wants. */
const pathIn = (sdp: string) => /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];

/** The remote party answers from where it is now. */
const moveTo = (call: PeerCall, voice: Voice) => {
  call.order('INVITE', async (request: SipMessage) => ({
    status: 200,
    sdp: await voice.answer(request.body),
  }));
};

for (const [direction, connect] of Object.entries(ways)) {
  test(`${direction}: a call whose path is gone looks for another one, and goes on`, async ({
    peer,
    readyAt,
    speak,
  }) => {
    const phone = await readyAt();
    const voice = await speak();
    const call = await connect(peer, phone, voice);
    await phone.hears();
    const moved = await speak();
    moveTo(call, moved);
    await voice.close();
    await expect.poll(() => call.requests('INVITE').length).toBeGreaterThan(0);
    const [change] = call.requests('INVITE');
    const before = direction === 'outbound' ? call.invite.body : (await call.final).body;
    expect(pathIn(change?.body ?? '')).not.toBe(pathIn(before));
    await phone.hears();
    await moved.hears();
    expect(peer.sockets()).toBe(1);
    expect((await phone.run('call')).status).toBe('connected');
  });

  test(`${direction}: a call goes on whose path and service are gone at once`, async ({
    peer,
    readyAt,
    speak,
  }) => {
    const phone = await readyAt({ keepAliveMs: 60_000 });
    const voice = await speak();
    const call = await connect(peer, phone, voice);
    await phone.hears();
    const moved = await speak();
    moveTo(call, moved);
    peer.freeze();
    await voice.close();
    await expect.poll(peer.sockets).toBe(2);
    await phone.isPhone('ready');
    await phone.hears();
    await moved.hears();
    expect((await phone.run('call')).status).toBe('connected');
  });
}
