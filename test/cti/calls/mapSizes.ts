import { vi } from 'vitest';

/** Names the places in the library that fill a map or a set with more than so many entries. */
export const watchMaps = (most: number): (() => string[]) => {
  const places = new Set<string>();
  const [set, add] = [Map.prototype.set, Set.prototype.add];
  const look = ({ size }: { size: number }): void => {
    if (size <= most) return;
    const place = new Error().stack?.split('\n').find((line) => line.includes('/src/')) ?? '';
    // Whose a call is must be known for longer.
    if (/\/src\/cti\/(?!handOver)/.test(place)) add.call(places, place.trim());
  };
  vi.spyOn(Map.prototype, 'set').mockImplementation(function (this: Map<unknown, unknown>, ...entry) {
    set.apply(this, entry);
    look(this);
    return this;
  });
  vi.spyOn(Set.prototype, 'add').mockImplementation(function (this: Set<unknown>, value) {
    add.call(this, value);
    look(this);
    return this;
  });
  return () => {
    vi.restoreAllMocks();
    return [...places];
  };
};
