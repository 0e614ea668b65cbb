import { type CtiActions } from 'react-hubspot-calling/core';
import { describe, expect, it } from 'vitest';
import { contactNumber, pass, settle, setUpWithoutPhone, useFakeWorld } from '../setUp';
import { openPage } from '../continuity/reloadedPage';
import { createFakeHubSpot } from 'react-hubspot-calling/testing';
import { createBrowser } from '../windows/browser';

useFakeWorld();

const talking = async () => {
  const world = await setUpWithoutPhone();
  world.actions.outgoingCall({ toNumber: contactNumber });
  world.actions.callAnswered();
  await settle();
  return world;
};

// What a program without types may give, and no check of kinds finds.
describe('an odd argument', () => {
  it('of callMediaChanged() changes what it says, and the call survives a reload', async () => {
    const hubspot = createFakeHubSpot();
    const page = openPage(hubspot, { phone: undefined, onRecoverCall: () => 'resume' });
    await settle();
    page.actions.outgoingCall({ toNumber: contactNumber });
    page.actions.callAnswered();
    page.actions.callMediaChanged({ held: { remote: true } as never });
    page.actions.callMediaChanged({ held: { local: true } as never, muted: true });
    expect(page.state().call).toMatchObject({ muted: true, held: { local: true, remote: true } });
    page.actions.callMediaChanged({ held: false });
    page.actions.callMediaChanged({ held: { local: 1 } as never });
    const next = page.reload();
    await settle();
    expect(next.state().call).toMatchObject({
      status: 'connected',
      muted: true,
      held: { local: false, remote: true },
    });
  });

  it.each<[what: string, act: (actions: CtiActions) => void]>([
    ['chooseMatch() without a record', (actions) => actions.chooseMatch({} as never)],
    [
      'chooseMatch() with an invalid record',
      (actions) =>
        actions.chooseMatch({
          callerIdType: 'COMPANY',
          objectCoordinates: { objectId: {}, objectTypeId: 3 },
        } as never),
    ],
    ['callDigitsSent() without digits', (actions) => actions.callDigitsSent({} as never)],
  ])('%s is refused', async (_, act) => {
    const { actions, state } = await talking();
    const before = state().call;
    expect(() => {
      act(actions);
    }).toThrow(expect.objectContaining({ code: 'invalid-argument' }));
    expect(state().call).toBe(before);
  });

  it("that is HubSpot's other spelling of an end status is saved in the wire's", async () => {
    const { actions, hubspot, state } = await talking();
    actions.callEnded();
    actions.updateDraft({ endStatus: 'INTERNAL_BUSY' as never });
    expect(state().call?.draft.endStatus).toBe('BUSY');
    actions.callCompleted();
    await settle();
    expect(hubspot.timeline).toMatchObject([{ properties: { hs_call_status: 'BUSY' } }]);
  });

  it('of reportProblem() does not stop the other windows', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    const second = await browser.open();
    first.actions.dial({ to: contactNumber });
    first.actions.reportProblem({ code: 'phone' } as never);
    await pass(2_000);
    expect(second.state()).toMatchObject({ windowRole: 'follower', call: { status: 'connected' } });
  });

  it.each([true, false, 'yes', 0])(
    'that onRecoverCall returns, %j, leaves no call open for good',
    async (odd) => {
      const page = openPage(createFakeHubSpot(), { phone: undefined, onRecoverCall: () => odd as never });
      await settle();
      page.actions.outgoingCall({ toNumber: contactNumber });
      page.actions.callAnswered();
      await settle();
      const next = page.reload();
      await pass(1_000);
      expect(next.state().call).toMatchObject({ status: 'saved', confirmed: true });
    },
  );
});
