import { useContext, useState, useSyncExternalStore } from 'react';
import type { Cti, CtiSnapshot } from '../cti/createCti';
import { CtiError } from '../cti/errors';
import { CtiContext } from './CtiContext';

/** The cti of the provider around. */
export const useCtiContext = (hook: string): Cti => {
  const cti = useContext(CtiContext);
  if (cti) return cti;
  throw new CtiError(
    'no-provider',
    `${hook}() needs a <CallingProvider> around the component that calls it.`,
  );
};

type Select = <T>(
  snapshot: CtiSnapshot,
  selector: (snapshot: CtiSnapshot) => T,
  isEqual: (a: T, b: T) => boolean,
) => T;

/** Selects, and keeps the last value for as long as nothing that matters changed. */
const createSelect = (): Select => {
  let last: { snapshot: CtiSnapshot; selector: unknown; value: unknown } | undefined;
  return (snapshot, selector, isEqual) => {
    type Value = ReturnType<typeof selector>;
    if (last?.snapshot === snapshot && last.selector === selector) return last.value as Value;
    const selected = selector(snapshot);
    const value = last && isEqual(last.value as Value, selected) ? (last.value as Value) : selected;
    last = { snapshot, selector, value };
    return value;
  };
};

const selectAll = (snapshot: CtiSnapshot): CtiSnapshot => snapshot;

/**
 * The calling app's state and actions.
 * @throws CtiError `no-provider` outside of `<CallingProvider>`
 */
export function useCti(): CtiSnapshot;
/**
 * A part of the state; the component renders again only when that part changes.
 * @param selector picks the part
 * @param isEqual whether two parts are the same; give one for a selector that makes a new object each time. @default Object.is
 * @throws CtiError `no-provider` outside of `<CallingProvider>`
 */
export function useCti<T>(selector: (snapshot: CtiSnapshot) => T, isEqual?: (a: T, b: T) => boolean): T;
export function useCti(
  selector: (snapshot: CtiSnapshot) => unknown = selectAll,
  isEqual: (a: unknown, b: unknown) => boolean = Object.is,
): unknown {
  const cti = useCtiContext('useCti');
  const [select] = useState(createSelect);
  const getSelection = (): unknown => select(cti.getSnapshot(), selector, isEqual);
  return useSyncExternalStore(cti.subscribe, getSelection, getSelection);
}
