/** A set of ids with a limit. */
export interface LastIds {
  /** The oldest id goes if there are too many; one that is added again is the newest. */
  add: (id: string) => void;
  has: (id: string) => boolean;
  clear: () => void;
}

export const createLastIds = (limit: number): LastIds => {
  const ids = new Set<string>();
  return {
    add: (id) => {
      ids.delete(id);
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > limit && oldest !== undefined) ids.delete(oldest);
    },
    has: (id) => ids.has(id),
    clear: () => {
      ids.clear();
    },
  };
};
