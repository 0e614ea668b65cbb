import { createContext } from 'react';
import type { Cti } from '../cti/createCti';

/** The cti of the provider around; `null` outside. */
export const CtiContext = /* @__PURE__ */ createContext<Cti | null>(null);
