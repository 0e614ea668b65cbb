import { expect, test } from './fixtures';
import type { PhonePage } from './phonePage';

const number = '+16175550123';
const agentNumber = '+16175550100';
const survives = { surviveReload: true, storage: 'local' } as const;

const call = async (agent: PhonePage, other: PhonePage) => {
  await agent.run('dial', number);
  await other.isCall('ringing');
  await other.run('answer');
  await agent.isCall('connected');
  await agent.hears();
};

const isBack = async (agent: PhonePage, other: PhonePage) => {
  await agent.run('isBack');
  await agent.hears();
  await other.hears();
};

for (const [party, lacks] of [
  ['a remote party that takes Replaces', undefined],
  ['a remote party that does not know Replaces', 'replaces'],
] as const) {
  test.describe(`with ${party}`, () => {
    test('a call goes on after its page was reloaded, and once more @smoke', async ({ ready }) => {
      const [agent, other] = [await ready('agent', survives), await ready('other', { lacks })];
      await call(agent, other);
      const [before] = await agent.run('shown');

      await agent.comeBack();
      await isBack(agent, other);
      expect(await agent.run('shown')).toEqual([before]);
      const invites = (await agent.run('sent')).filter((text) => text.startsWith('INVITE'));
      expect(invites.some((text) => /^Replaces:/m.test(text))).toBe(!lacks);

      await agent.comeBack();
      await isBack(agent, other);
      expect(await agent.run('shown')).toEqual([before]);
      expect(await other.run('calls')).toBe(1);

      await other.run('hangUp');
      await agent.endsAs('hangup', { by: 'remote' });
      await agent.tells('CALL_ENDED COMPLETED');
      expect(await agent.run('isKept')).toBe(false);
    });

    test('an answered call goes on after a reload, is held, and is hung up here', async ({ ready }) => {
      const [agent, other] = [await ready('agent', survives), await ready('other', { lacks })];
      await other.run('dial', agentNumber);
      await agent.isCall('ringing');
      await agent.run('answer');
      await other.isCall('connected');

      await agent.comeBack();
      await isBack(agent, other);
      expect(await agent.run('setHeld', true)).toBe('none');
      await other.hearsNothing();
      expect((await other.run('call')).held.remote).toBe(true);
      expect(await agent.run('setHeld', false)).toBe('none');
      await other.hears();
      await agent.run('hangUp');
      await other.endsAs('hangup', { by: 'remote' });
    });

    test('a call on hold is on hold after a reload', async ({ ready }) => {
      const [agent, other] = [await ready('agent', survives), await ready('other', { lacks })];
      await call(agent, other);
      expect(await agent.run('setHeld', true)).toBe('none');
      await agent.comeBack();
      await agent.run('isBack');
      expect(await agent.run('shown')).toMatchObject([{ held: { local: true, remote: false } }]);
      await expect.poll(async () => (await other.run('call')).held.remote).toBe(true);
      await other.hearsNothing();
      expect(await agent.run('setHeld', false)).toBe('none');
      await isBack(agent, other);
    });

    test('a muted call is silent after a reload', async ({ ready }) => {
      const [agent, other] = [await ready('agent', survives), await ready('other', { lacks })];
      await call(agent, other);
      await agent.run('setMuted', true);
      await agent.comeBack();
      await agent.run('isBack');
      await agent.hears();
      expect(await agent.run('shown')).toMatchObject([{ muted: true }]);
      expect(await other.run('energy')).toBeLessThan(0.000001);
      await agent.run('setMuted', false);
      await other.hears();
    });

    test('a call whose remote party hung up meanwhile ends at the time when the page went', async ({
      ready,
    }) => {
      const [agent, other] = [await ready('agent', survives), await ready('other', { lacks })];
      await call(agent, other);
      await agent.reload();
      const gone = Date.now();
      await other.run('hangUp');
      await other.isCall('ended');
      await agent.comeBack();
      const { at } = await agent.end();
      expect(at).toBeLessThanOrEqual(gone);
      await agent.tells('CALL_ENDED COMPLETED', 'CALL_COMPLETED');
      expect(await agent.run('isKept')).toBe(false);
    });

    test('a page that comes too late ends the call', async ({ ready }) => {
      const [agent, other] = [await ready('agent', survives), await ready('other', { lacks })];
      await call(agent, other);
      await agent.reload();
      await agent.run('ageKept', 60_000);
      await agent.comeBack();
      await other.endsAs('hangup', { by: 'remote' });
      await agent.tells('CALL_ENDED COMPLETED', 'CALL_COMPLETED');
    });
  });
}

type Ready = (user: 'agent' | 'other', settings?: typeof survives) => Promise<PhonePage>;

test.describe('while the browser asks for the microphone', () => {
  const reloaded = async (ready: Ready) => {
    const [agent, other] = [await ready('agent', survives), await ready('other')];
    await call(agent, other);
    await agent.comeBack({ asksForMicrophone: true });
    await agent.run('isBack');
    await agent.hears();
    return { agent, other };
  };

  test('a call goes on, and is heard once it may', async ({ ready }) => {
    const { agent, other } = await reloaded(ready);
    await other.hearsNothing();
    await agent.run('decide');
    await other.hears();
    await agent.run('hangUp');
    await other.endsAs('hangup', { by: 'remote' });
  });

  test('a call goes on if the user refuses it, and says why nobody hears', async ({ ready }) => {
    const { agent } = await reloaded(ready);
    await agent.run('decide', 'NotAllowedError');
    await expect.poll(() => agent.run('microphoneProblem')).toBe('microphone-denied');
    await agent.hears();
    expect((await agent.run('call')).status).toBe('connected');
  });
});

/** An inbound call that rang, and the page is loaded again. */
const ringOn = async (ready: Ready) => {
  const [agent, other] = [await ready('agent', survives), await ready('other')];
  await other.run('dial', agentNumber);
  await agent.isCall('ringing');
  await agent.comeBack();
  await agent.run('isBack');
  return { agent, other };
};

test('an inbound call rings on after a reload @smoke', async ({ ready }) => {
  const { agent, other } = await ringOn(ready);
  expect(await agent.run('shown')).toMatchObject([{ status: 'ringing' }]);
  expect(await agent.run('answer')).toBe('none');
  await other.isCall('connected');
  await isBack(agent, other);
  await agent.tells('CALL_ANSWERED');
  await other.run('hangUp');
  await agent.endsAs('hangup', { by: 'remote' });
});

test('an inbound call that rings on ends when its caller hangs up', async ({ ready }) => {
  const { agent, other } = await ringOn(ready);
  await other.run('hangUp');
  await agent.endsAs('missed', { by: 'remote' });
});

test('an outbound call that rings ends with its page', async ({ ready }) => {
  const [agent, other] = [await ready('agent', survives), await ready('other')];
  await agent.run('dial', number);
  await other.isCall('ringing');
  await agent.comeBack();
  await other.endsAs('missed');
});

for (const [name, settings] of [
  ['without surviveReload', { storage: 'local' }],
  ['with surviveReload and without storage', { surviveReload: true, storage: 'none' }],
] as const)
  test(`${name} a call ends with its page`, async ({ ready }) => {
    const [agent, other] = [await ready('agent', settings), await ready('other')];
    await call(agent, other);
    await agent.comeBack();
    await other.endsAs('hangup', { by: 'remote' });
  });
