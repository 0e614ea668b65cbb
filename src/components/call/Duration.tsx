import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { now } from '../../base/clock';
import { formatDuration, wholeSeconds } from '../../text/times/duration';
import { everySecond } from '../../base/everySecond';

const zero = () => 0;
const never = () => zero;

/**
 * The text of a running time. React writes the first text only: a tick changes the element itself and renders nothing.
 * @param startedAt Stays the same for the life of the component: give it a key.
 */
export const Duration = ({ startedAt }: { startedAt: number }) => {
  const element = useRef<HTMLSpanElement>(null);
  const [first] = useState(() => wholeSeconds(now() - startedAt));
  const seconds = useSyncExternalStore(never, () => first, zero);
  useEffect(() => {
    const show = () => {
      const text = formatDuration(wholeSeconds(now() - startedAt) * 1000);
      if (element.current && element.current.textContent !== text) element.current.textContent = text;
    };
    show();
    return everySecond(startedAt, show);
  }, [startedAt]);
  return (
    <span ref={element} translate="no">
      {formatDuration(seconds * 1000)}
    </span>
  );
};
