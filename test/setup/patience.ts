import { vi } from 'vitest';

/** How long a condition is awaited, in milliseconds: a slow machine is not a failure. */
export const patience = 15_000;

const { waitFor } = vi;
// Once: this file runs before each file of tests.
if (!('isPatient' in vi)) {
  const patientWaitFor: typeof waitFor = (callback, options) =>
    waitFor(callback, typeof options === 'number' ? options : { timeout: patience, ...options });
  Object.assign(vi, { isPatient: true, waitFor: patientWaitFor });
}
