import { createObservable, type Observable } from '../base/observable';
import type { Cti } from '../cti/createCti';
import { createKeptPlace } from './keptPlace';

/** What a user has chosen; kept in this browser for this user and app, in the provider's `storage`. */
export interface KeptSettings<T> extends Observable<T> {
  /** Replaces the settings and keeps them. */
  set: (settings: T) => void;
  /** Reads what this user has kept. Call it after each change of the cti. */
  open: () => void;
  /** Under which key they are kept; `undefined` until HubSpot has said who the user is. */
  keptAt: () => string | undefined;
}

const parse = (text: string): Record<string, unknown> => {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
};

/**
 * Settings of one user of one app: another user finds their own, or the defaults.
 * @param what the name under which they are kept
 * @param read takes the valid part of what was kept
 */
export const createKeptSettings = <T extends object>(
  cti: Cti,
  what: string,
  defaults: T,
  read: (stored: Record<string, unknown>) => Partial<T>,
): KeptSettings<T> => {
  const store = createObservable<T>(defaults);
  const place = createKeptPlace(cti, what, (isFirst) => {
    // Chosen in this page before HubSpot said who the user is.
    const isChosen = isFirst && store.getSnapshot() !== defaults;
    if (isChosen) place.write(JSON.stringify(store.getSnapshot()));
    else {
      const text = place.read();
      // Nothing kept is nothing new for those who show the defaults.
      store.set(text === null ? defaults : { ...defaults, ...read(parse(text)) });
    }
  });
  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    set: (settings) => {
      store.set(settings);
      place.write(JSON.stringify(settings));
    },
    open: place.open,
    keptAt: place.key,
  };
};
