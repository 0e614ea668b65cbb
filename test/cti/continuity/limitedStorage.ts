import type { KeyValueStorage } from 'react-hubspot-calling/core';

/** A browser's storage with room for so many characters. */
export const createStorage = (room = Infinity) => {
  const kept = new Map<string, string>();
  const used = () => [...kept].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  const storage = {
    room,
    used,
    isDenied: false,
    kept,
    getItem: (key: string) => {
      if (storage.isDenied) throw new DOMException('It is denied.', 'SecurityError');
      return kept.get(key) ?? null;
    },
    setItem: (key: string, value: string) => {
      if (storage.isDenied) throw new DOMException('It is denied.', 'SecurityError');
      const before = kept.get(key);
      if (
        used() - (before === undefined ? 0 : key.length + before.length) + key.length + value.length >
        storage.room
      )
        throw new DOMException('It is full.', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => {
      kept.delete(key);
    },
  } satisfies KeyValueStorage & Record<string, unknown>;
  return storage;
};
