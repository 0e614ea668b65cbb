import { createCti, type Session } from 'react-hubspot-calling/core';
import { createFakeHubSpot } from 'react-hubspot-calling/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contactNumber, otherNumber, pass, settle, useFakeWorld } from '../setUp';
import { createBrowser } from './browser';
import { createPbx } from './pbx';

const faults = useFakeWorld();

const ada: Session = { portalId: 1, userId: 2 };
const grace: Session = { portalId: 1, userId: 7 };

const told = (types: readonly string[]) => types.filter((type) => type.includes('CALL'));

describe('a window whose HubSpot hands over in a call', () => {
  it('has the phone: the other windows of the new user see nothing of the call', async () => {
    const browser = createBrowser();
    const page = await browser.open(ada);
    page.actions.dial({ to: contactNumber });
    await pass(5_000);
    page.phone.fail('setHeld', 'failed');
    page.hubspot.ready(grace);
    await settle();
    await page.actions.hold();
    const { id } = page.state().call!;
    expect(page.state()).toMatchObject({ call: { id, status: 'connected' }, problem: { callId: id } });

    const other = await browser.open(grace);
    await pass(1_000);
    expect([page, other].map(({ state }) => state().windowRole)).toEqual(['owner', 'follower']);
    expect(other.state()).toMatchObject({ calls: {}, call: null, problem: null, phone: { status: 'ready' } });

    // Their own call is a second one on the same phone, and the only one that they see.
    other.actions.dial({ to: otherNumber });
    await pass(5_000);
    expect(Object.values(other.state().calls)).toMatchObject([{ toNumber: otherNumber }]);
    page.phone.remoteOf(page.phone.getSnapshot().sessions[0]!).hangUp();
    await settle();
    expect(Object.values(other.state().calls)).toMatchObject([{ toNumber: otherNumber }]);
    expect(other.state().problem).toBeNull();
    other.actions.hangUp();
    other.actions.callCompleted();
    await settle();
    expect(other.hubspot.sent('OUTGOING_CALL_STARTED')).toMatchObject([{ toNumber: otherNumber }]);
    expect(faults).not.toHaveBeenCalled();
  });

  it('has a problem with one of two calls that end together: the other windows of the new user never see it', async () => {
    const browser = createBrowser();
    const page = await browser.open(ada);
    const calls = [contactNumber, otherNumber].map((to) => page.actions.dial({ to })!);
    await settle();
    page.hubspot.ready(grace);
    await settle();
    await page.actions.transfer(contactNumber, { id: calls[1]!.id });
    expect(page.state().problem).toMatchObject({ callId: calls[1]!.id });
    const other = await browser.open(grace);
    await settle();
    const seen: unknown[] = [];
    other.cti.subscribe(({ problem }) => seen.push(problem));

    for (const session of page.phone.getSnapshot().sessions) page.phone.remoteOf(session).hangUp();
    page.actions.userUnavailable();
    await settle();
    expect(page.state()).toMatchObject({ calls: {}, problem: null });
    expect(other.state()).toMatchObject({ user: { available: false } });
    expect(seen.filter((problem) => problem !== null)).toEqual([]);
  });

  it('and back, when the window is gone in which the call began: its end is told anyway', async () => {
    const browser = createBrowser();
    const page = await browser.open(ada);
    const beganIn = await browser.open(ada);
    await settle();
    beganIn.actions.dial({ to: contactNumber });
    await pass(5_000);
    expect(page.state()).toMatchObject({ windowRole: 'owner', call: { status: 'connected' } });
    page.hubspot.ready(grace);
    beganIn.close();
    await pass(1_000);
    page.hubspot.ready(ada);
    await pass(1_000);
    page.actions.hangUp();
    page.actions.callCompleted();
    await pass(1_000);
    expect(browser.hub.timeline).toMatchObject([{ completed: true }]);
  });

  it('is closed then: the other windows of the new user take over only what is theirs', async () => {
    const browser = createBrowser();
    const page = await browser.open(ada);
    page.actions.dial({ to: contactNumber });
    await pass(5_000);
    page.hubspot.ready(grace);
    const other = await browser.open(grace);
    await pass(1_000);
    page.close();
    await pass(60_000);
    expect(other.state()).toMatchObject({ windowRole: 'owner', calls: {} });
    expect(told(other.hubspot.sentTypes())).toEqual([]);
    const own = await browser.open(ada);
    await pass(60_000);
    expect(own.hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'COMPLETED' }]);
  });
});

