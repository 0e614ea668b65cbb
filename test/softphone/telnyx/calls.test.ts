import { describe, expect, it, vi } from 'vitest';
import type * as Telnyx from '@telnyx/webrtc';
import type { TelnyxRTC } from '@telnyx/webrtc';
import type { CallSession } from 'react-hubspot-calling';
import { createTelnyxPhone } from 'react-hubspot-calling/telnyx';
import { service } from './clientDouble';
import { createApp, createPhone, dialled, microphone, readyPhone, useTelnyxDoubles } from './setUp';

useTelnyxDoubles();

const otherNumber = '+16175550123';

const endOf = async (session: CallSession) => {
  await vi.waitUntil(() => session.getSnapshot().status === 'ended');
  const snapshot = session.getSnapshot();
  return snapshot.status === 'ended' ? snapshot.end : undefined;
};

describe('how a call ends', () => {
  it.each([
    [
      { sipCode: 486, causeCode: 17 },
      { reason: 'busy', by: 'remote', code: 486 },
    ],
    [
      { sipCode: 603, causeCode: 21 },
      { reason: 'declined', by: 'remote', code: 603 },
    ],
    [
      { sipCode: 480, causeCode: 18 },
      { reason: 'unavailable', by: 'remote' },
    ],
    [
      { sipCode: 404, causeCode: 1 },
      { reason: 'failed', by: 'system', code: 404 },
    ],
    [
      { causeCode: 19, cause: 'NO_ANSWER' },
      { reason: 'no-answer', by: 'remote' },
    ],
    [
      { causeCode: 41, cause: 'NORMAL_TEMPORARY_FAILURE' },
      { reason: 'network-error', by: 'system' },
    ],
    [
      { causeCode: 16, cause: 'NORMAL_CLEARING' },
      { reason: 'no-answer', by: 'remote' },
    ],
    [
      { causeCode: 3, cause: 'NO_ROUTE_DESTINATION' },
      { reason: 'failed', by: 'system', code: 3 },
    ],
  ])('outbound and not answered, with %j', async (how, expected) => {
    const { session, call } = await dialled(await readyPhone());
    call.become('ringing');
    await call.end(how);
    expect(await endOf(session)).toMatchObject(expected);
  });

  it('is missed if the caller hangs up, and cancelled if another device took it', async () => {
    const phone = await readyPhone();
    const missed = service.client.receive({ remoteCallerNumber: otherNumber });
    const [first] = phone.getSnapshot().sessions;
    await missed.end({ cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
    expect(first && (await endOf(first))).toMatchObject({ reason: 'missed', by: 'remote' });

    const taken = service.client.receive({ remoteCallerNumber: otherNumber });
    const [second] = phone.getSnapshot().sessions;
    await taken.end({ cause: 'LOSE_RACE', causeCode: 502 });
    expect(second && (await endOf(second))).toMatchObject({ reason: 'cancelled', by: 'system' });
  });

  it('refuses with a cause that the service understands', async () => {
    const phone = await readyPhone();
    const call = service.client.receive({ remoteCallerNumber: otherNumber });
    phone.getSnapshot().sessions[0]?.reject('busy');
    await vi.waitUntil(() => call.isOver);
    expect(call).toMatchObject({ cause: 'USER_BUSY', causeCode: 17 });
  });
});

describe('a phone on Telnyx', () => {
  it('asks for the microphone first, and says what is wrong with it, before anything is dialled', async () => {
    const phone = await readyPhone();
    const denied = Object.assign(new Error('For a test.'), { name: 'NotAllowedError' });
    microphone.getUserMedia.mockRejectedValueOnce(denied);
    const end = await endOf(phone.dial(otherNumber));
    expect(end).toMatchObject({ reason: 'media-error', error: { code: 'microphone-denied' } });
    expect(service.client.calls).toEqual({});
  });

  it('dials with the number to show and the options of the app', async () => {
    const phone = await readyPhone({ callOptions: { clientState: 'own' } });
    const { call } = await dialled(phone);
    expect(call.options).toMatchObject({
      destinationNumber: otherNumber,
      callerNumber: '+16175550100',
      clientState: 'own',
      audio: true,
    });
  });

  it('fails with wrong credentials, and starts with new ones', async () => {
    service.accepts = (login) => login === 'good';
    const tokens = ['bad', 'good'];
    const phone = createPhone({ getCredentials: () => ({ token: tokens.shift() ?? '' }) });
    await phone.start();
    expect(phone.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'wrong-credentials' } });
    await phone.start();
    expect(phone.getSnapshot().status).toBe('ready');
    await phone.stop();
  });

  it('renews the token when Telnyx warns that it expires', async () => {
    const getCredentials = vi.fn(() => ({ token: 'token' }));
    await readyPhone({ getCredentials });
    service.client.emit('telnyx.warning', { warning: { code: 34001 } });
    await vi.waitUntil(() => getCredentials.mock.calls.length === 2);
  });

  it('says that a hold was refused, though Telnyx does not', async () => {
    const phone = await readyPhone();
    const { session, call } = await dialled(phone);
    call.pickUp();
    call.refusesHold = true;
    await expect(session.setHeld(true)).rejects.toMatchObject({ code: 'refused' });
    expect(session.getSnapshot().held.local).toBe(false);
  });

  it('keeps a call that Telnyx restores under a new object', async () => {
    const phone = await readyPhone();
    const { session, call } = await dialled(phone);
    call.pickUp();
    const restored = service.client.recover(call);
    expect(phone.getSnapshot().sessions).toEqual([session]);
    expect(session.getSnapshot().status).toBe('connected');
    await restored.end({ causeCode: 16, cause: 'NORMAL_CLEARING' });
    expect(await endOf(session)).toMatchObject({ reason: 'hangup', by: 'remote' });
  });

  it('changes the microphone for the call and for those to come', async () => {
    const phone = await readyPhone();
    const { call } = await dialled(phone);
    await phone.audio?.setMicrophone('headset');
    expect([call.chosenMicrophone, service.client.chosenMicrophone]).toEqual(['headset', 'headset']);
    expect(phone.audio?.getSnapshot().microphoneId).toBe('headset');
  });
});

