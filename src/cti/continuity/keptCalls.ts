import type { Session } from '../../protocol/hostEvents';
import type { CtiContext } from '../context';
import { keyOf, protocolVersion } from '../keys';
import { pickStorage } from './pickStorage';

/** Whether storage may have calls of an earlier page, which come back before HubSpot is told that the app is ready. */
export const hasKeptCalls = ({ options, connection }: CtiContext, session: Session): boolean => {
  try {
    const storage = pickStorage(options().storage ?? connection()?.storage ?? 'local');
    return storage?.getItem(keyOf(protocolVersion, options(), session)) != null;
  } catch {
    // Storage is denied: nothing comes back.
    return false;
  }
};
