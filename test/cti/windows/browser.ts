import {
  type Connect,
  type Connection,
  createCti,
  type CtiOptions,
  type Session,
} from 'react-hubspot-calling/core';
import {
  createFakeHubSpot,
  createFakeSoftphone,
  type FakeSoftphoneOptions,
} from 'react-hubspot-calling/testing';
import { onTestFinished } from 'vitest';
import { ownNumber, settle } from '../setUp';

/** One browser: each window has its own HubSpot page and its own phone, and they share channels, locks and storage. */
export const createBrowser = (changeConnection: (connection: Connection) => Connection = (same) => same) => {
  const hub = createFakeHubSpot();
  return {
    hub,
    open: async (
      session: Session = {},
      { phoneOptions, ...options }: CtiOptions & { phoneOptions?: FakeSoftphoneOptions } = {},
    ) => {
      const hubspot = hub.openTab(session);
      const phone = createFakeSoftphone(phoneOptions);
      let connection: Connection | undefined;
      // One for the iframe's lifetime, as the real one.
      const connect: Connect = (connectOptions) =>
        (connection ??= changeConnection(hubspot.connect(connectOptions)));
      const cti = createCti({ connect, phone, fromNumbers: [ownNumber], ...options });
      onTestFinished(cti.stop);
      cti.start();
      await settle();
      return {
        hubspot,
        phone,
        cti,
        actions: cti.actions,
        state: cti.getSnapshot,
        /** The tab goes, and its phone with it. */
        close: () => {
          cti.stop();
          void phone.stop();
        },
      };
    },
  };
};
