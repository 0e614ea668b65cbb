import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPhoneAudio } from '../../../src/softphone/audio/phoneAudio';

/** The speakers that are plugged in, and where sound was sent, oldest first. */
let speakers: string[];
let sinks: string[];
const changes = new EventTarget();

const plugIn = (...ids: string[]) => {
  speakers = ids;
  changes.dispatchEvent(new Event('devicechange'));
};

beforeEach(() => {
  speakers = ['built-in', 'headset'];
  sinks = [];
  const devices = () => [
    { kind: 'audioinput', deviceId: 'in', label: 'in' },
    ...speakers.map((deviceId) => ({ kind: 'audiooutput', deviceId, label: deviceId })),
  ];
  vi.stubGlobal(
    'navigator',
    Object.create(navigator, {
      mediaDevices: {
        value: Object.assign(changes, { enumerateDevices: () => Promise.resolve(devices()) }),
      },
    }),
  );
  const { prototype } = HTMLMediaElement;
  Object.defineProperty(prototype, 'setSinkId', {
    configurable: true,
    value: (id: string) => Promise.resolve(sinks.push(id)),
  });
  vi.spyOn(prototype, 'pause').mockReturnValue();
});
afterEach(() => {
  Reflect.deleteProperty(HTMLMediaElement.prototype, 'setSinkId');
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a speaker that is taken away in a call is replaced, and used again when it is back', async () => {
  const phone = createPhoneAudio({ speakerId: 'headset' });
  const call = phone.openCall({ setStreams: () => undefined });
  await vi.waitFor(() => {
    expect(sinks).toEqual(['headset']);
  });

  plugIn('built-in');
  await vi.waitFor(() => {
    expect(sinks).toEqual(['headset', '']);
  });
  expect(phone.getSnapshot()).toMatchObject({ speakerId: 'headset', fallback: { speaker: '' } });

  plugIn('built-in', 'headset');
  await vi.waitFor(() => {
    expect(sinks).toEqual(['headset', '', 'headset']);
  });
  expect(phone.getSnapshot().fallback).toBeUndefined();

  plugIn('built-in');
  await vi.waitFor(() => {
    expect(phone.getSnapshot().fallback).toEqual({ speaker: '' });
  });
  call.close();
  expect(phone.getSnapshot().fallback).toBeUndefined();
});
