import { useCallback, useEffect, useRef } from 'react';

/** A function that stays the same and does what it was last given: its users need not render again. */
export const useLatest = (work: () => void): (() => void) => {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  return useCallback(() => {
    latest.current();
  }, []);
};
