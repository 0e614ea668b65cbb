import { isLive } from '../call/call';
import type { CallSession } from '../softphone/softphone';
import { useCti, useCtiContext } from './useCti';

/**
 * The phone's side of the call in the foreground.
 * @param hook named in the error
 */
export const useSession = (hook: string): CallSession | null => {
  const cti = useCtiContext(hook);
  const id = useCti(({ call }) => (call && isLive(call) ? call.id : undefined));
  // Asked for in render and not in the selector: a call is in the state a moment before its session is known by it.
  return id === undefined ? null : (cti.sessionOf(id) ?? null);
};
