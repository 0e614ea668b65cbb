import { useSyncExternalStore } from 'react';
import type { CallQuality } from '../softphone/audio/quality';
import { useSession } from './useSession';

const never = (): (() => void) => () => undefined;

/**
 * How well the parties of the call in the foreground hear each other, with loss, jitter and delay, updated every two
 * seconds; `null` if nobody talks or nothing is measured. For the level alone `useCti(({ call }) => call.quality)` renders
 * less often.
 * @throws CtiError `no-provider` outside of `<CallingProvider>`
 */
export const useCallQuality = (): CallQuality | null => {
  const session = useSession('useCallQuality');
  const getQuality = (): CallQuality | null => session?.getQuality?.() ?? null;
  return useSyncExternalStore(session?.subscribe ?? never, getQuality, () => null);
};
