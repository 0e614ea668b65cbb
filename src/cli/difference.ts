/** One field that changes; `from` is absent if it was not set. */
export interface Change {
  field: string;
  from?: unknown;
  to: unknown;
}

/** The fields whose wanted value differs from the present one. */
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

// As JSON: quotes show where a name ends, and HubSpot's data can't send control characters to the terminal.
const show = (value: unknown): string => (value === undefined ? '(not set)' : JSON.stringify(value));

/** A table of fields and values. */
export const table = (fields: object): string[] => {
  const rows = Object.entries(fields);
  const width = Math.max(0, ...rows.map(([field]) => field.length));
  return rows.map(([field, value]) => `  ${field.padEnd(width)}  ${show(value)}`);
};

/** One line for each change. */
export const describeChanges = (changes: readonly Change[]): string[] => {
  const width = Math.max(0, ...changes.map(({ field }) => field.length));
  return changes.map(({ field, from, to }) => `  ${field.padEnd(width)}  ${show(from)} → ${show(to)}`);
};
