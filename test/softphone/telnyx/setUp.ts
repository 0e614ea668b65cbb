import { createTelnyxPhone } from 'react-hubspot-calling/telnyx';
import type { TelnyxPhoneOptions } from 'react-hubspot-calling/telnyx';
import type { TelnyxRTC } from '@telnyx/webrtc';
import { beforeEach, onTestFinished, vi } from 'vitest';
import { ClientDouble, service } from './clientDouble';

/** What the browser gives or refuses. */
export const microphone = { getUserMedia: vi.fn(() => Promise.resolve({ getTracks: () => [] })) };

/** Replaces Telnyx's service and the browser's sound by doubles, before each test of a file. */
export const useTelnyxDoubles = (): void => {
  beforeEach(() => {
    vi.doMock('@telnyx/webrtc', () => ({ TelnyxRTC: ClientDouble, TELNYX_ERROR_CODES: {} }));
    service.reset();
    microphone.getUserMedia.mockReset().mockResolvedValue({ getTracks: () => [] });
    vi.stubGlobal('RTCPeerConnection', () => undefined);
    Object.defineProperty(navigator, 'mediaDevices', { value: microphone, configurable: true });
    return () => {
      vi.unstubAllGlobals();
    };
  });
};

export const createPhone = (options: Partial<TelnyxPhoneOptions> = {}) =>
  createTelnyxPhone({ getCredentials: () => ({ token: 'token' }), ...options });

/** A phone that is registered. */
export const readyPhone = async (options?: Partial<TelnyxPhoneOptions>) => {
  const phone = createPhone(options);
  onTestFinished(() => phone.stop());
  await phone.start();
  return phone;
};

/** A call that was dialled, here and at Telnyx. */
export const dialled = async (phone: ReturnType<typeof createPhone>) => {
  const session = phone.dial('+16175550123', { fromNumber: '+16175550100' });
  await vi.waitUntil(() => Object.keys(service.client.calls).length > 0);
  return { session, call: service.client.call };
};

/** A client of an app, and the phone that follows it. */
export const createApp = (options: Partial<Parameters<typeof createTelnyxPhone>[0]> = {}) => {
  const client = new ClientDouble({ login_token: 'token' });
  const phone = createTelnyxPhone({ client: client as unknown as TelnyxRTC, ...options });
  return { client, phone };
};
