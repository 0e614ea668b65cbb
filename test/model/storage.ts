import type { Call, KeyValueStorage } from 'react-hubspot-calling/core';
import { elapsed } from './clock';

/** `tight`: there is room for calls, and none for what is written about them. */
export type StorageState = 'ok' | 'tight' | 'full' | 'denied';

/** By then what a full storage has not taken is tried again, in milliseconds. */
const triedAgainMs = 5_200;

/** How long open calls are promised to be kept. */
const keptMs = 24 * 60 * 60 * 1000;

/** The calls in a journal that are kept no longer. */
const tooOld = (text: string): string[] => {
  try {
    const entries = JSON.parse(text) as { seenAt: number; call: Call }[];
    return entries
      .filter(({ seenAt }) => Date.now() - seenAt >= keptMs)
      .map(({ call }) => call.externalCallId);
  } catch {
    return [];
  }
};

/** Whether there is something in it that somebody has written. */
const isWritten = (text: string): boolean => /note-|recordings\.example/.test(text);

/**
 * A browser's storage, which may fail.
 * @param onRead somebody looks for calls, of which these are kept no longer
 */
export const createStorage = (onRead: (tooOld: readonly string[]) => void) => {
  const stored = new Map<string, string>();
  let state: StorageState = 'ok';
  let since = -Infinity;

  const beAllowed = (): void => {
    if (state === 'denied') throw new DOMException('It is denied.', 'SecurityError');
  };
  const storage: KeyValueStorage = {
    getItem: (key) => {
      beAllowed();
      const text = stored.get(key) ?? null;
      onRead(text === null ? [] : tooOld(text));
      return text;
    },
    setItem: (key, value) => {
      beAllowed();
      if (state === 'full' || (state === 'tight' && isWritten(value)))
        throw new DOMException('It is full.', 'QuotaExceededError');
      stored.set(key, value);
    },
    removeItem: (key) => {
      beAllowed();
      stored.delete(key);
    },
  };

  return {
    storage,
    state: (): StorageState => state,
    entries: (): Iterable<readonly [string, string]> => stored,
    /** Whether it does not even take calls. */
    isFailing: (): boolean => state === 'full' || state === 'denied',
    /** Whether it takes everything, and has done so for long enough that what it did not take before has been tried again. */
    hasAll: (): boolean => state === 'ok' && elapsed() - since > triedAgainMs,
    setState: (next: StorageState): void => {
      if (next !== state) since = elapsed();
      state = next;
    },
    corrupt: (): void => {
      for (const key of stored.keys()) stored.set(key, '[{"call":{"id":"x"');
    },
  };
};
