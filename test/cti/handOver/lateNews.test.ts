import { createFakeHubSpot } from 'react-hubspot-calling/testing';
import { describe, expect, it } from 'vitest';
import { otherNumber, pass, settle, useFakeWorld } from '../setUp';
import { openPage } from '../continuity/unheard';
import { first, inCall, others } from './inCall';

useFakeWorld();

describe.each(others)('HubSpot hands over to another %s', (_what, second) => {
  it('and a recording of the first one arrives late: the other HubSpot is not told', async () => {
    const { actions, hubspot, state } = await inCall();
    const id = state().call!.id;
    actions.hangUp();
    actions.callCompleted();
    await pass(1_000);
    hubspot.ready(second);
    await settle();
    const sent = hubspot.sent('CALL_COMPLETED').length;
    expect(() => {
      actions.addRecording({ id, url: 'https://recordings.example/1' });
    }).not.toThrow();
    await settle();
    expect(hubspot.sent('CALL_COMPLETED')).toHaveLength(sent);
  });

  it('and then the page is reloaded in their call: it does not take the engagement of the first one’s', async () => {
    const hubspot = createFakeHubSpot({ session: first });
    const page = await openPage(hubspot);
    await page.talk();
    hubspot.ready(second);
    await settle();
    page.actions.hangUp();
    hubspot.setOptions({ engagementMissing: true, session: { ...second, engagementId: 1001 } });
    const { externalCallId } = page.actions.dial({ to: otherNumber })!;
    await pass(2_000);
    // HubSpot still waits for the end of the first one's call, and names it.
    await page.leave();
    await openPage(hubspot);
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 2002, externalCallId });
    await pass(20_000);
    expect(hubspot.sent('CALL_COMPLETED')).toMatchObject([{ externalCallId, engagementId: 2002 }]);
  });

  const url = 'https://recordings.example/1';
  const addressed: [string, (id: string, externalCallId: string) => object][] = [
    ['our id', (id) => ({ id })],
    ['its external id', (_id, externalCallId) => ({ externalCallId })],
  ];

  it.each(addressed)(
    'in wrap-up, and a recording is added by %s: the first one saves it',
    async (_by, address) => {
      const { browser, actions, hubspot, state } = await inCall();
      const { id, externalCallId } = state().call!;
      actions.hangUp();
      await settle();
      hubspot.ready(second);
      await settle();
      actions.addRecording({ ...address(id, externalCallId), url });
      await settle();
      expect(hubspot.sent('CALL_COMPLETED')).toEqual([]);

      const own = await browser.open(first);
      own.actions.callCompleted();
      await settle();
      expect(own.hubspot.timeline).toMatchObject([
        {
          completed: true,
          properties: { hs_call_recording_url: url, hs_call_body: 'For the first one only' },
        },
      ]);
    },
  );

  it('while a call is saved, and a recording is added: both reach the first one', async () => {
    const { browser, actions, hubspot, state } = await inCall();
    const { id } = state().call!;
    actions.hangUp();
    hubspot.setOptions({ confirmationMissing: true, updateFails: true });
    actions.callCompleted({ hideWidget: false });
    await settle();
    hubspot.ready(second);
    await settle();
    actions.addRecording({ id, url });
    hubspot.setOptions({ confirmationMissing: undefined, updateFails: undefined });
    const own = await browser.open(first);
    await pass(1_000);
    expect(own.hubspot.timeline).toMatchObject([
      { completed: true, properties: { hs_call_recording_url: url, hs_call_body: 'For the first one only' } },
    ]);
  });

  it('and on to a third, and a recording is added: the first one saves it', async () => {
    const { browser, actions, hubspot, state } = await inCall();
    const { id } = state().call!;
    actions.hangUp();
    await settle();
    for (const session of [second, { portalId: 4, userId: 4 }]) {
      hubspot.ready(session);
      await settle();
    }
    actions.addRecording({ id, url });
    const own = await browser.open(first);
    expect(own.state().call).toMatchObject({ draft: { recording: { kind: 'url', url } } });
  });

  it('while a call of the page before is not back, and the page goes, too: nobody talked in its absence', async () => {
    const hubspot = createFakeHubSpot({ session: first });
    const page = await openPage(hubspot);
    await page.talk();
    await page.leave();
    await pass(60_000);
    // Whether the call is to go on is never said.
    const next = await openPage(hubspot, { onRecoverCall: () => new Promise(() => undefined) });
    hubspot.ready(second);
    await settle();
    expect(next.state().call?.status).toBe('connected');
    await next.leave();
    const own = await openPage(hubspot.openTab(first));
    await pass(6_000);
    expect(own.state().call).toMatchObject({ status: 'saved', durationMs: 1_100 });
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
  });
});
