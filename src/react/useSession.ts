import type { CallSession } from '../softphone/softphone';
import { useCti, useCtiContext } from './useCti';

/** The phone's side of the call in the foreground. It appears with its call and goes with its end; both change the state. */
export const useSession = (): CallSession | null => {
  const cti = useCtiContext('useSession');
  return useCti(({ call }) => (call ? cti.sessionOf(call.id) : undefined)) ?? null;
};
