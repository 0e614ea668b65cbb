import { useSyncExternalStore } from 'react';
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

/** Loads the numbering plans, unless they are there; after a failure once more. */
export const preparePhoneMetadata = (): void => {
  if (metadata) return;
  loadPhoneMetadata().then(settle, () => {
    settle(null);
  });
};

/** The numbering plans: `undefined` until they are there, `null` where they could not be loaded. */
export const usePhoneMetadata = (): PhoneMetadata | null | undefined =>
  useSyncExternalStore(
    subscribe,
    () => metadata,
    () => undefined,
  );
