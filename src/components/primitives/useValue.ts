import { useState } from 'react';

/**
 * A value that its user holds (`value`) or leaves to the component (`defaultValue`).
 * @returns The current value, and the function that changes it and calls back.
 */
export const useValue = <T>(
  value: T | undefined,
  defaultValue: T,
  onValueChange: ((value: T) => void) | undefined,
): [T, (next: T) => void] => {
  const [own, setOwn] = useState(defaultValue);
  const change = (next: T) => {
    if (value === undefined) setOwn(next);
    onValueChange?.(next);
  };
  return [value ?? own, change];
};
