import type { Store } from './store';

/** Something that follows the state for as long as the cti runs. */
export interface Watch {
  start: () => void;
  stop: () => void;
}

/** Looks at the state when it starts, and after each change. */
export const createWatch = <S>(store: Store<S>, look: (state: S) => void): Watch => {
  let unsubscribe: (() => void) | undefined;
  const onChange = (): void => {
    look(store.get());
  };
  return {
    start: () => {
      unsubscribe ??= store.subscribe(onChange);
      onChange();
    },
    stop: () => {
      unsubscribe?.();
      unsubscribe = undefined;
    },
  };
};
