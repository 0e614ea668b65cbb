import { setClock } from '../../base/clock';
import { setCallIds } from '../../base/createId';
import type { SameEveryTime } from './options';

/** Stops the clock and fixes the ids of calls, as far as the options say so. */
export interface Hold {
  readonly begin: () => void;
  readonly end: () => void;
}

const counting = (seed: string): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return `${seed}-${String(count)}`;
  };
};

export const createHold = ({ now, seed }: SameEveryTime): Hold => {
  const time = now === undefined ? undefined : () => now;
  const ids = seed === undefined ? undefined : counting(seed);
  let releases: (() => void)[] = [];
  return {
    begin: () => {
      if (releases.length > 0) return;
      releases = [time && setClock(time), ids && setCallIds(ids)].filter((release) => release !== undefined);
    },
    end: () => {
      for (const release of releases) release();
      releases = [];
    },
  };
};
