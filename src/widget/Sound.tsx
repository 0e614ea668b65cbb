import { useEffect, useState } from 'react';
import { useCtiContext } from '../react/useCti';
import { SoundNotices, whenLate } from './late';
import type { SlotName } from './props';
import { useWidget } from './WidgetContext';

const notices: readonly SlotName[] = ['audioBlocked', 'microphoneNotice', 'deviceLost', 'poorNetwork'];

/** The ring and the other sounds, and what keeps the two sides from hearing each other. */
export const Sound = () => {
  const cti = useCtiContext('CallingWidget');
  const { sounds, defaultCountry, slots } = useWidget();
  const [hasTrouble, setTrouble] = useState(false);
  const { region = defaultCountry, ringtone, ringback, keyTones } = sounds === false ? {} : (sounds ?? {});
  const isOff = sounds === false;

  useEffect(() => {
    let stop: (() => void) | undefined;
    const options = isOff ? false : { region, ringtone, ringback, keyTones };
    const begin = (): (() => void) =>
      whenLate(({ startSound }) => {
        stop ??= startSound(cti, options, setTrouble);
      });
    const cancel = begin();
    return () => {
      cancel();
      stop?.();
    };
  }, [cti, isOff, region, ringtone, ringback, keyTones]);

  return hasTrouble || notices.some((name) => slots?.[name] != null) ? <SoundNotices /> : null;
};
