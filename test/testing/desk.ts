import { type Call, createCti, type CtiOptions, type CtiState } from 'react-hubspot-calling/core';
import {
  createFakeHubSpot,
  createFakeSoftphone,
  type FakeHubSpot,
  type FakeHubSpotOptions,
  type FakeSoftphoneOptions,
} from 'react-hubspot-calling/testing';
import { onTestFinished, vi } from 'vitest';

export const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

export const ada = '+16175550142';
export const charles = '+442079460018';

export const records = [
  {
    id: 101,
    name: 'Ada Lovelace',
    email: 'ada@analytical-engines.example',
    company: 'Analytical Engines',
    phoneNumbers: [ada],
  },
  {
    id: 102,
    name: 'Charles Babbage',
    email: 'charles@difference.example',
    company: 'Difference Ltd',
    phoneNumbers: [charles],
  },
];

const matchOf = (id: number, firstName: string) => ({
  callerIdType: 'CONTACT' as const,
  firstName,
  lastName: 'Lovelace',
  email: 'ada@analytical-engines.example',
  objectCoordinates: { portalId: 1, objectId: id, objectTypeId: '0-1' },
});

export const several = [
  matchOf(101, 'Ada'),
  matchOf(103, 'Annabella'),
  {
    callerIdType: 'COMPANY' as const,
    name: 'Analytical Engines',
    objectCoordinates: { portalId: 1, objectId: 201, objectTypeId: '0-2' },
  },
];

interface Scene {
  /** A HubSpot that has seen an earlier page, or what a new one is like. */
  hubspot?: FakeHubSpot | FakeHubSpotOptions;
  phone?: FakeSoftphoneOptions | null;
  cti?: CtiOptions;
}

/** A real cti between a fake HubSpot and a fake phone, whose remote party does nothing by itself. */
export const open = async ({ hubspot: hubspotOptions, phone: phoneOptions, cti: ctiOptions }: Scene = {}) => {
  const hubspot =
    hubspotOptions && 'connect' in hubspotOptions
      ? hubspotOptions
      : createFakeHubSpot({ records, ...hubspotOptions });
  const phone =
    phoneOptions === null ? undefined : createFakeSoftphone({ behaviour: 'waits', ...phoneOptions });
  const cti = createCti({
    connect: hubspot.connect,
    ...(phone && { phone }),
    fromNumbers: ['+16175550100'],
    ...ctiOptions,
  });
  onTestFinished(() => {
    cti.stop();
    hubspot.close();
    phone?.dispose();
  });
  cti.start();
  await pass();
  return {
    hubspot,
    phone: phone!,
    cti,
    actions: cti.actions,
    state: cti.getSnapshot as () => CtiState,
    remote: () => phone!.remote,
  };
};

export type Desk = Awaited<ReturnType<typeof open>>;

/** A call that was dialed with the record's name known, as after HubSpot's named request. */
export const dialed = async (scene?: Scene, party: Call['party'] = named) => {
  const desk = await open(scene);
  desk.actions.dial({ to: ada, party });
  await pass();
  return desk;
};

export const named: Call['party'] = {
  objectId: 101,
  objectTypeId: '0-1',
  name: 'Ada Lovelace',
  company: 'Analytical Engines',
};

export const talking = async (scene?: Scene, party?: Call['party']) => {
  const desk = await dialed(scene, party);
  desk.remote().ring();
  desk.remote().answer();
  await pass();
  return desk;
};

export const over = async (scene?: Scene, party?: Call['party']) => {
  const desk = await talking(scene, party);
  await pass(60_000);
  desk.remote().hangUp();
  await pass();
  return desk;
};

export const written = { notes: 'Wants the offer by Friday.', endStatus: 'COMPLETED' } as const;

export const saved = async (scene: Scene = {}, party?: Call['party']) => {
  const desk = await over(scene, party);
  desk.actions.updateDraft(written);
  desk.actions.callCompleted({ hideWidget: false });
  return desk;
};

export const rung = async (scene?: Scene, number = ada) => {
  const desk = await open(scene);
  desk.phone.incoming(number);
  return desk;
};

export const failsToStart = (code: 'wrong-credentials' | 'unreachable' | 'no-webrtc' | 'failed') => () =>
  open({ phone: { failures: { start: code } } });

export const noMicrophone =
  (
    code:
      | 'microphone-denied'
      | 'microphone-missing'
      | 'microphone-policy'
      | 'microphone-insecure'
      | 'microphone-failed',
  ) =>
  async () => {
    const desk = await dialed({ phone: { failures: { dial: code } } });
    await pass(5_000);
    return desk;
  };

export const ends = (how: 'busy' | 'declines' | 'rings-out' | 'unknown') => async () => {
  const desk = await dialed({ phone: { behaviour: how } });
  await pass(35_000);
  return desk;
};

export const inTalk = (act: (desk: Desk) => unknown) => async () => {
  const desk = await talking();
  await act(desk);
  await pass();
  return desk;
};

/** How states come about, by their names. */
export type Plays = Record<string, () => Promise<Pick<Desk, 'state'>>>;
