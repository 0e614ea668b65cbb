import type { KeyValueStorage } from '../../base/platform';
import { type Logger, silentLogger } from '../../base/logger';

/** `local`: until the browser is cleared. `session`: until the tab is closed. `none`: nothing is kept. */
export type StorageOption = 'local' | 'session' | 'none' | KeyValueStorage;

const nowhere: KeyValueStorage = {
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
};

/** Even to name `localStorage` throws where a third-party iframe is denied storage. */
const pick = (option: StorageOption): KeyValueStorage => {
  if (typeof option === 'object') return option;
  if (option === 'none' || typeof window === 'undefined') return nowhere;
  return option === 'local' ? window.localStorage : window.sessionStorage;
};

/** Storage that never throws: denied, full or broken, it keeps nothing, and says so once to the logger. */
export const openStorage = (option: StorageOption, logger: Logger = silentLogger): KeyValueStorage => {
  let complained = false;
  const attempt = <T>(what: () => T, otherwise: T): T => {
    try {
      return what();
    } catch (error) {
      if (!complained)
        logger.warn('Storage is not to be had: a call under way will not survive a reload.', error);
      complained = true;
      return otherwise;
    }
  };
  const storage = attempt(() => pick(option), nowhere);
  const removeItem = (key: string): void => {
    attempt(() => {
      storage.removeItem(key);
    }, undefined);
  };
  return {
    getItem: (key) => attempt(() => storage.getItem(key), null),
    setItem: (key, value) => {
      const isSet = attempt(() => {
        storage.setItem(key, value);
        return true;
      }, false);
      // What is there is out of date, and would be taken for the truth after a reload: nothing is better.
      if (!isSet) removeItem(key);
    },
    removeItem,
  };
};
