import { describe, expect, it, vi } from 'vitest';
import { contactNumber, otherNumber, pass, settle, setUp, setUpWithoutPhone, useFakeWorld } from '../setUp';

useFakeWorld();

describe('a dial request', () => {
  it('during a call waits and changes nothing of that call', async () => {
    const { actions, hubspot, state } = await setUp({ autoDial: true });
    actions.dial({ to: contactNumber });
    await pass(3_000);
    const before = state().call;
    hubspot.dial({ phoneNumber: otherNumber, calleeInfo: { calleeId: 9, calleeObjectTypeId: '0-1' } });
    await settle();
    expect(state().call).toBe(before);
    expect(state().dialRequest).toMatchObject({ phoneNumber: otherNumber, party: { objectId: 9 } });
    actions.hangUp();
    actions.callCompleted();
    await settle();
    expect(state().dialRequest).toMatchObject({ phoneNumber: otherNumber });
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(1);
  });

  it('is answered by a call to its number in any spelling, and gives it the record', async () => {
    const { actions, hubspot, state } = await setUpWithoutPhone();
    hubspot.dial({
      phoneNumber: '(617) 555-0142',
      objectId: 51,
      objectType: 'COMPANY',
      calleeName: 'Engines',
    });
    actions.outgoingCall({ toNumber: contactNumber });
    expect(state().dialRequest).toBeNull();
    expect(state().call?.party).toEqual({ objectId: 51, objectTypeId: '0-2', name: 'Engines' });
  });

  it.each([
    ['+49 (0) 30 123456', '+4930123456'],
    ['(617) 555-0142 ext. 12', contactNumber],
    ['Direct line: 617-555-0142;ext=12', contactNumber],
    ['617-555-0142,,123#', contactNumber],
    ['tel:617-555-0142;phone-context=+1', contactNumber],
    ['Desk 2a: +1 617 555 0142', contactNumber],
    ['8 (495) 123-45-67', '+74951234567'],
    ['٠١٠ ٠١٢٣ ٤٥٦٧', '+201001234567'],
    ['011 15-2345-6789', '+5491123456789'],
  ])('in the words "%s" is answered by a call to %s', async (phoneNumber, toNumber) => {
    const { actions, hubspot, state } = await setUpWithoutPhone();
    hubspot.dial({ phoneNumber, objectId: 51, objectType: 'CONTACT', calleeName: 'Ada' });
    actions.outgoingCall({ toNumber });
    expect(state().dialRequest).toBeNull();
    expect(state().call?.party).toMatchObject({ objectId: 51, name: 'Ada' });
  });

  it.each([
    ['(217) 555-0142 ext. 12', contactNumber],
    ['+44 20 7946 0018 ext. 5550142', contactNumber],
  ])('in the words "%s" is not answered by a call to %s', async (phoneNumber, toNumber) => {
    const { actions, hubspot, state } = await setUpWithoutPhone();
    hubspot.dial({ phoneNumber, objectId: 51, objectType: 'CONTACT' });
    actions.outgoingCall({ toNumber });
    expect(state().dialRequest).not.toBeNull();
    expect(state().call?.party).toEqual({});
  });

  it('is not answered by a call to another number, and gives it nothing', async () => {
    const { actions, hubspot, state } = await setUpWithoutPhone();
    hubspot.dial({ phoneNumber: contactNumber, objectId: 51, objectType: 'CONTACT', calleeName: 'Ada' });
    actions.outgoingCall({ toNumber: otherNumber });
    expect(state().dialRequest).toMatchObject({ phoneNumber: contactNumber });
    expect(state().call?.party).toEqual({});
  });

  it('for one address is not answered by a call to another with the same digits', async () => {
    const { actions, hubspot, state } = await setUpWithoutPhone();
    hubspot.dial({ phoneNumber: 'sip:ada1234567@example.com', objectId: 51, objectType: 'CONTACT' });
    actions.outgoingCall({ toNumber: 'sip:bob1234567@example.com' });
    expect(state().dialRequest).not.toBeNull();
    expect(state().call?.party).toEqual({});
  });

  it('takes the record from calleeInfo where objectId is 0', async () => {
    const { hubspot, state } = await setUpWithoutPhone();
    hubspot.send('DIAL_NUMBER', {
      phoneNumber: contactNumber,
      objectId: 0,
      objectType: 'CONTACT',
      calleeInfo: { calleeId: 7, calleeObjectTypeId: '2-55' },
    });
    expect(state().dialRequest?.party).toEqual({ objectId: 7, objectTypeId: '2-55' });
  });

  it.each(['constructor', '__proto__', 'toString', 'SPACESHIP'])(
    'of the type "%s" has none',
    async (objectType) => {
      const { actions, hubspot, state, sentTypes } = await setUpWithoutPhone();
      hubspot.dial({ phoneNumber: contactNumber, objectId: 51, objectType });
      actions.outgoingCall({ toNumber: contactNumber });
      expect(state().call?.party).toEqual({ objectId: 51 });
      await settle();
      actions.callEnded();
      await pass(5_000);
      expect(sentTypes()).toContain('CALL_COMPLETED');
    },
  );

  it('is dialled at once where that is wanted and nothing is up', async () => {
    const { hubspot, state, sentTypes } = await setUp({ autoDial: true });
    hubspot.dial({ phoneNumber: contactNumber, calleeName: 'Ada' });
    await settle();
    expect(state().dialRequest).toBeNull();
    expect(state().call).toMatchObject({
      status: 'dialing',
      toNumber: contactNumber,
      party: { name: 'Ada' },
    });
    expect(sentTypes()).toEqual(['OUTGOING_CALL_STARTED']);
  });

  it('with an invalid number is shown and not dialled, and the app is still notified', async () => {
    const onDialNumber = vi.fn();
    const { hubspot, state } = await setUp({ autoDial: true, onDialNumber });
    hubspot.send('DIAL_NUMBER', { phoneNumber: '   ' });
    await settle();
    expect(state().dialRequest).toMatchObject({ phoneNumber: '   ' });
    expect(state().calls).toEqual({});
    expect(onDialNumber).toHaveBeenCalledOnce();
  });

  it('twice for one number is two requests, the newest shown', async () => {
    const { actions, hubspot, state } = await setUpWithoutPhone();
    hubspot.dial(contactNumber);
    const first = state().dialRequest;
    hubspot.dial(contactNumber);
    expect(state().dialRequest?.id).not.toBe(first?.id);
    actions.dismissDialRequest();
    expect(state().dialRequest).toBeNull();
  });

  it('learns the name from the app, unless it was overtaken', async () => {
    const resolveParty = vi.fn(({ number }: { number: string }) =>
      Promise.resolve({ name: number === contactNumber ? 'Ada' : 'Bob' }),
    );
    const { hubspot, state } = await setUpWithoutPhone({ resolveParty });
    hubspot.dial(contactNumber);
    hubspot.dial(otherNumber);
    await pass(100);
    expect(state().dialRequest).toMatchObject({ phoneNumber: otherNumber, party: { name: 'Bob' } });
    expect(resolveParty).toHaveBeenCalledTimes(2);
  });
});
