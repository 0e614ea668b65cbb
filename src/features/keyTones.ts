import { perCti } from './perCti';

type PressKey = (key: string) => void;

/** Connects the keys to their sound, once the sounds are loaded. */
interface KeyTones {
  press: PressKey;
  /** Returns the function that disconnects them. */
  use: (press: PressKey) => () => void;
}

const createKeyTones = (): KeyTones => {
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

/** The key tones of a cti. */
export const keyTonesOf = /* @__PURE__ */ perCti(createKeyTones);
