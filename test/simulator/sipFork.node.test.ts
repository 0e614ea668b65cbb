// Each tab of an app registers its own client; the relay rings them all.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHash, randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { startSipRelay } from '../../simulator/server/sipRelay.mjs';

const password = 'secret';
let relay: Awaited<ReturnType<typeof startSipRelay>>;

beforeEach(async () => {
  const users = ['agent', 'other'].map((username) => ({ username, password }));
  relay = await startSipRelay({ port: 0, users, allowedOrigins: [''] });
});
afterEach(() => relay.close());

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const lineOf = (text: string, name: string) => new RegExp(`^${name}: (.*)\r$`, 'im').exec(text)?.[1] ?? '';

/** A device that says what it is told to. */
const connect = async (user: string) => {
  const socket = new WebSocket(relay.url, 'sip');
  const heard: string[] = [];
  socket.on('message', (data: Buffer) => heard.push(data.toString()));
  await new Promise((resolve) => socket.once('open', resolve));
  const device = `${user}-${randomUUID()}`;
  const contact = `Contact: <sip:${device}@client.invalid;transport=ws>`;

  const send = (startLine: string, headers: string[]) => {
    socket.send([startLine, ...headers, 'Content-Length: 0', '\r\n'].join('\r\n'));
  };
  const hears = (start: string) =>
    expect
      .poll(() => heard.find((text) => text.startsWith(start)), { message: `${user} hears ${start}` })
      .toBeTruthy()
      .then(() => heard.find((text) => text.startsWith(start)) ?? '');

  const register = async () => {
    const uri = 'sip:client.invalid';
    const ask = (cseq: number, more: string[] = []) => {
      send(`REGISTER ${uri} SIP/2.0`, [
        `Via: SIP/2.0/WS client.invalid;branch=z9hG4bK${randomUUID()}`,
        `From: <sip:${user}@client.invalid>;tag=1`,
        `To: <sip:${user}@client.invalid>`,
        `Call-ID: ${device}`,
        `CSeq: ${cseq} REGISTER`,
        contact,
        ...more,
      ]);
    };
    ask(1);
    const challenge = lineOf(await hears('SIP/2.0 401'), 'www-authenticate');
    const read = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1] ?? '';
    const [realm, nonce] = [read('realm'), read('nonce')];
    const proof = [
      md5(`${user}:${realm}:${password}`),
      nonce,
      '00000001',
      'c',
      'auth',
      md5(`REGISTER:${uri}`),
    ];
    ask(2, [
      `Authorization: Digest username="${user}", realm="${realm}", nonce="${nonce}", uri="${uri}", ` +
        `qop=auth, nc=00000001, cnonce="c", algorithm=MD5, response="${md5(proof.join(':'))}"`,
    ]);
    await hears('SIP/2.0 200');
    heard.length = 0;
  };
  await register();

  return {
    heard,
    hears,
    close: () => {
      const isClosed = new Promise((resolve) => socket.once('close', resolve));
      socket.close();
      return isClosed;
    },
    /** Calls the user, and returns the headers that CANCEL and ACK repeat. */
    call: (to: string) => {
      const headers = [
        `Via: SIP/2.0/WS client.invalid;branch=z9hG4bK${randomUUID()}`,
        `From: <sip:${user}@client.invalid>;tag=${randomUUID()}`,
        `To: <sip:${to}@client.invalid>`,
        `Call-ID: ${randomUUID()}`,
      ];
      send(`INVITE sip:${to}@client.invalid SIP/2.0`, [...headers, 'CSeq: 1 INVITE', contact]);
      return {
        cancel: () => {
          send(`CANCEL sip:${to}@client.invalid SIP/2.0`, [...headers, 'CSeq: 1 CANCEL']);
        },
      };
    },
    /** Answers the INVITE or CANCEL that it has heard. */
    reply: async (status: string, to = 'INVITE') => {
      const request = await hears(`${to} `);
      const headers = ['via', 'from', 'call-id', 'cseq'].map((name) => `${name}: ${lineOf(request, name)}`);
      send(`SIP/2.0 ${status}`, [...headers, `to: ${lineOf(request, 'to')};tag=${device}`, contact]);
    },
  };
};

/** Two clients of the user, and the other phone. */
const connectAll = async () => ({
  first: await connect('agent'),
  second: await connect('agent'),
  other: await connect('other'),
});

const finals = (device: { heard: string[] }) =>
  device.heard
    .filter((text) => /^SIP\/2.0 [2-6]/.test(text) && lineOf(text, 'cseq').endsWith('INVITE'))
    .map((text) => text.slice(8, 11));

it('each client of a user rings, and one that answers ends the ringing of the others', async () => {
  const { first, second, other } = await connectAll();
  other.call('agent');
  for (const client of [first, second]) await client.reply('180 Ringing');
  await second.reply('200 OK');
  await other.hears('SIP/2.0 200');
  expect(lineOf(await first.hears('CANCEL'), 'reason')).toBe('SIP;cause=200;text="Call completed elsewhere"');
  await first.reply('200 OK', 'CANCEL');
  await first.reply('487 Request Terminated');
  await first.hears('ACK');
  expect(finals(other)).toEqual(['200']);
  expect(second.heard.some((text) => text.startsWith('CANCEL'))).toBe(false);
});

it('a client whose connection is closed is not waited for, and the others still ring', async () => {
  const { first, second, other } = await connectAll();
  await second.close();
  other.call('agent');
  await first.reply('200 OK');
  await other.hears('SIP/2.0 200');
});

it('the caller is told of one end: the last client that is busy, or a connection that is lost', async () => {
  const { first, second, other } = await connectAll();
  other.call('agent');
  await first.reply('486 Busy Here');
  await first.hears('ACK');
  await second.hears('INVITE');
  expect(finals(other)).toEqual([]);
  await second.close();
  await other.hears('SIP/2.0 486');
  expect(finals(other)).toEqual(['486']);
});

it('a decline ends the call for all clients', async () => {
  const { first, second, other } = await connectAll();
  other.call('agent');
  await second.hears('INVITE');
  await first.reply('603 Decline');
  await other.hears('SIP/2.0 603');
  expect(lineOf(await second.hears('CANCEL'), 'reason')).toContain('cause=603');
});

it('the caller cancels the call for all clients', async () => {
  const { first, second, other } = await connectAll();
  const { cancel } = other.call('agent');
  for (const client of [first, second]) await client.reply('180 Ringing');
  await other.hears('SIP/2.0 180');
  cancel();
  for (const device of [first, second]) {
    await device.hears('CANCEL');
    await device.reply('487 Request Terminated');
    await device.hears('ACK');
  }
  await other.hears('SIP/2.0 487');
  expect(finals(other)).toEqual(['487']);
});
