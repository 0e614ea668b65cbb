import { createCti } from 'react-hubspot-calling/core';
import { createFakeHubSpot, type FakeHubSpotOptions } from 'react-hubspot-calling/testing';
import { accountRecords, observe, type Seen, session, type Stage } from './stage';

const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The app on `createFakeHubSpot`. */
export const openFakeStage = async (options: FakeHubSpotOptions = {}): Promise<Stage> => {
  const hubspot = createFakeHubSpot({
    session: { ...session, hostUrl: location.origin },
    records: accountRecords,
    ...options,
  });
  const appSaw: Seen[] = [];
  const cti = createCti({ ...observe((...seen) => appSaw.push(seen)), connect: hubspot.connect });
  cti.start();
  await settle();
  return {
    actions: cti.actions,
    getState: cti.getSnapshot,
    appSaw,
    hubspotSaw: () =>
      hubspot.messages
        .filter(({ direction }) => direction === 'fromApp')
        .map(({ type, data }): Seen => [type, data]),
    timeline: () => hubspot.timeline,
    say: hubspot.send,
    answer: () => undefined,
    behave: hubspot.setOptions,
    handshake: async (next) => {
      hubspot.ready(next);
      await settle();
    },
    settle,
    close: cti.stop,
  };
};
