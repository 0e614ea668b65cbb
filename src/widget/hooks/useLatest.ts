import { useCallback } from 'react';
import { useLatestRef } from '../../components/primitives/useLatestRef';

/** A function that stays the same and does what it was last given: its users need not render again. */
export const useLatest = (work: () => void): (() => void) => {
  const latest = useLatestRef(work);
  return useCallback(() => {
    latest.current();
  }, [latest]);
};
