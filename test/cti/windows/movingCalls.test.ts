import { describe, expect, it, vi } from 'vitest';
import { contactNumber, pass, settle, useFakeWorld } from '../setUp';
import { createBrowser } from './browser';

const faults = useFakeWorld();

const phoneOptions = { surviveReload: true, resumesAfterMs: 500, answersAfterMs: 100, ringsAfterMs: 100 };

const talking = async () => {
  const browser = createBrowser();
  const first = await browser.open({}, { phoneOptions });
  const second = await browser.open({}, { phoneOptions });
  first.actions.dial({ to: contactNumber });
  await pass(300);
  first.actions.mute(true);
  first.actions.updateDraft({ notes: 'Half a sen' });
  await pass(300);
  expect(second.state()).toMatchObject({
    windowRole: 'follower',
    call: { status: 'connected', muted: true },
  });
  return { browser, first, second };
};

type Window = Awaited<ReturnType<typeof talking>>['first'];

const told = (...windows: Window[]): string[] =>
  windows.flatMap(({ hubspot }) => hubspot.sentTypes()).filter((type) => type.startsWith('CALL_'));

/** Ends the call where it is now, and looks at what HubSpot has of it. */
const finish = async ({ browser, first, second }: Awaited<ReturnType<typeof talking>>, last: Window) => {
  last.actions.hangUp();
  await pass(200);
  last.actions.callCompleted({ hideWidget: false });
  await pass(1_000);
  expect(browser.hub.timeline).toMatchObject([
    { completed: true, endStatus: 'COMPLETED', properties: { hs_call_body: 'Half a sen' } },
  ]);
  expect(told(first, second).toSorted()).toEqual(['CALL_ANSWERED', 'CALL_COMPLETED', 'CALL_ENDED']);
  expect(faults).not.toHaveBeenCalled();
};

describe('a call whose phone lets it outlive its page, while another tab is open', () => {
  it('moves there when its tab is closed', async () => {
    const world = await talking();
    const { first, second } = world;
    const before = second.state().call;
    first.hubspot.unload();
    first.close();
    first.hubspot.close();
    await pass(100);
    expect(second.state()).toMatchObject({ windowRole: 'owner', call: { ...before, resuming: true } });
    await pass(1_000);
    expect(second.state().call).toEqual({ ...before });
    expect(second.phone.getSnapshot().sessions).toHaveLength(1);
    await finish(world, second);
  });

  it('moves there when its tab is closed, and ends if HubSpot asks for it meanwhile', async () => {
    const { first, second } = await talking();
    first.hubspot.unload();
    first.close();
    await settle();
    expect(second.state().windowRole).toBe('follower');
    second.hubspot.send('END_CALL', {});
    await pass(1_000);
    expect(second.state().call).toMatchObject({ status: 'ended' });
    expect(second.phone.getSnapshot().sessions).toEqual([]);
    expect(told(first, second)).toEqual(['CALL_ANSWERED', 'CALL_ENDED']);
  });

  it('moves there when its page enters the back/forward cache, and the page follows when it is back', async () => {
    const world = await talking();
    const { first, second } = world;
    first.hubspot.freeze();
    await pass(1_000);
    expect(second.state()).toMatchObject({ windowRole: 'owner', call: { status: 'connected', muted: true } });
    expect(second.state().call).not.toHaveProperty('resuming');
    first.hubspot.thaw();
    await pass(1_000);
    expect(first.state().windowRole).toBe('follower');
    expect(first.state().call).toEqual(second.state().call);
    expect(
      first.phone.getSnapshot().sessions.filter((each) => each.getSnapshot().status !== 'ended'),
    ).toEqual([]);
    await finish(world, second);
  });

  it('ends there, and is logged, if the remote party has hung up meanwhile', async () => {
    const { browser, first, second } = await talking();
    first.hubspot.unload();
    first.close();
    await pass(100);
    second.phone.remote.end({ reason: 'hangup', by: 'remote' });
    await pass(30_000);
    expect(second.state().call).toMatchObject({ endStatus: 'COMPLETED' });
    expect(browser.hub.timeline).toMatchObject([{ completed: true, endStatus: 'COMPLETED' }]);
    expect(told(first, second).toSorted()).toEqual(['CALL_ANSWERED', 'CALL_COMPLETED', 'CALL_ENDED']);
  });

  it('is taken by one of two other tabs', async () => {
    const world = await talking();
    const third = await world.browser.open({}, { phoneOptions });
    world.first.hubspot.unload();
    world.first.close();
    await pass(1_500);
    const windows = [world.second, third];
    const open = windows.flatMap(({ phone }) =>
      phone.getSnapshot().sessions.filter((each) => each.getSnapshot().status !== 'ended'),
    );
    expect(open).toHaveLength(1);
    expect(windows.map(({ state }) => state().call?.status)).toEqual(['connected', 'connected']);
    await vi.waitFor(() => expect(third.state().call).toEqual(world.second.state().call));
  });
});

it('a call moves to a calling window that was opened in mid-call, when its page goes', async () => {
  const browser = createBrowser();
  const page = await browser.open({}, { phoneOptions });
  page.actions.dial({ to: contactNumber });
  await pass(500);
  const calling = await browser.open({ iframeLocation: 'window' }, { phoneOptions });
  await pass(500);
  expect(calling.state().call).toMatchObject({ status: 'connected' });
  page.hubspot.unload();
  page.close();
  page.hubspot.close();
  await pass(1_500);
  expect(calling.state().call).toMatchObject({ status: 'connected' });
  expect(calling.phone.getSnapshot().sessions).toHaveLength(1);
  calling.actions.hangUp();
  await pass(200);
  calling.actions.callCompleted({ hideWidget: false });
  await pass(1_000);
  expect(browser.hub.timeline).toMatchObject([{ completed: true, endStatus: 'COMPLETED' }]);
  expect(faults).not.toHaveBeenCalled();
});
