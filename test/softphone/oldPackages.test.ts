import { createTelnyxPhone } from 'react-hubspot-calling/telnyx';
import { createTwilioPhone } from 'react-hubspot-calling/twilio';
import { expect, it, vi } from 'vitest';

it("a phone on a version of Twilio's package that is too old says which one it needs", async () => {
  vi.doMock('@twilio/voice-sdk', () => ({ Device: { version: '2.7.3' } }));
  vi.stubGlobal('RTCPeerConnection', () => undefined);
  const phone = createTwilioPhone({ getToken: () => Promise.resolve('token') });
  await phone.start();
  expect(phone.getSnapshot()).toMatchObject({
    status: 'failed',
    error: { message: expect.stringContaining('needs @twilio/voice-sdk 2.8.0 or newer') as unknown },
  });
});

it("a phone on a version of Telnyx's package that is too old says which one it needs", async () => {
  vi.doMock('@telnyx/webrtc', () => ({ TelnyxRTC: vi.fn(), ERROR_TYPE: {} }));
  vi.stubGlobal('RTCPeerConnection', () => undefined);
  const phone = createTelnyxPhone({ getCredentials: () => ({ token: 'token' }) });
  await phone.start();
  expect(phone.getSnapshot()).toMatchObject({
    status: 'failed',
    error: { message: expect.stringContaining('needs @telnyx/webrtc 2.27.0 or newer') as unknown },
  });
});
