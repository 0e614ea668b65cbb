import { type RefObject, useRef } from 'react';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect';

/** What was rendered last, for handlers that stay the same. */
export const useLatestRef = <T>(value: T): RefObject<T> => {
  const latest = useRef(value);
  useBrowserLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
};
