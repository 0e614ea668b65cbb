import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createCti, openStorage } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';

const settle = () => new Promise((resolve) => setTimeout(resolve));

const setUp = async () => {
  const hubspot = createFakeHubSpot();
  const phone = createFakeSoftphone({ ringsAfterMs: 0, answersAfterMs: 0 });
  const options = { connect: hubspot.connect, phone, fromNumbers: ['+16175550100'] };
  const cti = createCti(options);
  onTestFinished(cti.stop);
  cti.start();
  await settle();
  return { hubspot, phone, options, cti, state: cti.getSnapshot, actions: cti.actions };
};

describe('what a UI needs of the state', () => {
  it('has the numbers to call from, and changes only when they do', async () => {
    const { cti, options, state } = await setUp();
    expect(state().fromNumbers).toEqual(['+16175550100']);
    const listener = vi.fn();
    cti.subscribe(listener);
    cti.setOptions({ ...options, fromNumbers: ['+16175550100'] });
    expect(listener).not.toHaveBeenCalled();
    cti.setOptions({ ...options, fromNumbers: ['+16175550100', '+442079460000'] });
    expect(state().fromNumbers).toEqual(['+16175550100', '+442079460000']);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('keeps what a UI wants kept where the options say', async () => {
    const { cti, options } = await setUp();
    const kept = new Map<string, string>();
    cti.setOptions({
      ...options,
      storage: {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => kept.set(key, value),
        removeItem: (key) => kept.delete(key),
      },
    });
    openStorage(cti.storage()).setItem('mine', '1');
    expect(kept.get('mine')).toBe('1');
    cti.setOptions({ ...options, storage: 'none' });
    expect(openStorage(cti.storage()).getItem('mine')).toBeNull();
  });

  it("knows a call's Help Desk conversation", async () => {
    const { hubspot, state, actions } = await setUp();
    hubspot.dial({ phoneNumber: '+16175550142', threadId: 77 });
    actions.dial({ to: '+16175550142' });
    expect(state().call?.party.threadId).toBe(77);
  });

  it('tells a transfer that failed from other faults of the phone', async () => {
    const { phone, state, actions } = await setUp();
    actions.dial({ to: '+16175550142' });
    await settle();
    await settle();
    phone.fail('transfer', 'refused');
    expect(await actions.transfer('+16175550143')).toBe(false);
    expect(state().problem).toMatchObject({ code: 'transfer-failed', callId: state().call?.id });
  });

  it('says what was wrong with the phone, also when that ended a call', async () => {
    const { phone, state, actions } = await setUp();
    phone.fail('dial', 'microphone-denied');
    actions.dial({ to: '+16175550142' });
    await settle();
    await settle();
    expect(state().call).toMatchObject({ endStatus: 'FAILED' });
    expect(state().problem).toMatchObject({ code: 'phone', phoneCode: 'microphone-denied' });
  });

  it('shows what an app says is wrong', async () => {
    const { state, actions } = await setUp();
    actions.reportProblem({ code: 'recording', message: 'The recorder is full.' });
    expect(state().problem).toMatchObject({ code: 'recording', message: 'The recorder is full.' });
  });
});
