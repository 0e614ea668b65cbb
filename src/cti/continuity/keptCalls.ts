import type { Session } from '../../protocol/hostEvents';
import type { CtiContext } from '../context';
import { keyOf, protocolVersion } from '../keys';
import { readStored } from '../storage/pickStorage';
import { storageOf } from '../storage/whereKept';

/** Whether storage may have calls of an earlier page, which come back before HubSpot is told that the app is ready. */
export const hasKeptCalls = (context: CtiContext, session: Session): boolean =>
  readStored(storageOf(context), keyOf(protocolVersion, context.options(), session)) != null;
