import { CtiError, type CtiActions } from 'react-hubspot-calling/core';
import { describe, expect, it } from 'vitest';
import { contactNumber, otherNumber, pass, settle, setUp, setUpWithoutPhone, useFakeWorld } from '../setUp';

useFakeWorld();

const errorOf = (act: () => unknown): CtiError => {
  try {
    act();
  } catch (error) {
    if (error instanceof CtiError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
};

describe('an action that makes no sense says so', () => {
  const callActions = [
    'callRinging',
    'callAnswered',
    'callTransferred',
    'callEnded',
    'callCompleted',
    'finalizeEngagement',
    'publishToChannel',
  ] as const satisfies (keyof CtiActions)[];

  it.each(callActions)('%s() without a call', async (name) => {
    const { actions } = await setUpWithoutPhone();
    const error = errorOf(() => actions[name]());
    expect(error).toMatchObject({ name: 'CtiError', code: 'no-such-call' });
    expect(error.message).toContain(`${name}()`);
  });

  it.each(callActions)('%s() with an unknown id', async (name) => {
    const { actions } = await setUpWithoutPhone();
    actions.outgoingCall({ toNumber: contactNumber });
    const error = errorOf(() => actions[name]({ id: 'nobody' }));
    expect(error).toMatchObject({ code: 'no-such-call' });
    expect(error.message).toContain('"nobody"');
  });

  it.each([
    ['updateDraft', (actions: CtiActions) => actions.updateDraft({ notes: 'a' })],
    ['setForeground', (actions: CtiActions) => actions.setForeground({ id: 'nobody' })],
    ['dismissCall', (actions: CtiActions) => actions.dismissCall()],
  ])('%s() without a call', async (_, act) => {
    const { actions } = await setUpWithoutPhone();
    expect(errorOf(() => act(actions))).toMatchObject({ code: 'no-such-call' });
  });

  it.each([
    'outgoingCall',
    'incomingCall',
    'callMediaChanged',
    'callDigitsSent',
    'updateDraft',
    'addRecording',
    'chooseMatch',
    'reportProblem',
    'navigateToRecord',
    'sendError',
    'resizeWidget',
    'setWidgetUrl',
    'sendMessage',
    'dial',
    'sendDigits',
  ] as const satisfies (keyof CtiActions)[])('%s() without what it needs', async (name) => {
    const { cti } = await setUp();
    cti.actions.dial({ to: contactNumber });
    const act = cti.actions[name] as () => unknown;
    expect(errorOf(act)).toMatchObject({ code: 'invalid-argument', message: `${name}() needs an argument.` });
  });

  it('sendMessage() without a type', async () => {
    const { actions, sentTypes } = await setUpWithoutPhone();
    expect(errorOf(() => actions.sendMessage({} as { type: string }))).toMatchObject({
      code: 'invalid-argument',
    });
    expect(sentTypes()).toEqual([]);
  });

  it('the wrong state of a call, and what was expected', async () => {
    const { actions, sentTypes } = await setUpWithoutPhone();
    actions.outgoingCall({ toNumber: contactNumber });
    await settle();
    expect(errorOf(() => actions.callCompleted())).toMatchObject({
      code: 'wrong-state',
      message: expect.stringContaining('"dialing"') as string,
    });
    expect(errorOf(() => actions.callTransferred())).toMatchObject({ code: 'wrong-state' });
    expect(errorOf(() => actions.dismissCall())).toMatchObject({ code: 'wrong-state' });
    actions.callAnswered();
    expect(errorOf(() => actions.callCompleted())).toMatchObject({ code: 'wrong-state' });
    actions.callEnded();
    expect(errorOf(() => actions.dismissCall())).toMatchObject({
      code: 'wrong-state',
      message: expect.stringContaining('"ended"') as string,
    });
    expect(sentTypes()).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED']);
  });

  it('an engagement that is not there yet', async () => {
    const { actions } = await setUpWithoutPhone({ hubspotOptions: { engagementMissing: true } });
    actions.outgoingCall({ toNumber: contactNumber });
    expect(errorOf(() => actions.finalizeEngagement())).toMatchObject({ code: 'wrong-state' });
  });

  it.each([undefined, null, '', '  ', 5, {}])('an invalid number: %j', async (number) => {
    const { actions, state, sentTypes } = await setUp();
    const toNumber = number as string;
    expect(errorOf(() => actions.outgoingCall({ toNumber }))).toMatchObject({ code: 'invalid-argument' });
    if (number !== null)
      expect(errorOf(() => actions.incomingCall({ fromNumber: toNumber }))).toMatchObject({
        code: 'invalid-argument',
      });
    expect(errorOf(() => actions.dial({ to: toNumber }))).toMatchObject({ code: 'invalid-argument' });
    expect(state().calls).toEqual({});
    expect(sentTypes()).toEqual([]);
  });

  it('an unknown end status, and the call continues', async () => {
    const { actions, state } = await setUpWithoutPhone();
    actions.outgoingCall({ toNumber: contactNumber });
    expect(errorOf(() => actions.callEnded({ callEndStatus: 'OVER' as 'BUSY' }))).toMatchObject({
      code: 'invalid-argument',
      message: expect.stringContaining('"OVER"') as string,
    });
    for (const recording of ['https://a.example', { kind: 'tape' }, { kind: 'url', url: 'http://a.example' }])
      expect(errorOf(() => actions.updateDraft({ recording } as never))).toMatchObject({
        code: 'invalid-argument',
        message: expect.stringContaining('"recording"') as string,
      });
    expect(errorOf(() => actions.updateDraft({ endStatus: 'OVER' as 'BUSY' }))).toMatchObject({
      code: 'invalid-argument',
    });
    expect(state().call?.status).toBe('dialing');
    actions.callEnded({ callEndStatus: 'INTERNAL_BUSY' });
    expect(state().call).toMatchObject({ endStatus: 'BUSY' });
  });

  it.each([
    ['dial', (actions: CtiActions) => actions.dial({ to: contactNumber })],
    ['hangUp', (actions: CtiActions) => actions.hangUp()],
    ['mute', (actions: CtiActions) => actions.mute()],
    ['decline', (actions: CtiActions) => actions.decline()],
    ['sendDigits', (actions: CtiActions) => actions.sendDigits('1')],
  ])('%s() without a phone names the ways out', async (_, act) => {
    const { actions } = await setUpWithoutPhone();
    const error = errorOf(() => act(actions));
    expect(error.code).toBe('no-phone');
    expect(error.message).toContain('outgoingCall()');
  });

  it('phone commands in the wrong state of a call', async () => {
    const { actions, phone } = await setUp();
    actions.dial({ to: contactNumber });
    expect(errorOf(() => actions.mute())).toMatchObject({ code: 'wrong-state' });
    expect(errorOf(() => actions.sendDigits('1'))).toMatchObject({ code: 'wrong-state' });
    expect(errorOf(() => actions.decline())).toMatchObject({ code: 'wrong-state' });
    await expect(actions.answer()).rejects.toMatchObject({ code: 'wrong-state' });
    await expect(actions.hold()).rejects.toMatchObject({ code: 'wrong-state' });
    expect(phone.getSnapshot().sessions).toHaveLength(1);
  });

  it('but what the phone has just ended is nobody’s mistake', async () => {
    const { actions, phone, state } = await setUp();
    actions.dial({ to: contactNumber });
    await pass(2000);
    phone.remote.hangUp();
    expect(state().call?.status).toBe('ended');
    actions.hangUp();
    actions.mute();
    actions.sendDigits('1');
    await expect(actions.hold()).resolves.toBe(false);
    await expect(actions.transfer(otherNumber)).resolves.toBe(false);
    expect(state().problem).toBeNull();
  });
});
