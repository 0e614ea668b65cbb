import { createFakeSoftphone } from 'react-hubspot-calling/testing';
import type { Demo } from './demo';
import { forScripts } from './forScripts';

/**
 * A demo that only pretends to call: the remote party answers after a while; numbers that end in 0101 to 0107 are busy, decline,
 * ring out, fail …
 */
export const openFakePhone = (): Demo =>
  forScripts({ phone: createFakeSoftphone({ ringsAfterMs: 600, answersAfterMs: 2500 }) });
