import { createCti, type CtiOptions } from 'react-hubspot-calling/core';
import { createFakeSoftphone, type FakeHubSpot } from 'react-hubspot-calling/testing';
import { onTestFinished } from 'vitest';
import { contactNumber, ownNumber, pass, settle } from '../setUp';

/** A page of the app in a tab of HubSpot. */
export const openPage = async (hubspot: FakeHubSpot, options: CtiOptions = {}) => {
  const phone = createFakeSoftphone();
  const cti = createCti({ connect: hubspot.connect, phone, fromNumbers: [ownNumber], ...options });
  onTestFinished(cti.stop);
  cti.start();
  await pass(1_500);
  const { actions } = cti;
  return {
    cti,
    phone,
    actions,
    state: cti.getSnapshot,
    talk: async (to = contactNumber) => {
      actions.dial({ to });
      await pass(2_000);
      actions.updateDraft({ notes: `About ${to}` });
    },
    finish: async () => {
      actions.hangUp();
      actions.callCompleted();
      await pass(1_000);
    },
    /** The page goes, as with a crash: nobody says goodbye. */
    leave: async () => {
      await pass(1_000);
      cti.stop();
      hubspot.reload();
      await settle();
    },
  };
};

/** HubSpot never shakes hands with this page; the user makes a call and saves it. */
export const finishedUnheard = async (hubspot: FakeHubSpot, options?: CtiOptions) => {
  hubspot.setOptions({ handshake: 'never' });
  const page = await openPage(hubspot, options);
  await pass(40_000);
  await page.talk();
  await page.finish();
  await page.leave();
  hubspot.setOptions({ handshake: undefined });
};
