import type { KeyValueStorage } from '../../base/platform';
import { type Logger, silentLogger } from '../../base/logger';
import { pickStorage, type StorageOption } from './pickStorage';

const nowhere: KeyValueStorage = {
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
};

/** Storage that never throws. */
export interface SafeStorage extends KeyValueStorage {
  /**
   * Stores a text; what was there before stays if that fails.
   * @returns `full` if storage can be read and takes no more, `denied` if it is unavailable
   */
  trySetItem: (key: string, value: string) => 'taken' | 'full' | 'denied';
}

/** Storage that never throws: denied, full or broken, it keeps nothing, and says so once to the logger. */
export const openStorage = (option: StorageOption, logger: Logger = silentLogger): SafeStorage => {
  let complained = false;
  const complain = (error: unknown): void => {
    if (!complained)
      logger.warn('Storage is unavailable: a call under way will not survive a reload.', error);
    complained = true;
  };
  const attempt = <T>(what: () => T, otherwise: T): T => {
    try {
      return what();
    } catch (error) {
      complain(error);
      return otherwise;
    }
  };
  const storage = attempt(() => pickStorage(option) ?? nowhere, nowhere);
  const removeItem = (key: string): void => {
    attempt(() => {
      storage.removeItem(key);
    }, undefined);
  };
  const trySetItem: SafeStorage['trySetItem'] = (key, value) => {
    try {
      storage.setItem(key, value);
      return 'taken';
    } catch (error) {
      complain(error);
    }
    return attempt(() => {
      storage.getItem(key);
      return 'full';
    }, 'denied');
  };
  return {
    getItem: (key) => attempt(() => storage.getItem(key), null),
    setItem: (key, value) => {
      // What is there is out of date, and would count as the truth after a reload: nothing is better.
      if (trySetItem(key, value) !== 'taken') removeItem(key);
    },
    trySetItem,
    removeItem,
  };
};
