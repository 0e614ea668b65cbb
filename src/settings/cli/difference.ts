/** One field that is to change; `from` is absent for one that was not set. */
export interface Change {
  field: string;
  from?: unknown;
  to: unknown;
}

/** What the wanted fields would change in the present ones. */
export const differences = (present: object | undefined, wanted: object): Change[] => {
  const known = new Map(Object.entries(present ?? {}));
  return Object.entries(wanted)
    .filter(([field, to]) => to !== undefined && known.get(field) !== to)
    .map(([field, to]) => ({
      field,
      ...(known.has(field) && { from: known.get(field) as unknown }),
      to: to as unknown,
    }));
};

// As JSON: quotes show where a name ends, and no control character from afar reaches the terminal.
const show = (value: unknown): string => (value === undefined ? '(not set)' : JSON.stringify(value));

/** A table of fields and values. */
export const table = (fields: object): string[] => {
  const rows = Object.entries(fields);
  const width = Math.max(0, ...rows.map(([field]) => field.length));
  return rows.map(([field, value]) => `  ${field.padEnd(width)}  ${show(value)}`);
};

/** The changes, a line each. */
export const describeChanges = (changes: readonly Change[]): string[] => {
  const width = Math.max(0, ...changes.map(({ field }) => field.length));
  return changes.map(({ field, from, to }) => `  ${field.padEnd(width)}  ${show(from)} → ${show(to)}`);
};
