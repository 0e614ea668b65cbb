import { useSyncExternalStore } from 'react';
import { type PhoneMetadata } from '../../text/phoneNumber';
import { loadPhoneMetadata } from '../../text/loadPhoneMetadata';

/** Loaded once for the page, and then available to every render. */
let metadata: PhoneMetadata | null | undefined;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** From now on these are the numbering plans. */
export const providePhoneMetadata = (loaded: PhoneMetadata | null): void => {
  metadata = loaded;
  for (const listener of listeners) listener();
};

/** Loads the numbering plans, unless they are there; after a failure once more. */
export const preparePhoneMetadata = (): void => {
  if (metadata) return;
  loadPhoneMetadata().then(providePhoneMetadata, () => {
    providePhoneMetadata(null);
  });
};

/** The numbering plans: `undefined` until they are there, `null` where they could not be loaded. */
export const phoneMetadata = (): PhoneMetadata | null | undefined => metadata;

const none = (): undefined => undefined;

/** @param isNeeded whether something is shown by them: nothing else is rendered when they come */
export const usePhoneMetadata = (isNeeded = true): PhoneMetadata | null | undefined =>
  useSyncExternalStore(subscribe, isNeeded ? phoneMetadata : none, none);
