/** Deeper than any data that the library compares. Beyond it, only identical objects are the same. */
const depthLimit = 4;

/** Whether two pieces of plain data are equal. */
export const isSame = (a: unknown, b: unknown, depth = depthLimit): boolean => {
  if (Object.is(a, b)) return true;
  if (depth === 0 || typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [entries, others] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && isSame(value, others.get(key), depth - 1))
  );
};
