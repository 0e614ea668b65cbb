import { createCti } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone, fakeDevices } from 'react-hubspot-calling/testing';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { callSoundsOf, soundOf } from '../../src/features/callSounds';
import { callingStates } from '../../src/testing/callingStates';
import type { CallingStateName } from '../../src/testing/callingStates';
import { soundSettingsOf } from '../../src/features/soundSettings';
import type { CtiOptions } from '../../src/cti/options';
import { createFakeStorage } from '../../src/testing/fakeHubSpot/fakeStorage';

const number = '+16175550142';
/** Waits for the remote hand. */
const waits = '+16175550107';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const setUp = async (options: CtiOptions = {}) => {
  const hubspot = createFakeHubSpot();
  const phone = createFakeSoftphone({ behaviour: 'waits' });
  const cti = createCti({ connect: hubspot.connect, phone, storage: createFakeStorage(), ...options });
  onTestFinished(cti.stop);
  cti.start();
  await vi.advanceTimersByTimeAsync(2000);
  const sounds = callSoundsOf(cti);
  return { cti, phone, sounds, audio: phone.sound.system };
};

describe('what the calls sound like', () => {
  it.each<[CallingStateName, string | null]>([
    ['ready', null],
    ['dialing', null],
    ['ringing', 'ringback'],
    ['incoming', 'ringtone'],
    ['answering', null],
    ['connected', null],
    ['callWaiting', 'waiting'],
    ['twoCalls', null],
    ['ended', null],
  ])('%s: %s', (state, sound) => {
    expect(soundOf(callingStates[state], () => false)).toBe(sound);
  });

  it('is nothing where another window has the phone', () => {
    expect(soundOf({ ...callingStates.incoming, windowRole: 'follower' }, () => false)).toBeNull();
  });

  it('is the network’s own ringback where there is one', () => {
    expect(soundOf(callingStates.ringing, () => true)).toBeNull();
  });
});

describe("with an app's own client", () => {
  it.each([
    [undefined, null],
    [{ ringtone: true }, 'ringtone'],
  ] as const)('the app rings, unless it asks for it: %j', async (options, playing) => {
    const phone = createFakeSoftphone({ behaviour: 'waits' });
    const { sounds, cti } = await setUp({ phone: { ...phone, isAppOwned: true } });
    await phone.start();
    sounds.use(options);
    phone.incoming(number);
    await vi.advanceTimersByTimeAsync(0);
    expect(cti.getSnapshot().phone?.isAppOwned).toBe(true);
    expect(cti.getSnapshot().call?.status).toBe('ringing');
    expect(sounds.getSnapshot().playing).toBe(playing);
  });
});

describe('the ring', () => {
  it('stops when the call is taken, before it is up', async () => {
    const { cti, phone, sounds, audio } = await setUp();
    sounds.use();
    phone.incoming(number);
    expect(audio.playing).toEqual(['ringtone']);
    phone.fail('answer', 'never');
    void cti.actions.answer();
    expect(audio.playing).toEqual([]);
  });

  it('goes on where taking the call failed', async () => {
    const { cti, phone, sounds, audio } = await setUp();
    sounds.use();
    phone.incoming(number);
    phone.fail('answer', 'microphone-denied');
    await cti.actions.answer();
    expect(audio.playing).toEqual(['ringtone']);
  });

  it.each([
    [
      'is declined',
      ({ cti }) => {
        cti.actions.decline();
        return Promise.resolve();
      },
    ],
    [
      'is canceled by the caller',
      ({ phone }) => {
        phone.remote.cancel();
        return Promise.resolve();
      },
    ],
    ['is answered', ({ cti }) => cti.actions.answer()],
  ] satisfies [string, (parts: Awaited<ReturnType<typeof setUp>>) => Promise<unknown>][])(
    'stops when the call %s',
    async (_, act) => {
      const parts = await setUp();
      parts.sounds.use();
      parts.phone.incoming(number);
      await act(parts);
      expect(parts.audio.playing).toEqual([]);
      expect(parts.sounds.getSnapshot().playing).toBeNull();
    },
  );

  it('stops when nobody uses it any more, and is one for several', async () => {
    const { phone, sounds, audio } = await setUp();
    const first = sounds.use();
    const second = sounds.use();
    phone.incoming(number);
    expect(audio.playing).toEqual(['ringtone']);
    first();
    expect(audio.playing).toEqual(['ringtone']);
    second();
    second();
    expect(audio.playing).toEqual([]);
  });

  it('is a soft one while there is talk', async () => {
    const { cti, phone, sounds, audio } = await setUp();
    sounds.use();
    phone.incoming(number);
    await cti.actions.answer();
    phone.incoming('+16175550143');
    expect(audio.playing).toEqual(['waiting']);
  });

  it('can be switched off, by the app and by the person', async () => {
    const { cti, phone, sounds, audio } = await setUp();
    const quiet = sounds.use({ ringtone: false });
    phone.incoming(number);
    expect(audio.playing).toEqual([]);
    quiet();
    sounds.use();
    expect(audio.playing).toEqual(['ringtone']);
    soundSettingsOf(cti).change({ ringtone: false });
    expect(audio.playing).toEqual([]);
  });
});

