import { createCti, type CtiOptions, type Session } from 'react-hubspot-calling/core';
import { createFakeHubSpot } from 'react-hubspot-calling/testing';
import { onTestFinished, vi } from 'vitest';
import { createPbx, type PbxKind } from './pbx';

const settle = () => vi.advanceTimersByTimeAsync(0);

/** The user's browser: each window has a client of the app, registered with the same PBX. */
export const createBrowser = (kind?: PbxKind, shared: CtiOptions = {}) => {
  const hub = createFakeHubSpot();
  const pbx = createPbx(kind);
  const open = async (session: Session = {}) => {
    const hubspot = hub.openTab(session);
    const phone = pbx.createPhone();
    const options: CtiOptions = { connect: hubspot.connect, phone, fromNumbers: ['+16175550100'], ...shared };
    const cti = createCti(options);
    onTestFinished(cti.stop);
    cti.start();
    await settle();
    const calls = () => Object.values(cti.getSnapshot().calls);
    return {
      hubspot,
      phone,
      options,
      cti,
      actions: cti.actions,
      state: cti.getSnapshot,
      calls,
      /** What this window's HubSpot was told of calls. */
      told: () => hubspot.sentTypes().filter((type) => type.includes('CALL')),
      close: () => {
        cti.stop();
        phone.unplug();
      },
    };
  };
  return { pbx, open };
};
