import { useEffect, useSyncExternalStore } from 'react';
import { loadPhoneMetadata, type PhoneMetadata } from '../text/phoneNumber';

/** Loaded once for the page, and then at hand for every render. */
let metadata: PhoneMetadata | null | undefined;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

const settle = (loaded: PhoneMetadata | null): void => {
  metadata = loaded;
  for (const listener of listeners) listener();
};

/** The numbering plans: `undefined` while they load, `null` where they cannot be loaded. */
export const usePhoneMetadata = (): PhoneMetadata | null | undefined => {
  useEffect(() => {
    if (metadata) return;
    loadPhoneMetadata().then(settle, () => {
      settle(null);
    });
  }, []);
  return useSyncExternalStore(
    subscribe,
    () => metadata,
    () => undefined,
  );
};
