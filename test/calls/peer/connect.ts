import { expect } from '@playwright/test';
import type { PhonePage } from '../phonePage';
import type { PeerCall } from './peerCalls';
import type { Peer } from './startPeer';
import type { Voice } from './voice';

/** Brings phone and peer together, with the peer's sound. */
export type Connect = (peer: Peer, phone: PhonePage, voice: Voice) => Promise<PeerCall>;

/** The peer calls, the phone answers: the direction in which a rollback takes the transport away in Chromium. */
export const comeIn: Connect = async (peer, phone, voice) => {
  const call = peer.invite({ sdp: await voice.offer() });
  await phone.isCall('ringing');
  expect(await phone.run('answer')).toBe('none');
  await voice.take((await call.final).body);
  return call;
};

/** The phone calls, the peer answers. */
export const goOut: Connect = async (peer, phone, voice) => {
  await phone.run('dial', '+16175550123');
  const call = await peer.nextCall();
  call.reply({ status: 200, sdp: await voice.answer(call.invite.body) });
  await phone.isCall('connected');
  return call;
};

export const ways: Readonly<Record<'inbound' | 'outbound', Connect>> = { inbound: comeIn, outbound: goOut };
