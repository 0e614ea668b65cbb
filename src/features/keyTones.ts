import { perCti } from './perCti';

type PressKey = (key: string) => void;

/** Gives keys their sound, once what sounds has been fetched. */
interface KeyTones {
  press: PressKey;
  /** Returns the function that takes it back. */
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
