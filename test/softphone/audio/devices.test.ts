import { describe, expect, it } from 'vitest';
import { describeDevices } from '../../../src/softphone/audio/devices';
import type { DeviceFacts } from '../../../src/softphone/audio/devices';

const device = (kind: MediaDeviceKind, deviceId: string, label = deviceId) => ({ kind, deviceId, label });

const facts = (change: Partial<DeviceFacts> = {}): DeviceFacts => ({
  devices: [
    device('audioinput', 'default', 'Default - Headset'),
    device('audioinput', 'communications', 'Communications - Headset'),
    device('audioinput', 'a', 'Headset'),
    device('audiooutput', 'default', 'Default - Headset'),
    device('audiooutput', 'b', 'Headset'),
    device('videoinput', 'c', 'Camera'),
  ],
  canSelectSpeaker: true,
  permission: 'granted',
  isForbidden: false,
  ...change,
});

describe('the devices of a browser', () => {
  it('are microphones and speakers, without other names for what the system has chosen', () => {
    expect(describeDevices(facts())).toEqual({
      microphones: [{ deviceId: 'a', label: 'Headset' }],
      speakers: [{ deviceId: 'b', label: 'Headset' }],
      canSelectSpeaker: true,
      permission: 'granted',
    });
  });

  it('have no speakers where the browser lets nobody choose one', () => {
    expect(describeDevices(facts({ canSelectSpeaker: false })).speakers).toEqual([]);
  });

  it('are nameless, and none to choose, before the microphone was allowed', () => {
    const devices = [device('audioinput', ''), device('audiooutput', '')];
    const there = describeDevices(facts({ devices, permission: 'prompt' }));
    expect(there).toMatchObject({ microphones: [], speakers: [], permission: 'prompt' });
    expect(there.problem).toBeUndefined();
  });

  it.each([
    ['nothing', {}, undefined],
    ['no https', { devices: undefined }, 'microphone-insecure'],
    ['the page around', { isForbidden: true, permission: 'denied' }, 'microphone-policy'],
    ['the person', { permission: 'denied' }, 'microphone-denied'],
    ['no device', { devices: [device('audiooutput', 'b')] }, 'microphone-missing'],
    ['a browser that does not say', { permission: 'unknown' }, undefined],
  ] as const)('say what keeps the microphone away: %s', (_, change, problem) => {
    expect(describeDevices(facts(change)).problem).toBe(problem);
  });
});
