import { createFakeHubSpot, type FakeHubSpot } from 'react-hubspot-calling/testing';
import { describe, expect, it } from 'vitest';
import { openPage } from '../continuity/unheard';
import { contactNumber, otherNumber, pass, settle, useFakeWorld } from '../setUp';
import { first, others } from './inCall';

useFakeWorld();

const url = 'https://recordings.example/1';
const withoutPhone = { phone: undefined };

const talked = async (hubspot: FakeHubSpot, externalCallId: string) => {
  const page = await openPage(hubspot, withoutPhone);
  const { id } = page.actions.outgoingCall({ toNumber: contactNumber, externalCallId });
  await settle();
  page.actions.callAnswered({ id });
  await pass(1_000);
  page.actions.callEnded({ id, callEndStatus: 'COMPLETED' });
  await settle();
  return page;
};

const recording = { externalCallId: 'R1', engagementId: 1001, url };

describe.each(others)('the engagement of a call, and HubSpot hands over to another %s', (_what, second) => {
  it.each([
    ['is not saved', undefined],
    ['was saved', { hideWidget: false }],
    ['was saved and cleared away', { hideWidget: true }],
  ])('that %s: a recording after a reload waits for its user', async (_how, save) => {
    const hubspot = createFakeHubSpot({ session: first });
    const page = await talked(hubspot, 'R1');
    if (save) page.actions.callCompleted(save);
    await pass(1_000);
    hubspot.ready(second);
    await page.leave();
    hubspot.setOptions({ session: second });
    const sent = hubspot.sent('CALL_COMPLETED').length;
    const next = await openPage(hubspot, withoutPhone);
    next.actions.addRecording(recording);
    await pass(1_000);
    expect(hubspot.sent('CALL_COMPLETED')).toHaveLength(sent);

    hubspot.ready(first);
    await settle();
    next.actions.addRecording(recording);
    if (!save) next.actions.callCompleted({ externalCallId: 'R1' });
    await pass(1_000);
    expect(hubspot.timeline).toMatchObject([{ completed: true, properties: { hs_call_recording_url: url } }]);
  });

  it('while the page loads: a recording before the handshake is not sent either', async () => {
    const hubspot = createFakeHubSpot({ session: first });
    const page = await talked(hubspot, 'R1');
    page.actions.callCompleted();
    await page.leave();
    hubspot.setOptions({ session: second, handshake: 'never' });
    const sent = hubspot.sent('CALL_COMPLETED').length;
    const next = await openPage(hubspot, withoutPhone);
    next.actions.addRecording(recording);
    hubspot.ready(second);
    await pass(1_000);
    expect(hubspot.sent('CALL_COMPLETED')).toHaveLength(sent);
  });

  it.each(['outgoingCall', 'incomingCall'] as const)('%s() refuses the id of their call', async (start) => {
    const hubspot = createFakeHubSpot({ session: first });
    const { actions, state } = await talked(hubspot, 'R1');
    hubspot.ready(second);
    await settle();
    const again = () =>
      actions[start]({ externalCallId: 'R1', toNumber: otherNumber, fromNumber: otherNumber });
    expect(again).toThrow('"R1" is the externalCallId of another user');
    expect(state().calls).toEqual({});
  });
});
