// An endpoint as a route of Express, behind a router and before a body parser, asked as HubSpot asks.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import express from 'express';
import { createChannelConnectionEndpoint, toNodeListener } from 'react-hubspot-calling/server';

const clientSecret = 'secret';
const publicUrl = 'https://phone.acme.example/hubspot/numbers';
const number = { e164PhoneNumber: '+18001231234', friendlyName: 'Front desk' };

const router = express.Router();
router.post(
  '/numbers',
  toNodeListener(
    createChannelConnectionEndpoint({
      clientSecret,
      publicUrl,
      listNumbers: ({ userId }) => (userId === 9 ? [number] : []),
    }),
  ),
);
const app = express().use('/hubspot', router).use(express.json());
const server = await new Promise((resolve) => {
  const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
});

const ask = (secret) => {
  const body = JSON.stringify({ appId: 1, portalId: 2, userId: 9 });
  const timestamp = String(Date.now());
  const signature = createHmac('sha256', secret)
    .update(`POST${publicUrl}${body}${timestamp}`)
    .digest('base64');
  return fetch(`http://127.0.0.1:${server.address().port}/hubspot/numbers`, {
    method: 'POST',
    headers: { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': timestamp },
    body,
  });
};

const answer = await ask(clientSecret);
assert.equal(answer.status, 200);
assert.deepEqual(await answer.json(), { phoneNumbers: [number] });
assert.equal((await ask('another secret')).status, 401);
server.closeAllConnections();
server.close();
