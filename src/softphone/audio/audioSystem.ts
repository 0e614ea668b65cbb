import { watchAudioDevices } from './devices';
import type { AudioDeviceWatch } from './devices';
import { measureLevel } from './level';
import type { SoundLevel } from './level';
import { requestMicrophone } from './microphone';
import { createTones } from './tones';
import type { Tones } from './tones';

/** The sound around calls: devices, level, tones. A browser's, or a fake one of `react-hubspot-calling/testing`. */
export interface AudioSystem {
  /** The devices, and their changes. */
  readonly devices: AudioDeviceWatch;
  /**
   * Opens the microphone to see how loud it is; the browser may ask the user. `close()` releases it.
   * @throws {PhoneError} as `requestMicrophone()`
   */
  readonly listen: (deviceId: string | undefined) => Promise<SoundLevel>;
  /** How loud a stream is that is open anyway. */
  readonly measure: (stream: MediaStream) => SoundLevel;
  /** Makes a player of ringtones and key tones. */
  readonly createTones: () => Tones;
}

const listen: AudioSystem['listen'] = async (deviceId) => {
  const stream = await requestMicrophone({ deviceId });
  const release = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  try {
    const level = measureLevel(stream);
    return {
      getLevel: level.getLevel,
      close: () => {
        level.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
};

/** The browser's. Nothing is opened or asked before it is used. */
export const createBrowserAudio = (): AudioSystem => ({
  devices: watchAudioDevices(),
  listen,
  measure: measureLevel,
  createTones,
});