it('does not carry out what the user before has asked another window for', async () => {
  const browser = createBrowser();
  const [owner, follower] = [await browser.open(ada), await browser.open(ada)];
  await pass(1_000);
  follower.actions.dial({ to: contactNumber });
  follower.hubspot.ready(grace);
  await pass(5_000);
  expect(follower.state()).toMatchObject({ windowRole: 'owner', calls: {} });
  expect(told(follower.hubspot.sentTypes())).toEqual([]);
  expect(Object.values(owner.state().calls)).toMatchObject([{ toNumber: contactNumber }]);
});

it('adds a recording to a call that the window saved which had the phone before', async () => {
  const browser = createBrowser();
  const first = await browser.open({ usesCallingWindow: true });
  first.actions.dial({ to: contactNumber });
  await pass(5_000);
  first.actions.hangUp();
  first.actions.callCompleted({ hideWidget: false });
  await pass(1_000);
  const callingWindow = await browser.open({ usesCallingWindow: true, iframeLocation: 'window' });
  await pass(1_000);
  expect(callingWindow.state()).toMatchObject({ windowRole: 'owner', call: { status: 'saved' } });
  const url = 'https://recordings.example/1';
  callingWindow.actions.addRecording({ id: callingWindow.state().call!.id, url });
  await pass(1_000);
  expect(first.hubspot.timeline).toMatchObject([{ properties: { hs_call_recording_url: url } }]);
});

it('adds a recording that came while the window with the phone went', async () => {
  const browser = createBrowser();
  const [owner, follower] = [await browser.open(ada), await browser.open(ada)];
  owner.actions.dial({ to: contactNumber });
  await pass(5_000);
  owner.actions.hangUp();
  await settle();
  owner.close();
  const url = 'https://recordings.example/1';
  follower.actions.addRecording({ externalCallId: follower.state().call!.externalCallId, url });
  await pass(1_000);
  follower.actions.callCompleted();
  await settle();
  expect(follower.hubspot.timeline).toMatchObject([{ properties: { hs_call_recording_url: url } }]);
});

/** Each window has a client of the app. */
const openTwo = async () => {
  const hub = createFakeHubSpot();
  const pbx = createPbx();
  const open = async (session: Session) => {
    const hubspot = hub.openTab(session);
    const phone = pbx.createPhone();
    const cti = createCti({ connect: hubspot.connect, phone });
    onTestFinished(cti.stop);
    cti.start();
    await settle();
    return { hubspot, phone, cti, state: cti.getSnapshot, actions: cti.actions };
  };
  const [owner, follower] = [await open(ada), await open(ada)];
  await pass(1_000);
  const call = pbx.ring(contactNumber, [follower.phone]);
  await settle();
  await call.answerIn(follower.phone);
  await pass(1_000);
  expect(owner.state().call).toMatchObject({ status: 'connected' });
  return { owner, follower, call, open };
};

describe('windows that each have a client of the app', () => {
  it("the one that talks gets another user: its HubSpot does not hear of the first one's call", async () => {
    const { follower, open, call } = await openTwo();
    const before = told(follower.hubspot.sentTypes());
    follower.hubspot.ready(grace);
    await pass(2_000);
    expect(follower.state()).toMatchObject({ windowRole: 'owner', calls: {} });
    const other = await open(grace);
    await pass(2_000);
    call.hangUp();
    await pass(2_000);
    expect(other.state().calls).toEqual({});
    expect([follower, other].flatMap(({ hubspot }) => told(hubspot.sentTypes()))).toEqual(before);
  });

  it('the other one gets another user: it does not show the call for good, and the first one saves it', async () => {
    const { owner, follower, call } = await openTwo();
    owner.hubspot.ready(grace);
    await pass(2_000);
    expect(owner.state().calls).toEqual({});
    expect(follower.state()).toMatchObject({ windowRole: 'owner', call: { status: 'connected' } });
    call.hangUp();
    await settle();
    follower.actions.callCompleted();
    await pass(1_000);
    expect(follower.hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'COMPLETED' }]);
  });
});
