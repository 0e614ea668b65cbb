import type { Observable } from '../base/observable';

/** Something that follows the state for as long as the cti runs. */
export interface Watch {
  start: () => void;
  stop: () => void;
}

/** Looks at the state when it starts, and after each change. @param look gets no previous state at the start */
export const createWatch = <S>(
  store: Observable<S>,
  look: (state: S, previous: S | undefined) => void,
): Watch => {
  let unsubscribe: (() => void) | undefined;
  return {
    start: () => {
      unsubscribe ??= store.subscribe(look);
      look(store.getSnapshot(), undefined);
    },
    stop: () => {
      unsubscribe?.();
      unsubscribe = undefined;
    },
  };
};
