import { describe, expect, it } from 'vitest';
import { contactNumber, pass, settle, setUpWithoutPhone, useFakeWorld } from '../setUp';

useFakeWorld();

const ringing = async (options?: Parameters<typeof setUpWithoutPhone>[0]) => {
  const world = await setUpWithoutPhone(options);
  const { id } = world.actions.outgoingCall({ toNumber: contactNumber });
  await settle();
  return { ...world, id };
};

describe('a better reason that a phone reports after the end', () => {
  it.each([
    ['CANCELED', 'BUSY', 'BUSY'],
    ['CANCELED', 'REJECTED', 'REJECTED'],
    ['NO_ANSWER', 'BUSY', 'BUSY'],
    ['FAILED', 'BUSY', 'BUSY'],
    ['BUSY', 'CANCELED', 'BUSY'],
    ['BUSY', 'REJECTED', 'BUSY'],
    ['CANCELED', 'NO_ANSWER', 'CANCELED'],
    ['CANCELED', 'COMPLETED', 'CANCELED'],
  ] as const)('%s, then %s, is saved as %s and ends once', async (first, second, saved) => {
    const { actions, id, state, sentTypes, hubspot } = await ringing();
    actions.callEnded({ id, callEndStatus: first });
    actions.callEnded({ id, callEndStatus: second });
    await pass(5_000);
    expect(state().call).toMatchObject({ status: 'saved', endStatus: saved });
    expect(sentTypes()).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ENDED', 'CALL_COMPLETED']);
    const completed = hubspot.messages.find(({ type }) => type === 'CALL_COMPLETED')?.data;
    const status = saved === 'REJECTED' ? 'CANCELED' : saved;
    expect(completed).toMatchObject({ engagementProperties: { hs_call_status: status } });
  });

  it('counts while the completion waits for the engagement, and not after it went out', async () => {
    const { actions, state } = await setUpWithoutPhone({ hubspotOptions: { engagementMissing: true } });
    const { id } = actions.outgoingCall({ toNumber: contactNumber });
    actions.callEnded({ id });
    await pass(5_000);
    actions.callEnded({ id, callEndStatus: 'BUSY', detail: '486 Busy Here' });
    expect(state().call).toMatchObject({ endStatus: 'BUSY', endDetail: '486 Busy Here' });
    await pass(20_000);
    actions.callEnded({ id, callEndStatus: 'REJECTED' });
    expect(state().call?.endStatus).toBe('BUSY');
  });

  it('is ignored for a call that was answered', async () => {
    const { actions, id, state } = await ringing();
    actions.callAnswered({ id });
    actions.callEnded({ id });
    actions.callEnded({ id, callEndStatus: 'BUSY' });
    expect(state().call).toMatchObject({ status: 'ended', endStatus: 'COMPLETED' });
  });
});

describe('late reports', () => {
  it('are ignored after the end', async () => {
    const { actions, id, state, sentTypes } = await ringing();
    actions.callEnded({ id });
    await settle();
    const [call, sent] = [state().call, sentTypes()];
    actions.callRinging({ id });
    actions.callAnswered({ id });
    actions.callMediaChanged({ id, muted: true });
    actions.callDigitsSent({ id, digits: '1' });
    actions.callTransferred({ id });
    actions.callEnded({ id });
    await settle();
    expect(state().call).toBe(call);
    expect(sentTypes()).toEqual(sent);
  });

  it('are ignored for a call that was cleared away', async () => {
    const { actions, id, state, sentTypes } = await ringing();
    actions.callEnded({ id });
    await pass(5_000);
    actions.dismissCall({ id });
    const sent = sentTypes();
    actions.callAnswered({ id });
    actions.callEnded({ id, callEndStatus: 'BUSY' });
    expect(state().calls).toEqual({});
    expect(sentTypes()).toEqual(sent);
  });
});
