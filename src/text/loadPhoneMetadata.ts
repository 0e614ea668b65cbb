import type { PhoneMetadata } from './phoneNumber';

let loading: Promise<PhoneMetadata> | undefined;

/** Loads the numbering plans, once. After a failure the next call tries again. */
export const loadPhoneMetadata = (): Promise<PhoneMetadata> => {
  loading ??= import('./phoneMetadata').then(
    ({ phoneMetadata }) => phoneMetadata,
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
};
