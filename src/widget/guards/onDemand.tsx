import { type ComponentType, type FunctionComponent, useEffect, useState } from 'react';
import type { OnDemand } from '../../base/onDemand';

/**
 * A component from a part that is fetched when it is needed. Once the part is there it renders at once, with nothing in between;
 * what could not be fetched throws, for the boundary around, and is fetched again by the next one that mounts.
 */
export const onDemand = <T, P extends object>(
  part: OnDemand<T>,
  pick: (part: T) => ComponentType<P>,
): FunctionComponent<P> =>
  function Piece(props: P) {
    const [outcome, setOutcome] = useState<{ error?: Error } | undefined>(() =>
      part.get() === undefined ? undefined : {},
    );
    useEffect(() => {
      if (outcome) return;
      let isGone = false;
      const settle = (next: { error?: Error }): void => {
        if (!isGone) setOutcome(next);
      };
      part.use(
        () => settle({}),
        (error: unknown) => settle({ error: error instanceof Error ? error : new Error(String(error)) }),
      );
      return () => {
        isGone = true;
      };
    }, [outcome]);
    if (outcome?.error) throw outcome.error;
    const loaded = part.get();
    if (loaded === undefined) return null;
    const Loaded = pick(loaded);
    return <Loaded {...props} />;
  };
