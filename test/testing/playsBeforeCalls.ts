import { createCti } from 'react-hubspot-calling/core';
import { createFakeSoftphone } from 'react-hubspot-calling/testing';
import { onTestFinished } from 'vitest';
import { ada, type Plays, failsToStart, noMicrophone, open, pass, records, talking } from './desk';

/** How the states without a call come about. */
export const playsBeforeCalls = {
  connecting: () => open({ hubspot: { handshake: 'never' } }),
  standalone: () => open({ hubspot: { standalone: true } }),
  handshakeFailed: async () => {
    const desk = await open({ hubspot: { handshake: 'never' } });
    await pass(30_000);
    return desk;
  },
  untrustedOrigin: () => open({ hubspot: { foreignOrigin: 'https://crm.example' } }),
  loggedOut: () => open({ cti: { loggedIn: false } }),
  unavailable: () => open({ cti: { available: false } }),
  follower: async () => {
    const { hubspot } = await open();
    const tab = hubspot.openTab();
    const cti = createCti({
      connect: tab.connect,
      phone: createFakeSoftphone(),
      fromNumbers: ['+16175550100'],
    });
    onTestFinished(cti.stop);
    cti.start();
    await pass(1_000);
    return { state: cti.getSnapshot };
  },

  noPhone: () => open({ phone: null }),
  phoneStopped: async () => {
    const desk = await open();
    await desk.phone.stop();
    return desk;
  },
  phoneConnecting: () => open({ phone: { connectsAfterMs: 5_000 } }),
  phoneReconnecting: async () => {
    const desk = await open();
    desk.phone.loseConnection();
    return desk;
  },
  phoneWrongCredentials: failsToStart('wrong-credentials'),
  phoneUnreachable: failsToStart('unreachable'),
  phoneNoWebRtc: failsToStart('no-webrtc'),
  phoneFailed: failsToStart('failed'),
  phoneWithoutHold: () =>
    talking({ phone: { capabilities: { hold: false, transfer: false, transferRinging: false } } }),

  ready: () => open(),
  minimized: async () => {
    const desk = await open();
    desk.hubspot.setVisibility({ isMinimized: true });
    return desk;
  },
  hidden: async () => {
    const desk = await open();
    desk.hubspot.setVisibility({ isHidden: true });
    return desk;
  },
  dialRequest: async () => {
    const desk = await open({ hubspot: { namesInDialRequests: true } });
    desk.hubspot.dial(ada);
    return desk;
  },
  dialRequestRecord: async () => {
    const desk = await open();
    desk.hubspot.dial(ada);
    return desk;
  },
  dialRequestUnnamed: async () => {
    const desk = await open({ hubspot: { records: [] } });
    desk.hubspot.dial(ada);
    return desk;
  },
  dialRequestInvalid: async () => {
    const desk = await open({
      hubspot: {
        namesInDialRequests: true,
        records: [{ ...records[0]!, phoneNumbers: ['extension, ask reception'] }],
      },
    });
    desk.hubspot.dial('extension, ask reception');
    return desk;
  },
  severalFromNumbers: () => open({ cti: { fromNumbers: ['+16175550100', '+442079460000'] } }),
  unclaimed: async () => {
    localStorage.clear();
    const cti = { storage: localStorage };
    const before = await open({ cti, hubspot: { handshake: 'never' } });
    await pass(1_500);
    before.actions.dial({ to: ada });
    await pass(1_000);
    before.cti.stop();
    const desk = await open({ cti });
    await pass(1_000);
    return desk;
  },
  problem: async () => {
    const desk = await open({ hubspot: { navigationFails: true } });
    desk.actions.navigateToRecord({ objectCoordinates: { portalId: 1, objectId: 101, objectTypeId: '0-1' } });
    await pass();
    return desk;
  },
  microphoneDenied: noMicrophone('microphone-denied'),
  microphoneMissing: noMicrophone('microphone-missing'),
  microphonePolicy: noMicrophone('microphone-policy'),
  microphoneInsecure: noMicrophone('microphone-insecure'),
  microphoneFailed: noMicrophone('microphone-failed'),
} satisfies Plays;
