// What registrars answer, and what the phone makes of it.
import type { Script } from './startPeer';
import { expect, test } from './fixtures';

const contactOf: (more: string) => Script = (more) => (request) => ({
  status: 200,
  headers: [`Contact: ${request.first('contact').replace(/;expires=\d+/, '')}${more}`],
});

/** Long enough for a phone that repeats without a pause to repeat a thousand times. */
const watchMs = 1500;

const accepted: Readonly<Record<string, Script>> = {
  'a Contact without expires': contactOf(''),
  'expires=0': contactOf(';expires=0'),
  'expires=abc': contactOf(';expires=abc'),
  'an Expires header of 0': (request) => ({
    status: 200,
    headers: [`Contact: ${request.first('contact').replace(/;expires=\d+/, '')}`, 'Expires: 0'],
  }),
  'an Expires header that is not a number': (request) => ({
    status: 200,
    headers: [`Contact: ${request.first('contact').replace(/;expires=\d+/, '')}`, 'Expires: soon'],
  }),
  'an expiry of 99 years': contactOf(';expires=3122064000'),
  'no Contact at all': () => ({ status: 200 }),
  'a Contact that it has rewritten': () => ({
    status: 200,
    headers: ['Contact: <sip:agent@203.0.113.5:51234;transport=ws;ob>;expires=300'],
  }),
  'only the Contact of another phone': () => ({
    status: 200,
    headers: ['Contact: <sip:desk@203.0.113.7>;expires=300'],
  }),
  'several Contacts in one header': (request) => ({
    status: 200,
    headers: [
      `Contact: <sip:desk@203.0.113.7>;expires=17, "Me, myself" ${request.first('contact').replace(/;expires=\d+/, ';expires=300')}`,
    ],
  }),
  'several Contact headers': (request) => ({
    status: 200,
    headers: ['Contact: <sip:desk@1af019b2ba08>;expires=17', `m: ${request.first('contact')}`],
  }),
  'a Contact that no grammar allows': () => ({
    status: 200,
    headers: ['Contact: <sip:agent@1af019b2ba08_x;transport=ws>;expires=300;q=.7;;'],
  }),
};

for (const [name, script] of Object.entries(accepted)) {
  test(`a registration that is accepted with ${name} is one registration`, async ({ peer, readyAt }) => {
    peer.scripts.REGISTER = script;
    const phone = await readyAt();
    await new Promise((resolve) => setTimeout(resolve, watchMs));
    expect(peer.all('REGISTER').length).toBe(1);
    expect((await phone.run('phone')).status).toBe('ready');
  });
}

const refused: Readonly<Record<string, { script: Script; most: number; says: RegExp }>> = {
  '423 again and again': {
    script: (_request, count) => ({ status: 423, headers: [`Min-Expires: ${600 + count}`] }),
    most: 5,
    says: /423/,
  },
  '423 without Min-Expires': { script: () => ({ status: 423 }), most: 3, says: /423/ },
  '302 to elsewhere': {
    script: () => ({ status: 302, headers: ['Contact: <sip:other.example.com>'] }),
    most: 3,
    says: /302/,
  },
  '503 with Retry-After': {
    script: () => ({ status: 503, headers: ['Retry-After: 60 (maintenance)'] }),
    most: 1,
    says: /503/,
  },
  '500': { script: () => ({ status: 500 }), most: 3, says: /500/ },
};

for (const [name, { script, most, says }] of Object.entries(refused)) {
  test(`a registration that is answered with ${name} is not repeated without a pause, and says why`, async ({
    peer,
    openAt,
  }) => {
    peer.scripts.REGISTER = script;
    const phone = await openAt();
    await phone.run('begin');
    await new Promise((resolve) => setTimeout(resolve, watchMs));
    expect(peer.all('REGISTER').length).toBeLessThanOrEqual(most);
    expect(await phone.run('phone')).toMatchObject({
      status: 'reconnecting',
      error: { code: 'unreachable', message: expect.stringMatching(says) as unknown },
    });
  });
}

test('a shorter interval that the registrar wants is taken', async ({ peer, readyAt }) => {
  peer.scripts.REGISTER = (request, count) =>
    count === 1
      ? { status: 423, headers: ['Min-Expires: 1800'] }
      : contactOf(';expires=1800')(request, count);
  await readyAt();
  expect(peer.all('REGISTER').at(-1)?.text).toMatch(/expires=1800|Expires: 1800/);
});

test('a WebSocket that is accepted and closed at once is not opened again without a pause', async ({
  peer,
  openAt,
}) => {
  peer.scripts.REGISTER = () => {
    peer.drop();
    return undefined;
  };
  const phone = await openAt();
  await phone.run('begin');
  await new Promise((resolve) => setTimeout(resolve, watchMs));
  expect(peer.sockets()).toBeLessThanOrEqual(3);
  expect((await phone.run('phone')).status).toBe('reconnecting');
});
