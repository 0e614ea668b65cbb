import { createObservable, type Observable } from '../base/observable';
import { openStorage } from '../cti/continuity/storage';
import type { Cti } from '../cti/createCti';

/** What a person has chosen; kept in this browser, where the provider's `storage` says. */
export interface KeptSettings<T> extends Observable<T> {
  /** Replaces the settings and keeps them. */
  set: (settings: T) => void;
  /** Reads what was kept, as soon as it is known where. */
  open: () => void;
}

const parse = (text: string | null): Record<string, unknown> => {
  try {
    return Object(JSON.parse(text ?? '{}')) as Record<string, unknown>;
  } catch {
    return {};
  }
};

/**
 * @param key where it is kept
 * @param read takes from what was kept whatever is valid
 */
export const createKeptSettings = <T extends object>(
  cti: Cti,
  key: string,
  defaults: T,
  read: (stored: Record<string, unknown>) => Partial<T>,
): KeptSettings<T> => {
  const store = createObservable<T>(defaults);
  let isOpen = false;
  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    set: (settings) => {
      store.set(settings);
      openStorage(cti.storage()).setItem(key, JSON.stringify(settings));
    },
    open: () => {
      // Which storage it is may be the connection's to say.
      if (isOpen || cti.getSnapshot().connection.status === 'connecting') return;
      isOpen = true;
      const kept = read(parse(openStorage(cti.storage()).getItem(key)));
      if (Object.keys(kept).length > 0) store.set({ ...store.getSnapshot(), ...kept });
    },
  };
};
