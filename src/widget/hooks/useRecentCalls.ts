import { useEffect, useSyncExternalStore } from 'react';
import { useCti, useCtiContext } from '../../react/useCti';
import { memoryOf, type PastCall } from '../../features/recentCalls';

const useMemory = () => memoryOf(useCtiContext('CallingWidget'));

/** Remembers calls for as long as the component is mounted. */
export const useRemembering = (): void => {
  const memory = useMemory();
  useEffect(() => memory.follow(), [memory]);
};

/** The last calls, newest first. */
export const useRecentCalls = (): readonly PastCall[] => {
  const { subscribe, getSnapshot } = useMemory();
  const read = (): readonly PastCall[] => getSnapshot().calls;
  return useSyncExternalStore(subscribe, read, read);
};

/** Whether there are any: whoever only asks that renders for the first one, and not for each. */
export const useHasRecentCalls = (): boolean => {
  const { subscribe, getSnapshot } = useMemory();
  const read = (): boolean => getSnapshot().calls.length > 0;
  return useSyncExternalStore(subscribe, read, read);
};

/** The number to call from: the one chosen last, where the user still has it, else the first. */
export const useFromNumber = (): [string | undefined, (number: string) => void] => {
  const { subscribe, getSnapshot, chooseFromNumber } = useMemory();
  const read = (): string | undefined => getSnapshot().fromNumber;
  const chosen = useSyncExternalStore(subscribe, read, read);
  const fromNumbers = useCti((state) => state.fromNumbers);
  const isStillThere = chosen !== undefined && fromNumbers.includes(chosen);
  return [isStillThere ? chosen : fromNumbers[0], chooseFromNumber];
};
