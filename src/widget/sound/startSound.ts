import type { Cti } from '../../cti/createCti';
import { audioSystemOf, callSoundsOf, type CallSoundsOptions } from '../../features/callSounds';
import { keyTonesOf } from '../../features/keyTones';

/** Rings and sounds while the cti has a phone. Returns the function that ends it. */
const playSounds = (cti: Cti, options: CallSoundsOptions): (() => void) => {
  const sounds = callSoundsOf(cti);
  let stop: (() => void) | undefined;
  const follow = (): void => {
    const hasPhone = cti.getSnapshot().phone !== null;
    if (hasPhone && !stop) {
      const stops = [sounds.use(options), keyTonesOf(cti).use(sounds.pressKey)];
      stop = () => {
        for (const each of stops) each();
      };
    } else if (!hasPhone) {
      stop?.();
      stop = undefined;
    }
  };
  follow();
  const unsubscribe = cti.subscribe(follow);
  return () => {
    unsubscribe();
    stop?.();
  };
};

/**
 * Rings and sounds, and watches for what keeps the two sides from hearing each other.
 * @param options `false` for no sound
 * @param onTrouble whether there is something to show: called at once, then with each change
 * @returns The function that ends it.
 */
export const startSound = (
  cti: Cti,
  options: CallSoundsOptions | false,
  onTrouble: (hasTrouble: boolean) => void,
): (() => void) => {
  const sounds = callSoundsOf(cti);
  const stopSounds = options === false ? undefined : playSounds(cti, options);
  let devices = audioSystemOf(cti).devices;
  let stopDevices: (() => void) | undefined;
  let known: boolean | undefined;

  const look = (): void => {
    const { phone, windowRole, call } = cti.getSnapshot();
    const audio = windowRole === 'follower' ? undefined : phone?.audio;
    if (audio && !stopDevices) {
      ({ devices } = audioSystemOf(cti));
      stopDevices = devices.subscribe(look);
    } else if (!audio) {
      stopDevices?.();
      stopDevices = undefined;
    }
    const hasTrouble =
      sounds.getSnapshot().blocked ||
      (audio !== undefined &&
        (audio.blocked || audio.error !== undefined || devices.getSnapshot().problem !== undefined)) ||
      phone?.audio?.fallback !== undefined ||
      (call?.status === 'connected' && call.quality === 'poor');
    // React keeps every update of a component until it renders, even one that changes nothing.
    if (hasTrouble === known) return;
    known = hasTrouble;
    onTrouble(hasTrouble);
  };
  const stops = [cti.subscribe(look), sounds.subscribe(look)];
  look();
  return () => {
    stopSounds?.();
    for (const each of stops) each();
    stopDevices?.();
  };
};
