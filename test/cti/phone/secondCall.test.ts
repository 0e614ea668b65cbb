import { describe, expect, it } from 'vitest';
import { contactNumber, otherNumber, pass, settle, setUp, useFakeWorld } from '../setUp';

const faults = useFakeWorld();

/** In a call, while another one rings. */
const setUpTwoCalls = async () => {
  const world = await setUp();
  const first = world.actions.dial({ to: contactNumber })!;
  await pass(2_000);
  world.phone.incoming(otherNumber);
  const second = Object.values(world.state().calls).find(({ id }) => id !== first.id)!;
  const heldOf = () => world.state().calls[first.id]?.held?.local;
  return { ...world, first, second, heldOf, caller: world.phone.remote };
};

describe('a second call that is answered', () => {
  it('has the first one put on hold', async () => {
    const { actions, second, state, heldOf } = await setUpTwoCalls();
    await expect(actions.answer({ id: second.id })).resolves.toBe(true);
    expect(state().calls[second.id]?.status).toBe('connected');
    expect(heldOf()).toBe(true);
  });
});

describe('the first call is taken back from hold', () => {
  it.each(['failed', 'throws'] as const)('when the answer to the second fails (%s)', async (how) => {
    const { actions, phone, second, state, heldOf } = await setUpTwoCalls();
    phone.fail('answer', how);
    await expect(actions.answer({ id: second.id })).resolves.toBe(false);
    await settle();
    expect(heldOf()).toBe(false);
    expect(state().problem).toMatchObject({ code: 'phone', callId: second.id });
    expect(state().calls[second.id]).toMatchObject({ status: 'ringing' });
    expect(state().calls[second.id]?.answering).toBeUndefined();
  });

  it('when the second caller hangs up while being answered, though the phone never says so', async () => {
    const { actions, phone, second, state, heldOf, caller } = await setUpTwoCalls();
    phone.fail('answer', 'never');
    const answered = actions.answer({ id: second.id });
    await settle();
    expect(heldOf()).toBe(true);
    caller.cancel();
    await expect(answered).resolves.toBe(false);
    await settle();
    expect(heldOf()).toBe(false);
    expect(state().problem).toBeNull();
  });

  it('when the second caller hangs up while the first is being put on hold', async () => {
    const { actions, phone, first, second, state, heldOf, caller } = await setUpTwoCalls();
    const { session } = phone.remoteOf(phone.getSnapshot().sessions[0]!);
    const { setHeld } = session;
    let agree: () => void = () => undefined;
    session.setHeld = async (held) => {
      if (held)
        await new Promise<void>((resolve) => {
          agree = resolve;
        });
      await setHeld(held);
    };
    const answered = actions.answer({ id: second.id });
    await settle();
    caller.cancel();
    agree();
    await expect(answered).resolves.toBe(false);
    await settle();
    expect(heldOf()).toBe(false);
    expect(state().calls[first.id]?.status).toBe('connected');
    expect(state().problem).toBeNull();
  });

  it('when it is put on hold only after the answer has failed', async () => {
    const { actions, phone, first, second, state, heldOf, caller } = await setUpTwoCalls();
    const { session } = phone.remoteOf(phone.getSnapshot().sessions[0]!);
    const { setHeld } = session;
    session.setHeld = async (held) => {
      await new Promise((resolve) => setTimeout(resolve, 12_000));
      await setHeld(held);
    };
    const answered = actions.answer({ id: second.id });
    await pass(11_000);
    await expect(answered).resolves.toBe(false);
    caller.cancel();
    await pass(1_000);
    expect(heldOf()).toBe(true);
    await pass(12_000);
    expect(heldOf()).toBe(false);
    expect(state().calls[first.id]?.status).toBe('connected');
  });

  it('but not from a hold that the person had chosen', async () => {
    const { actions, phone, first, second, heldOf } = await setUpTwoCalls();
    await actions.hold(true, { id: first.id });
    phone.fail('answer', 'failed');
    await actions.answer({ id: second.id });
    await settle();
    expect(heldOf()).toBe(true);
  });

  it('and its failure to come back is shown', async () => {
    const { actions, phone, first, second, state, heldOf } = await setUpTwoCalls();
    phone.fail('answer', 'failed');
    const answered = actions.answer({ id: second.id });
    await Promise.resolve();
    phone.fail('setHeld', 'failed');
    await answered;
    await settle();
    expect(heldOf()).toBe(true);
    expect(state().problem).toMatchObject({ callId: first.id });
    expect(faults).not.toHaveBeenCalled();
  });
});

describe('a call that is answered twice at once', () => {
  /** A phone of the app’s own that refuses a second answer, and takes a second for the first. */
  const setUpSlowAnswer = async (fails = false) => {
    const world = await setUpTwoCalls();
    const { session } = world.caller;
    const { answer } = session;
    let answers = 0;
    session.answer = async () => {
      answers += 1;
      if (answers > 1) throw new Error('Answering already.');
      await new Promise((resolve) => setTimeout(resolve, 1000));
      if (fails) throw new Error('No microphone.');
      await answer();
    };
    const { actions, second } = world;
    const twice = Promise.all([actions.answer({ id: second.id }), actions.answer({ id: second.id })]);
    await pass(500);
    expect(world.state()).toMatchObject({ problem: null, calls: { [second.id]: { answering: true } } });
    expect(world.heldOf()).toBe(true);
    await pass(1_000);
    return { ...world, twice };
  };

  it('is answered', async () => {
    const { second, state, heldOf, twice } = await setUpSlowAnswer();
    await expect(twice).resolves.toEqual([true, true]);
    expect(state()).toMatchObject({ problem: null, calls: { [second.id]: { status: 'connected' } } });
    expect(heldOf()).toBe(true);
  });

  it('rings on if that fails', async () => {
    const { actions, second, state, heldOf, twice } = await setUpSlowAnswer(true);
    await expect(twice).resolves.toEqual([false, false]);
    expect(state().calls[second.id]).toMatchObject({ status: 'ringing' });
    expect(state().calls[second.id]?.answering).toBeUndefined();
    expect(state().problem).toMatchObject({ callId: second.id });
    await settle();
    expect(heldOf()).toBe(false);
    actions.decline({ id: second.id });
  });

  it('causes no problem if the first one has worked already', async () => {
    const { actions, second, state } = await setUpTwoCalls();
    await Promise.all([actions.answer({ id: second.id }), actions.answer({ id: second.id })]);
    expect(state().problem).toBeNull();
    expect(state().calls[second.id]?.status).toBe('connected');
  });
});
