import type { Cti } from '../cti/createCti';
import { useCtiContext } from './useCti';

/**
 * The provider's cti, for code that reads the state outside of render: an event handler, an effect, your own store.
 * The component does not render when the state changes; to show state, use `useCti()`. The provider calls `start`, `stop` and
 * `setOptions` itself.
 * @returns the same object for the life of the provider
 * @throws CtiError `no-provider` outside of `<CallingProvider>`
 */
export const useCtiStore = (): Cti => useCtiContext('useCtiStore');
