import { now } from '../../base/clock';
import { useCallback, useSyncExternalStore } from 'react';
import { formatDuration, wholeSeconds } from '../../text/duration';
import { everySecond } from '../primitives/everySecond';

const zero = () => 0;

/** The text of a running time. A separate component, so that a tick renders it and nothing else. */
export const Duration = ({ startedAt }: { startedAt: number }) => {
  const subscribe = useCallback((wake: () => void) => everySecond(startedAt, wake), [startedAt]);
  const seconds = useSyncExternalStore(subscribe, () => wholeSeconds(now() - startedAt), zero);
  return <span translate="no">{formatDuration(seconds * 1000)}</span>;
};