describe('the ringback', () => {
  it('is heard from the ring to the answer', async () => {
    const { cti, phone, sounds, audio } = await setUp();
    sounds.use();
    cti.actions.dial({ to: waits });
    expect(audio.playing).toEqual([]);
    phone.remote.ring();
    expect(audio.playing).toEqual(['ringback']);
    phone.remote.answer();
    expect(audio.playing).toEqual([]);
  });

  it('gives way to the network’s own, which may come after the ring', async () => {
    const { cti, phone, sounds, audio } = await setUp();
    sounds.use();
    cti.actions.dial({ to: waits });
    phone.remote.ring();
    expect(audio.playing).toEqual(['ringback']);
    vi.spyOn(phone.remote.session, 'getRemoteStream').mockReturnValue({} as MediaStream);
    // Whatever lets the session say that something is new.
    phone.remote.setQuality('good');
    expect(audio.playing).toEqual([]);
  });

  it('can be switched off by the app, whose service may have its own', async () => {
    const { cti, phone, sounds, audio } = await setUp();
    sounds.use({ ringback: false });
    cti.actions.dial({ to: waits });
    phone.remote.ring();
    expect(audio.playing).toEqual([]);
  });
});

describe('keys', () => {
  it('sound when they are sent, whoever pressed them', async () => {
    const { cti, phone, sounds, audio } = await setUp();
    sounds.use();
    phone.incoming(number);
    await cti.actions.answer();
    cti.actions.sendDigits('1');
    cti.actions.sendDigits('#');
    expect(audio.pressedKeys).toBe('1#');
    sounds.pressKey('5');
    expect(audio.pressedKeys).toBe('1#5');
    soundSettingsOf(cti).change({ keyTones: false });
    cti.actions.sendDigits('2');
    expect(audio.pressedKeys).toBe('1#5');
  });
});

describe('what a person has chosen', () => {
  it('is remembered, and given to the phone of another day', async () => {
    const storage = createFakeStorage();
    const first = await setUp({ storage });
    soundSettingsOf(first.cti).open();
    soundSettingsOf(first.cti).change({ microphoneId: 'built-in-in', ringerId: 'headset-out', volume: 0.2 });
    first.cti.stop();

    const { phone, sounds, audio } = await setUp({ storage, windows: false });
    sounds.use({ region: 'GB' });
    await vi.advanceTimersByTimeAsync(0);
    expect(phone.audio?.getSnapshot().microphoneId).toBe('built-in-in');
    phone.incoming(number);
    expect(audio.toneSettings).toEqual({ region: 'GB', volume: 0.2, ringerId: 'headset-out' });
  });

  it.each(['', 'nonsense', '[]', 'null', '{"volume":7,"ringtone":"no","microphoneId":3}'])(
    'is the usual where %j was kept',
    async (kept) => {
      const storage = createFakeStorage();
      storage.setItem('react-hubspot-calling/sound/app/1/2', kept);
      const { cti } = await setUp({ storage });
      const settings = soundSettingsOf(cti);
      settings.open();
      expect(settings.getSnapshot()).toEqual({ volume: 0.7, ringtone: true, keyTones: true });
    },
  );
});

describe('the phone’s sound in the state', () => {
  it('says that the browser blocks it, until the click', async () => {
    const { cti, phone } = await setUp();
    phone.sound.block();
    expect(cti.getSnapshot().phone?.audio?.blocked).toBe(true);
    await cti.actions.resumeAudio();
    expect(cti.getSnapshot().phone?.audio?.blocked).toBe(false);
  });

  it('says which device stands in for one that was unplugged', async () => {
    const { cti, phone } = await setUp();
    phone.sound.unplug(fakeDevices.microphones[0]!.deviceId);
    expect(cti.getSnapshot().phone?.audio?.fallback).toEqual({ microphone: 'Built-in microphone' });
    expect(await cti.actions.setMicrophone('built-in-in')).toBe(true);
    expect(cti.getSnapshot().phone?.audio).toEqual({ blocked: false, microphoneId: 'built-in-in' });
  });

  it('reports a device that cannot be had as a problem', async () => {
    const { cti, phone } = await setUp();
    phone.fail('setSpeaker', 'not-supported');
    expect(await cti.actions.setSpeaker('headset-out')).toBe(false);
    expect(cti.getSnapshot().problem).toMatchObject({ code: 'phone', phoneCode: 'not-supported' });
  });

  it('has the level of the call’s quality, and loses it on hold', async () => {
    const { cti, phone } = await setUp();
    phone.incoming(number);
    await cti.actions.answer();
    phone.remote.setQuality('poor');
    expect(cti.getSnapshot().call).toMatchObject({ quality: 'poor' });
    const { call } = cti.getSnapshot();
    phone.remote.setQuality({ ...phone.remote.session.getQuality!()!, jitterMs: 70 });
    // Figures change every two seconds: the state does not.
    expect(cti.getSnapshot().call).toBe(call);
    phone.remote.setQuality(null);
    expect(cti.getSnapshot().call).not.toHaveProperty('quality');
  });
});

describe('a test sound', () => {
  it('that the browser never plays to its end is over after a while', async () => {
    const { sounds, audio } = await setUp();
    const { createTones } = audio;
    vi.spyOn(audio, 'createTones').mockImplementation(() => ({
      ...createTones(),
      test: () => new Promise<void>(() => undefined),
    }));
    const timers = vi.getTimerCount();
    const done = vi.fn();
    void sounds.test('ringer').then(done);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(timers);
  });
});
