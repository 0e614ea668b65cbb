import type { Cti } from '../cti/createCti';

type PressKey = (key: string) => void;

/** Gives keys their sound, once what sounds has been fetched. */
interface SoundKeys {
  press: PressKey;
  /** Returns the function that takes it back. */
  use: (press: PressKey) => () => void;
}

const all = new WeakMap<Cti, SoundKeys>();

const createSoundKeys = (): SoundKeys => {
  let sound: PressKey | undefined;
  return {
    press: (key) => {
      sound?.(key);
    },
    use: (press) => {
      sound = press;
      return () => {
        if (sound === press) sound = undefined;
      };
    },
  };
};

export const soundKeys = (cti: Cti): SoundKeys => {
  const keys = all.get(cti) ?? createSoundKeys();
  all.set(cti, keys);
  return keys;
};
