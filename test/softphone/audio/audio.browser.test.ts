import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createBrowserAudio } from '../../../src/softphone/audio/audioSystem';
import { createPhoneAudio } from '../../../src/softphone/audio/phoneAudio';
import type { Tones } from '../../../src/softphone/audio/tones';

const audio = createBrowserAudio();

/** The devices once they are known. */
const devices = async () => {
  await audio.devices.refresh();
  return audio.devices.getSnapshot();
};

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
  document.body.replaceChildren();
});

const openTones = (): Tones => {
  const tones = audio.createTones();
  cleanUps.push(tones.close);
  return tones;
};

/** A real click, which is what browsers wait for. */
const click = async (work: () => void) => {
  const button = document.body.appendChild(document.createElement('button'));
  button.textContent = 'Turn sound on';
  button.addEventListener('click', work);
  await userEvent.click(page.getByRole('button', { name: 'Turn sound on' }));
};

describe('tones in a real browser', () => {
  // Whether they are blocked before depends on more than this page: one that was clicked once may play from then on.
  it('play after a click', async () => {
    const tones = openTones();
    const stop = tones.start('ringtone');
    await click(() => void tones.resume());
    await expect.poll(() => tones.getSnapshot().blocked).toBe(false);
    stop();
    // Resolves when it has been played: the context runs.
    await tones.test('speaker');
  });

  it('are blocked while the system has taken the sound, and resume() takes it back', async () => {
    const contexts: AudioContext[] = [];
    const Real = AudioContext;
    globalThis.AudioContext = class extends Real {
      constructor() {
        super();
        contexts.push(this);
      }
    };
    cleanUps.push(() => {
      globalThis.AudioContext = Real;
    });
    const tones = openTones();
    tones.start('ringtone');
    await click(() => void tones.resume());
    await expect.poll(() => tones.getSnapshot().blocked).toBe(false);
    const [context] = contexts;
    if (!context) throw new Error('No context was made.');
    Object.defineProperty(context, 'state', { value: 'interrupted', configurable: true });
    context.dispatchEvent(new Event('statechange'));
    await expect.poll(() => tones.getSnapshot().blocked).toBe(true);
    const resume = vi.spyOn(context, 'resume').mockImplementation(() => {
      Reflect.deleteProperty(context, 'state');
      return Promise.resolve();
    });
    await tones.resume();
    expect(resume).toHaveBeenCalled();
    await expect.poll(() => tones.getSnapshot().blocked).toBe(false);
  });

  it('a level that cannot be measured lets go of the microphone', async () => {
    const opened: MediaStreamTrack[] = [];
    const getUserMedia = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const spy = vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async (constraints) => {
      const stream = await getUserMedia(constraints);
      opened.push(...stream.getTracks());
      return stream;
    });
    const create = vi.spyOn(AudioContext.prototype, 'createMediaStreamSource').mockImplementation(() => {
      throw new DOMException('For a test.', 'InvalidStateError');
    });
    cleanUps.push(() => {
      spy.mockRestore();
      create.mockRestore();
    });
    await expect(audio.listen(undefined)).rejects.toThrow('For a test.');
    expect(opened.map(({ readyState }) => readyState)).toEqual(['ended']);
  });

  it('come out of the chosen devices', async () => {
    const { speakers, canSelectSpeaker } = await devices();
    expect(canSelectSpeaker).toBe(true);
    const setSinkId = vi.spyOn(HTMLMediaElement.prototype, 'setSinkId');
    cleanUps.push(() => {
      setSinkId.mockRestore();
    });
    const tones = openTones();
    const ringerId = speakers.at(-1)?.deviceId ?? '';
    expect(ringerId).not.toBe('');
    tones.set({ ringerId });
    await tones.test('ringer');
    expect(setSinkId).toHaveBeenCalledWith(ringerId);
    tones.set({ ringerId: 'gone' });
    await tones.test('ringer');
  });

  it('let go of the sound card when they are closed', () => {
    const close = vi.spyOn(AudioContext.prototype, 'close');
    cleanUps.push(() => {
      close.mockRestore();
    });
    const tones = audio.createTones();
    tones.close();
    expect(close).not.toHaveBeenCalled();
    tones.pressKey('5');
    tones.close();
    expect(close).toHaveBeenCalledTimes(1);
  });
});

describe('devices in a real browser', () => {
  it('have names once the microphone is allowed', async () => {
    const { microphones, permission, problem } = await devices();
    expect(problem).toBeUndefined();
    expect(permission).toBe('granted');
    expect(microphones.length).toBeGreaterThan(1);
    for (const { deviceId, label } of microphones) {
      expect(deviceId).not.toBe('');
      expect(label).not.toBe('');
    }
  });

  it('are looked for while somebody listens, and no longer', async () => {
    const watched = createBrowserAudio().devices;
    const listener = vi.fn();
    const stop = watched.subscribe(listener);
    await expect.poll(() => watched.getSnapshot().microphones.length).toBeGreaterThan(0);
    stop();
    listener.mockClear();
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await watched.refresh();
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('the microphone in a real browser', () => {
  it('is heard, and let go of', async () => {
    const level = await audio.listen(undefined);
    // Chromium's fake microphone beeps once a second.
    await expect.poll(() => level.getLevel(), { interval: 20, timeout: 5000 }).toBeGreaterThan(0.2);
    level.close();
  });

  it('is the chosen one in a call, and another when that is gone', async () => {
    const [, second] = (await devices()).microphones;
    const phone = createPhoneAudio({ playAudio: false });
    const streams: MediaStream[] = [];
    const call = phone.openCall({
      setStreams: ({ local }) => {
        if (local) streams.push(local);
      },
    });
    cleanUps.push(call.close);
    await phone.setMicrophone(second?.deviceId);
    await call.open();
    const track = streams.at(-1)?.getAudioTracks()[0];
    expect(track?.getSettings().deviceId).toBe(second?.deviceId);
    expect(phone.getSnapshot().fallback).toBeUndefined();

    // What a browser does when a device is unplugged: its track ends.
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
    await expect.poll(() => phone.getSnapshot().fallback?.microphone).toBeTruthy();
    expect(streams.at(-1)?.getAudioTracks()[0]?.readyState).toBe('live');

    await phone.setMicrophone(undefined);
    expect(phone.getSnapshot().fallback).toBeUndefined();
    call.close();
    expect(streams.at(-1)?.getAudioTracks()[0]?.readyState).toBe('ended');
  });

  it('is taken where a chosen one is gone, which is said', async () => {
    const phone = createPhoneAudio({ playAudio: false, microphoneId: 'a device of former days' });
    const call = phone.openCall({ setStreams: () => undefined });
    cleanUps.push(call.close);
    await call.open();
    expect(phone.getSnapshot().fallback?.microphone).toBeTruthy();
  });
});
