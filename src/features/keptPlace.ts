import { openStorage } from '../cti/storage/storage';
import type { Cti } from '../cti/createCti';

/** A place in the provider's `storage` that belongs to one user of one app. */
export interface KeptPlace {
  /** Where it is; `undefined` until HubSpot has said who the user is. */
  key: () => string | undefined;
  /** Checks who the user is. Call it after each change of the cti. */
  open: () => void;
  read: () => string | null;
  /** Stores nothing until the user is known. */
  write: (text: string) => void;
}

/**
 * @param what what is kept there
 * @param onUser called for the first user and for each other one: drop what belongs to the previous user
 */
export const createKeptPlace = (cti: Cti, what: string, onUser: (isFirst: boolean) => void): KeptPlace => {
  let key: string | undefined;
  return {
    key: () => key,
    open: () => {
      const next = cti.storageKey(what);
      if (next === undefined || next === key) return;
      const isFirst = key === undefined;
      key = next;
      onUser(isFirst);
    },
    read: () => (key === undefined ? null : openStorage(cti.storage()).getItem(key)),
    write: (text) => {
      if (key !== undefined) openStorage(cti.storage()).setItem(key, text);
    },
  };
};
