import { isLive } from '../../call/call';
import type { CtiContext } from '../context';
import type { PhoneBridge } from '../phone/bridge';

/** How long an app with its own phone may take to mount its provider again during a call, in milliseconds. */
const remountMs = 1_000;

/** The provider goes: runs once this page's phone has no calls any more. Until then no other window gets them. */
export const onceFree = (
  { store, options }: CtiContext,
  bridge: PhoneBridge | undefined,
  run: () => void,
) => {
  // Nobody reports the end of a call on the app's own phone, unless a provider comes again.
  if (!options().phone && Object.values(store.getSnapshot().calls).some(isLive)) setTimeout(run, remountMs);
  else if (bridge) bridge.onceFree(run);
  else run();
};
