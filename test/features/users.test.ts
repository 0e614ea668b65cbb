import { createCti, type CtiOptions, type Session } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { expect, describe, it, onTestFinished } from 'vitest';
import { callSoundsOf } from '../../src/features/callSounds';
import { memoryOf } from '../../src/features/recentCalls';
import { shortcutSettingsOf } from '../../src/features/shortcutSettings';
import { soundSettingsOf } from '../../src/features/soundSettings';
import { createFakeStorage } from '../../src/testing/fakeHubSpot/fakeStorage';
import { contactNumber, otherNumber, ownNumber, pass, settle, useFakeWorld } from '../cti/setUp';

useFakeWorld();

const grace: Session = { portalId: 1, userId: 7 };
const ada: Session = { portalId: 1, userId: 2 };

const open = async (storage = createFakeStorage(), session: Session = ada, options: CtiOptions = {}) => {
  const hubspot = createFakeHubSpot({ session });
  const phone = createFakeSoftphone();
  const cti = createCti({ connect: hubspot.connect, phone, storage, fromNumbers: [ownNumber], ...options });
  onTestFinished(cti.stop);
  const memory = memoryOf(cti);
  const [sound, shortcuts] = [soundSettingsOf(cti), shortcutSettingsOf(cti)];
  for (const { open: look } of [sound, shortcuts]) cti.subscribe(look);
  onTestFinished(memory.follow());
  cti.start();
  await settle();
  const call = async (to: string) => {
    cti.actions.dial({ to });
    await pass(2_000);
    cti.actions.hangUp();
    cti.actions.callCompleted();
    await settle();
  };
  const shown = () => ({
    numbers: memory.getSnapshot().calls.map(({ number }) => number),
    fromNumber: memory.getSnapshot().fromNumber,
    volume: sound.getSnapshot().volume,
    shortcuts: shortcuts.getSnapshot().enabled,
  });
  return { hubspot, phone, cti, memory, sound, shortcuts, call, shown };
};

const nothing = { numbers: [], fromNumber: undefined, volume: 0.7, shortcuts: true };

const choose = ({ memory, sound, shortcuts }: Awaited<ReturnType<typeof open>>) => {
  memory.chooseFromNumber(ownNumber);
  sound.change({ volume: 0.2 });
  shortcuts.set({ enabled: false, keys: {} });
};
const chosen = { fromNumber: ownNumber, volume: 0.2, shortcuts: false };

describe('another HubSpot user in the same page', () => {
  it.each<[what: string, session: Session]>([
    ['user', grace],
    ['portal', { ...ada, portalId: 9 }],
  ])('finds nothing of the first one, and stores nothing of theirs (another %s)', async (_what, session) => {
    const storage = createFakeStorage();
    const page = await open(storage);
    await page.call(contactNumber);
    choose(page);
    expect(page.shown()).toEqual({ numbers: [contactNumber], ...chosen });

    page.hubspot.ready(session);
    await settle();
    expect(page.shown()).toEqual(nothing);
    await page.call(otherNumber);
    expect(page.shown()).toEqual({ ...nothing, numbers: [otherNumber] });

    page.hubspot.ready(ada);
    await settle();
    expect(page.shown()).toEqual({ numbers: [contactNumber], ...chosen });
    const next = await open(storage, session);
    expect(next.shown()).toEqual({ ...nothing, numbers: [otherNumber] });
  });

  it('does not get a call that began for the first one', async () => {
    const storage = createFakeStorage();
    const page = await open(storage);
    page.cti.actions.dial({ to: contactNumber });
    await pass(2_000);
    page.hubspot.ready(grace);
    await settle();
    page.phone.remote.hangUp();
    await settle();
    expect(page.shown()).toEqual(nothing);
  });

  it('does not get a call that began before the first one was known', async () => {
    const hubspot = createFakeHubSpot({ handshake: 'never', session: ada });
    const page = await open(createFakeStorage(), ada, { connect: hubspot.connect });
    await pass(40_000);
    page.cti.actions.dial({ to: contactNumber });
    await pass(2_000);
    hubspot.ready();
    await settle();
    hubspot.ready(grace);
    await settle();
    page.phone.remote.hangUp();
    await settle();
    expect(page.shown()).toEqual(nothing);
  });

  it('does not get a call of another window, where one was asked for last', async () => {
    const hub = createFakeHubSpot({ session: ada });
    const storage = createFakeStorage();
    const owner = await open(storage, ada, { connect: hub.connect });
    const second = hub.openTab();
    const follower = await open(storage, ada, { connect: second.connect });
    await owner.call(contactNumber);
    hub.freeze();
    follower.cti.actions.dial({ to: otherNumber });
    second.ready(grace);
    await pass(1_000);
    expect(follower.shown()).toEqual(nothing);
  });

  it("does not speak into the first one's microphone", async () => {
    const page = await open();
    onTestFinished(callSoundsOf(page.cti).use());
    page.sound.change({ microphoneId: 'headset-in' });
    await page.cti.actions.setMicrophone('headset-in');
    page.hubspot.ready(grace);
    await settle();
    expect(page.phone.audio?.getSnapshot().microphoneId).toBeUndefined();
  });
});

describe('another app on the same origin', () => {
  it('finds nothing of the first one', async () => {
    const storage = createFakeStorage();
    const page = await open(storage);
    await page.call(contactNumber);
    choose(page);
    const other = await open(storage, ada, { appId: 'b' });
    expect(other.shown()).toEqual(nothing);
    await other.call(otherNumber);
    expect((await open(storage)).shown().numbers).toEqual([contactNumber]);
  });
});

describe('before HubSpot has said who the user is', () => {
  it('nothing is shown or stored; afterwards it is that user’s', async () => {
    const storage = createFakeStorage();
    await (await open(storage)).call(contactNumber);
    const page = await open(storage, grace);
    page.hubspot.setOptions({ handshake: 'never' });
    const silent = await open(storage, grace, { connect: createFakeHubSpot({ handshake: 'never' }).connect });
    await pass(40_000);
    expect(silent.shown()).toEqual(nothing);
    await silent.call(otherNumber);
    silent.sound.change({ volume: 0.3 });
    expect((await open(storage, grace)).shown()).toEqual(nothing);
  });

  it('a call of this page becomes that user’s recent call', async () => {
    const storage = createFakeStorage();
    const hubspot = createFakeHubSpot({ handshake: 'never', session: grace });
    const page = await open(storage, grace, { connect: hubspot.connect });
    await pass(40_000);
    await page.call(otherNumber);
    page.sound.change({ volume: 0.3 });
    hubspot.ready();
    await settle();
    expect((await open(storage, grace)).shown()).toEqual({ ...nothing, numbers: [otherNumber], volume: 0.3 });
  });
});