describe("a phone on the app's own client", () => {
  it('follows the login of the app, and knows one that was there before', async () => {
    const { client, phone } = createApp();
    expect(phone.getSnapshot().status).toBe('stopped');
    await client.connect();
    expect(phone.getSnapshot().status).toBe('ready');
    client.lose();
    expect(phone.getSnapshot().status).toBe('reconnecting');
    client.regain();
    await vi.waitUntil(() => phone.getSnapshot().status === 'ready');
    await phone.stop();
    await phone.start();
    await vi.waitUntil(() => phone.getSnapshot().status === 'ready');
  });

  it('says that Telnyx refused the login of the app', async () => {
    service.accepts = () => false;
    const { client, phone } = createApp();
    await client.connect();
    expect(phone.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'wrong-credentials' } });
  });

  it("shows the app's own calls: placed, held, resumed, ended", async () => {
    const { client, phone } = createApp();
    await client.connect();
    client.newCall({ destinationNumber: otherNumber, callerNumber: '+16175550100' });
    await vi.waitUntil(() => phone.getSnapshot().sessions.length > 0);
    const [session] = phone.getSnapshot().sessions;
    expect(session).toMatchObject({
      direction: 'outbound',
      remoteNumber: otherNumber,
      localNumber: '+16175550100',
    });
    client.call.pickUp();
    await client.call.hold();
    expect(session?.getSnapshot().held).toEqual({ local: true, remote: false });
    await client.call.unhold();
    expect(session?.getSnapshot().held.local).toBe(false);
    await client.call.hangup();
    expect(session && (await endOf(session))).toMatchObject({ reason: 'hangup', by: 'local' });
  });

  it.each([
    ['sip:+16175550123@sip.telnyx.com', otherNumber],
    ['617-555-0142 ext. 4', '6175550142 ext. 4'],
    ['sip:bob@sip.telnyx.com', 'bob@sip.telnyx.com'],
    ['gencredAbC12345678', 'gencredAbC12345678'],
  ])('shows a call with %s as %s, in both directions', async (number, remoteNumber) => {
    const { client, phone } = createApp();
    await client.connect();
    client.newCall({ destinationNumber: number });
    client.receive({ remoteCallerNumber: number });
    await vi.waitUntil(() => phone.getSnapshot().sessions.length > 1);
    expect(phone.getSnapshot().sessions.map((session) => session.remoteNumber)).toEqual([
      remoteNumber,
      remoteNumber,
    ]);
  });

  it.each([
    ['outbound', { reason: 'cancelled', by: 'local' }],
    ['inbound', { reason: 'declined', by: 'local' }],
  ] as const)('tells that the app ended a ringing call: %s', async (direction, expected) => {
    const { client, phone } = createApp();
    await client.connect();
    if (direction === 'inbound') client.receive({ remoteCallerNumber: otherNumber });
    else client.newCall({ destinationNumber: otherNumber });
    await vi.waitUntil(() => phone.getSnapshot().sessions.length > 0);
    const [session] = phone.getSnapshot().sessions;
    await client.call.hangup();
    expect(session && (await endOf(session))).toMatchObject(expected);
  });

  it('keeps the session of a call for a phone that is made anew, as by hot reload', async () => {
    const { client, phone } = createApp();
    await client.connect();
    client.newCall({ destinationNumber: otherNumber });
    await vi.waitUntil(() => phone.getSnapshot().sessions.length > 0);
    const [session] = phone.getSnapshot().sessions;
    const next = createTelnyxPhone({ client: client as unknown as TelnyxRTC });
    await phone.stop();
    expect(next.getSnapshot().sessions).toEqual([session]);
    client.call.pickUp();
    expect(session?.getSnapshot().status).toBe('connected');
    await client.call.hangup();
    expect(session && (await endOf(session))).toMatchObject({ reason: 'hangup', by: 'local' });
    expect(next.getSnapshot().sessions).toEqual([]);
  });

  it('follows a call to its end even if the phone was stopped', async () => {
    const { client, phone } = createApp();
    await client.connect();
    client.receive({ remoteCallerNumber: otherNumber });
    const [session] = phone.getSnapshot().sessions;
    await phone.stop();
    await client.call.end({ cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
    expect(session && (await endOf(session))).toMatchObject({ reason: 'missed' });
    expect(client.eventNames()).toEqual([]);
  });

  it('leaves no listener on the client when it is stopped', async () => {
    const { client, phone } = createApp();
    await phone.stop();
    expect(client.eventNames()).toEqual([]);
  });
});

it('uses only what the real package has', async () => {
  const { TelnyxRTC } = await vi.importActual<typeof Telnyx>('@telnyx/webrtc');
  for (const method of [
    'connect',
    'login',
    'disconnect',
    'newCall',
    'on',
    'off',
    'getIsRegistered',
    'setAudioSettings',
  ])
    expect(TelnyxRTC.prototype).toHaveProperty(method);
});
