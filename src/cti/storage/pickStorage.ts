import type { KeyValueStorage } from '../../base/platform';

/** `local`: until the browser is cleared. `session`: until the tab is closed. `none`: nothing is kept. */
export type StorageOption = 'local' | 'session' | 'none' | KeyValueStorage;

/**
 * The storage of an option; `undefined` where nothing is kept.
 * @throws what the browser throws in a third-party iframe that is denied storage
 */
export const pickStorage = (option: StorageOption): KeyValueStorage | undefined => {
  if (typeof option === 'object') return option;
  if (option === 'none' || typeof window === 'undefined') return undefined;
  return option === 'local' ? window.localStorage : window.sessionStorage;
};

/** What is stored; `undefined` if nothing is, or if storage is denied. */
export const readStored = (option: StorageOption, key: string): string | null | undefined => {
  try {
    return pickStorage(option)?.getItem(key);
  } catch {
    return undefined;
  }
};
