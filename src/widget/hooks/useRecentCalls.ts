import { useEffect, useSyncExternalStore } from 'react';
import { useCti, useCtiContext } from '../../react/useCti';
import { chosenWords } from '../../cti/words';
import type { Messages } from '../../text/messages';
import { memoryOf, type PastCall } from '../../features/recentCalls';

const useMemory = () => memoryOf(useCtiContext('CallingWidget'));

/** Remembers calls for as long as the component is there, and has the core write to the timeline in its language. */
export const useRemembering = (messages: Messages): void => {
  const cti = useCtiContext('CallingWidget');
  useEffect(() => {
    chosenWords.set(cti.actions, messages);
    return memoryOf(cti).follow();
  }, [cti, messages]);
};

/** The last calls, newest first. */
export const useRecentCalls = (): readonly PastCall[] => {
  const { subscribe, getSnapshot } = useMemory();
  const read = (): readonly PastCall[] => getSnapshot().calls;
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
