// An inbound call rings on after its page was reloaded, and the caller's CANCEL went to the page before.
import { randomUUID } from 'node:crypto';
import type { PhonePage } from '../phonePage';
import { expect, test } from './fixtures';
import type { SipMessage } from './message';
import type { PeerCall, PeerInvite } from './peerCalls';
import type { Peer } from './startPeer';

const survives = () => ({ surviveReload: true, storage: 'local', appId: randomUUID() }) as const;

const tagIn = (header: string) => /;tag=([^;]+)/.exec(header)?.[1] ?? '';

const ringsAgain = async (peer: Peer, phone: PhonePage, invite: PeerInvite): Promise<PeerCall> => {
  const call = peer.invite(invite);
  await phone.isCall('ringing');
  await phone.comeBack();
  await phone.run('isBack');
  return call;
};

/** The tags under which the caller knows that the call rings: of the page before, and of this one. */
const tagsOf = ({ answers }: PeerCall) => [
  ...new Set(answers.filter(({ status }) => status === 180).map(({ first }) => tagIn(first('to')))),
];

for (const [method, headers] of [
  ['OPTIONS', []],
  ['INFO', ['Allow: INVITE, ACK, CANCEL, BYE, INFO']],
] as const)
  test(`a call ends when the caller, asked by ${method}, knows neither of its dialogs`, async ({
    peer,
    readyAt,
    speak,
  }) => {
    const phone = await readyAt(survives());
    const call = await ringsAgain(peer, phone, { sdp: await (await speak()).offer(), headers });
    await expect.poll(() => call.requests(method).length).toBe(2);
    expect(tagsOf(call).length).toBe(2);
    const asked = call.requests(method).map(({ first }) => tagIn(first('from')));
    expect(asked.sort()).toEqual(tagsOf(call).sort());
    expect(await phone.run('shown')).toMatchObject([{ status: 'ringing' }]);

    call.order(method, { status: 481 });
    await phone.endsAs('missed', { by: 'remote' });
  });

test('a call rings on if the caller knows one of its dialogs, and can be answered', async ({
  peer,
  readyAt,
  speak,
}) => {
  const phone = await readyAt(survives());
  const voice = await speak();
  const sdp = await voice.offer();
  const orders = (call: PeerCall) => (request: SipMessage) => ({
    status: tagIn(request.first('from')) === tagsOf(call)[0] ? 481 : 200,
  });
  const call = peer.invite({ sdp });
  call.order('OPTIONS', orders(call));
  await phone.isCall('ringing');
  await phone.comeBack();
  await phone.run('isBack');
  await expect.poll(() => call.requests('OPTIONS').length).toBe(4);
  expect(await phone.run('shown')).toMatchObject([{ status: 'ringing' }]);

  expect(await phone.run('answer')).toBe('none');
  await voice.take((await call.final).body);
  await phone.hears();
  await voice.hears();
  await phone.run('hangUp');
  await expect.poll(() => call.requests('BYE').length).toBe(1);
  // A caller refuses what comes after a higher number (RFC 3261, 12.2.2).
  const numberOf = ({ first }: SipMessage) => Number.parseInt(first('cseq'), 10);
  const highest = Math.max(...call.requests('OPTIONS').map(numberOf));
  expect(call.requests('BYE').map(numberOf)[0]).toBeGreaterThan(highest);
});

test('a call rings no longer than if its page had stayed', async ({ peer, readyAt, speak }) => {
  const phone = await readyAt({ ...survives(), ringTimeoutMs: 25_000 });
  const call = peer.invite({ sdp: await (await speak()).offer() });
  await phone.isCall('ringing');
  await phone.reload();
  await phone.run('ageKept', 23_000);
  await phone.comeBack();
  await phone.endsAs('missed', { by: 'system' });
  expect((await call.final).status).toBe(480);
});
