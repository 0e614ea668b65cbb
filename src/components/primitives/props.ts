import {
  createElement,
  type ComponentPropsWithoutRef,
  type ElementType,
  type ReactNode,
  type SyntheticEvent,
} from 'react';

/**
 * All props of a root element that a component passes on to it.
 * @typeParam Hidden The names that the component uses itself or does not take.
 */
export type RootProps<Root extends ElementType, Hidden extends string = never> = Omit<
  ComponentPropsWithoutRef<Root>,
  Hidden
>;

/** The value of a `data-*` attribute that is there or not. */
export const present = (state: boolean | undefined): '' | undefined => (state ? '' : undefined);

/** Runs the user's handler, then ours, unless the user's called `preventDefault()`. */
export const bothHandlers =
  <E extends SyntheticEvent>(theirs: ((event: E) => void) | undefined, ours: (event: E) => void) =>
  (event: E): void => {
    theirs?.(event);
    if (!event.defaultPrevented) ours(event);
  };

/** A callback as a click handler that passes no event on: `onAnswer={actions.answer}` must not get one as its first argument. */
export const withoutEvent = (callback: (() => void) | undefined): (() => void) | undefined =>
  callback &&
  (() => {
    callback();
  });

/**
 * Text in its own element. A page translation replaces text nodes by elements; React can then neither change nor remove
 * the text, unless it is the only child of an element.
 */
export const inOwnElement = (children: ReactNode): ReactNode =>
  typeof children === 'string' || typeof children === 'number'
    ? createElement('span', undefined, children)
    : children;
