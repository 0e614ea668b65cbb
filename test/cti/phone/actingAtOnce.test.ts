import type { Call, CtiActions } from 'react-hubspot-calling/core';
import { describe, expect, it } from 'vitest';
import { contactNumber, otherNumber, pass, setUp, settle, useFakeWorld } from '../setUp';

const faults = useFakeWorld();

/** An app that does something about each call as soon as it hears of it. */
const acting = async (act: (actions: CtiActions, call: Call) => unknown, how: 'handler' | 'subscriber') => {
  const results: unknown[] = [];
  const world: Awaited<ReturnType<typeof setUp>> = await setUp(
    how === 'handler' ? { onCallStarted: (call) => results.push(act(world.actions, call)) } : {},
  );
  const known = new Set<string>();
  if (how === 'subscriber')
    world.cti.subscribe(({ calls }) => {
      for (const call of Object.values(calls)) {
        if (known.has(call.id)) continue;
        known.add(call.id);
        results.push(act(world.actions, call));
      }
    });
  return { ...world, results };
};

describe.each(['handler', 'subscriber'] as const)('an app acts at once, in a %s', (how) => {
  it('an inbound call is answered', async () => {
    const { phone, state, results, hubspot } = await acting((actions, call) => actions.answer(call), how);
    phone.incoming(otherNumber);
    await pass(1_000);
    expect(state().call?.status).toBe('connected');
    await expect(Promise.all(results)).resolves.toEqual([true]);
    expect(hubspot.sentTypes()).toEqual(['INITIALIZED', 'INCOMING_CALL', 'CALL_ANSWERED']);
  });

  it('an inbound call is declined', async () => {
    const { phone, state, hubspot } = await acting((actions, call) => {
      actions.decline(call);
    }, how);
    phone.incoming(otherNumber);
    await pass(6_000);
    expect(state().call).toMatchObject({ status: 'saved', endStatus: 'REJECTED' });
    expect(phone.getSnapshot().sessions).toEqual([]);
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
  });

  it('an outbound call is canceled', async () => {
    const { actions, phone, state, hubspot } = await acting((actions, call) => {
      actions.hangUp(call);
    }, how);
    actions.dial({ to: contactNumber });
    await pass(6_000);
    expect(state().call).toMatchObject({ status: 'saved', endStatus: 'CANCELED' });
    expect(phone.getSnapshot().sessions).toEqual([]);
    expect(hubspot.sentTypes().slice(1)).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ENDED', 'CALL_COMPLETED']);
    expect(faults).not.toHaveBeenCalled();
  });
});

it('a call that the app dials on its phone itself is canceled at once', async () => {
  const { phone, state } = await acting((actions, call) => {
    actions.hangUp(call);
  }, 'handler');
  phone.dial(contactNumber);
  await settle();
  expect(state().call).toMatchObject({ status: 'ended', endStatus: 'CANCELED' });
  expect(phone.getSnapshot().sessions).toEqual([]);
});
