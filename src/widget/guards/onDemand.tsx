import { type ComponentType, type FunctionComponent, useEffect, useState } from 'react';

export interface OnDemand<P> extends FunctionComponent<P> {
  /** Fetches the code, so that it is there when it is needed. */
  prepare: () => void;
  /** Gives it the component instead, which then is there at once. */
  provide: (component: ComponentType<P>) => void;
}

/**
 * A component whose code is fetched when it is needed. Once it is there it renders at once, with nothing in between;
 * what could not be fetched throws, for the boundary around, and is fetched again by the next one that mounts.
 */
export const onDemand = <P extends object>(load: () => Promise<ComponentType<P>>): OnDemand<P> => {
  let Loaded: ComponentType<P> | undefined;
  let loading: Promise<void> | undefined;

  const fetchOnce = (): Promise<void> =>
    (loading ??= load().then(
      (component) => {
        Loaded = component;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    ));

  const Piece = (props: P) => {
    const [outcome, setOutcome] = useState<{ error?: Error } | undefined>(() => (Loaded ? {} : undefined));
    useEffect(() => {
      if (outcome) return;
      let isGone = false;
      const settle = (next: { error?: Error }): void => {
        if (!isGone) setOutcome(next);
      };
      fetchOnce().then(
        () => settle({}),
        (error: unknown) => settle({ error: error instanceof Error ? error : new Error(String(error)) }),
      );
      return () => {
        isGone = true;
      };
    }, [outcome]);
    if (outcome?.error) throw outcome.error;
    return Loaded ? <Loaded {...props} /> : null;
  };
  return Object.assign(Piece, {
    prepare: () => {
      // Nobody has asked for it yet: whoever does will hear of a failure.
      fetchOnce().catch(() => undefined);
    },
    provide: (component: ComponentType<P>) => {
      Loaded = component;
    },
  });
};
