import { describe, expect, it } from 'vitest';
import { contactNumber, ownNumber, pass, setUp, settle, useFakeWorld } from '../setUp';

useFakeWorld();

type World = Awaited<ReturnType<typeof setUp>>;

/** What HubSpot was told of the numbers of the only call: when it began, and in the record. */
const toldOf = ({ hubspot }: World) => {
  const dataOf = (...types: string[]) =>
    hubspot.messages.find(({ direction, type }) => direction === 'fromApp' && types.includes(type))
      ?.data as Record<string, unknown>;
  const { fromNumber, toNumber } = dataOf('INCOMING_CALL', 'OUTGOING_CALL_STARTED');
  const properties = dataOf('CALL_COMPLETED')['engagementProperties'] as Record<string, unknown>;
  return {
    began: { fromNumber, toNumber },
    record: { from: properties['hs_call_from_number'], to: properties['hs_call_to_number'] },
  };
};

const end = async ({ actions, state }: World) => {
  actions.hangUp();
  await settle();
  actions.callCompleted({ id: state().call?.id });
  await settle();
};

/** The app calls with its own client. */
const dialByApp = async (
  to: string,
  fromNumber: string | undefined,
  options?: Parameters<typeof setUp>[0],
) => {
  const world = await setUp(options);
  world.phone.dial(to, { fromNumber });
  await pass(4_000);
  return world;
};

const receive = async (from: string, to: string | undefined, options?: Parameters<typeof setUp>[0]) => {
  const world = await setUp(options);
  world.phone.incoming(from, { to });
  await settle();
  await world.actions.answer();
  await settle();
  return world;
};

const names = [
  'agent@example.com',
  'sip:agent@example.com',
  'client:agent',
  'gencredAbC12345678',
  '4711',
  '',
];

describe("the user's own number", () => {
  it.each(names)('is not the name %j that a service knows the user by', async (name) => {
    const outbound = await dialByApp(contactNumber, name);
    await end(outbound);
    expect(toldOf(outbound)).toEqual({
      began: { fromNumber: ownNumber, toNumber: contactNumber },
      record: { from: ownNumber, to: contactNumber },
    });
    const inbound = await receive(contactNumber, name);
    await end(inbound);
    expect(toldOf(inbound)).toEqual({
      began: { fromNumber: contactNumber, toNumber: ownNumber },
      record: { from: contactNumber, to: ownNumber },
    });
  });

  it('is not told if neither the service nor the app knows it', async () => {
    const outbound = await dialByApp(contactNumber, 'agent@example.com', { fromNumbers: [] });
    await end(outbound);
    expect(toldOf(outbound).began).toEqual({ fromNumber: undefined, toNumber: contactNumber });
    expect(toldOf(outbound).record).toEqual({ from: undefined, to: contactNumber });
    const inbound = await receive(contactNumber, 'agent@example.com', { fromNumbers: [] });
    await end(inbound);
    expect(toldOf(inbound).began).toEqual({ fromNumber: contactNumber, toNumber: '' });
    expect(toldOf(inbound).record).toEqual({ from: contactNumber, to: undefined });
  });

  it.each(['+16175550111', '6175550111', '(617) 555-0111'])(
    'is %s if the service says so',
    async (number) => {
      expect((await dialByApp(contactNumber, number)).state().call?.fromNumber).toBe(number);
      expect((await receive(contactNumber, number)).state().call?.toNumber).toBe(number);
    },
  );

  it('is the one that the user has chosen for a call that is dialled here', async () => {
    const { actions } = await setUp();
    expect(actions.dial({ to: contactNumber, from: '+16175550111' })?.fromNumber).toBe('+16175550111');
  });
});

describe("the remote party's number", () => {
  it('has its extension apart in a call that the app dials itself', async () => {
    const world = await dialByApp('617-555-0142 ext. 4', undefined, { dialExtensions: true });
    expect(world.state().call).toMatchObject({ toNumber: '617-555-0142', extension: '4', digits: '4' });
    await end(world);
    expect(toldOf(world).record.to).toBe('617-555-0142');
  });

  it('has its extension apart in a call that comes in, and nothing is sent to it', async () => {
    const world = await receive('+16175550142 ext. 4', undefined, { dialExtensions: true });
    expect(world.state().call).toMatchObject({ fromNumber: contactNumber, extension: '4', digits: '' });
    await end(world);
    expect(toldOf(world).record.from).toBe(contactNumber);
  });

  it.each(['bob@example.com', 'bob', 'agent2024x56', 'foo bar', '4711'])(
    'may be the name %j, as if it was dialled here',
    async (name) => {
      const here = await setUp();
      here.actions.dial({ to: name });
      const byApp = await dialByApp(name, undefined);
      for (const world of [here, byApp]) {
        expect(world.state().call).toMatchObject({ toNumber: name });
        expect(world.state().call).not.toHaveProperty('extension');
        await end(world);
        expect(toldOf(world).record.to).toBe(name);
      }
      expect((await receive(name, undefined)).state().call).toMatchObject({ fromNumber: name });
    },
  );
});
