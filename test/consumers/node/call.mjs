// Without React and without a browser: a whole call between the fakes.
import assert from 'node:assert/strict';
import { createCti } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';

const hubspot = createFakeHubSpot();
const phone = createFakeSoftphone({ ringsAfterMs: 1, answersAfterMs: 1 });
const cti = createCti({ connect: hubspot.connect, phone, loggedIn: true });

/** @param {(snapshot: import('react-hubspot-calling/core').CtiSnapshot) => boolean} holds */
const until = (holds) =>
  new Promise((resolve) => {
    const look = () => {
      if (!holds(cti.getSnapshot())) return;
      stop();
      resolve();
    };
    const stop = cti.subscribe(look);
    queueMicrotask(look);
  });

cti.start();
await until(({ connection, phone }) => connection.status === 'ready' && phone?.status === 'ready');
cti.actions.dial({ to: '+16175550142' });
await until(({ call }) => call?.status === 'connected');
cti.actions.hangUp();
await until(({ call }) => call?.status === 'ended');
cti.actions.callCompleted();
await until(({ call }) => call === null || call.status === 'saved');
assert.deepEqual(hubspot.sentTypes(), [
  'INITIALIZED',
  'OUTGOING_CALL_STARTED',
  'CALL_ANSWERED',
  'CALL_ENDED',
  'CALL_COMPLETED',
]);
cti.stop();
