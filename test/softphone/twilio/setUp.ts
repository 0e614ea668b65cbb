import { createTwilioPhone } from 'react-hubspot-calling/twilio';
import { beforeEach, onTestFinished, vi } from 'vitest';
import { DeviceDouble, service } from './deviceDouble';
import { real } from './real';

export type TwilioOptions = Parameters<typeof createTwilioPhone>[0];

class ConnectionDouble {
  close = () => undefined;
  getSenders = () => [];
}

/** What the browser gives or refuses. */
export const microphone = {
  getUserMedia: vi.fn(() => Promise.resolve({ getTracks: () => [] })),
  refuse: (name: string) =>
    microphone.getUserMedia.mockRejectedValueOnce(Object.assign(new Error('For a test.'), { name })),
};

/** Replaces Twilio's service and the browser's sound by doubles, before each test of a file. */
export const useTwilioDoubles = (): void => {
  beforeEach(() => {
    // Once for each file: they share one module graph, but each has its own double.
    vi.doMock('@twilio/voice-sdk', () => ({ ...real, Device: DeviceDouble }));
    service.reset();
    microphone.getUserMedia.mockReset().mockResolvedValue({ getTracks: () => [] });
    vi.stubGlobal('RTCPeerConnection', ConnectionDouble);
    Object.defineProperty(navigator, 'mediaDevices', { value: microphone, configurable: true });
    return () => {
      vi.unstubAllGlobals();
    };
  });
};

/** An access token as Twilio's are made: a JSON Web Token. */
export const tokenFor = (livesMs: number, name = 'agent'): string => {
  const payload = btoa(JSON.stringify({ name, exp: (Date.now() + livesMs) / 1000 }));
  return `header.${payload}.signature`;
};

export const hourMs = 3_600_000;

export const createPhone = (options: Partial<TwilioOptions> = {}) =>
  createTwilioPhone({ getToken: () => tokenFor(hourMs), ...options });

/** A phone that is registered. */
export const readyPhone = async (options: Partial<TwilioOptions> = {}) => {
  const phone = createPhone(options);
  onTestFinished(() => phone.stop());
  await phone.start();
  return phone;
};

/** Waits until Twilio's call is there, which begins after the microphone was asked for. */
export const dialled = async (phone: Awaited<ReturnType<typeof readyPhone>>, number = '+16175550123') => {
  const session = phone.dial(number);
  await vi.waitUntil(() => service.device.calls.length > 0);
  return { session, call: service.device.call };
};

/** The same, answered. */
export const connected = async (phone: Awaited<ReturnType<typeof readyPhone>>) => {
  const { session, call } = await dialled(phone);
  call.ring();
  call.answer();
  return { session, call };
};
