import type { ComponentPropsWithoutRef, ElementType, SyntheticEvent } from 'react';

/** A component's own props, and all those of its root element that it does not use itself. */
export type WithRootProps<Root extends ElementType, Own, Hidden extends string = never> = Own &
  Omit<ComponentPropsWithoutRef<Root>, keyof Own | Hidden>;

/** The value of a `data-*` attribute that is there or not. */
export const present = (state: boolean | undefined): '' | undefined => (state ? '' : undefined);

/** Runs the user's handler, then ours, unless the user's called `preventDefault()`. */
export const bothHandlers =
  <E extends SyntheticEvent>(theirs: ((event: E) => void) | undefined, ours: (event: E) => void) =>
  (event: E): void => {
    theirs?.(event);
    if (!event.defaultPrevented) ours(event);
  };

/** A callback as a click handler that passes no event on: `onAnswer={actions.answer}` is not to be handed one as its first argument. */
export const withoutEvent = (callback: (() => void) | undefined): (() => void) | undefined =>
  callback &&
  (() => {
    callback();
  });
