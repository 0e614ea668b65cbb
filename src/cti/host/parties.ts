import { present } from '../../base/present';
import type { Party } from '../../call/call';
import type { CallerIdMatch } from '../../protocol/hostEvents';

const nameOf = (match: CallerIdMatch): string | undefined =>
  match.callerIdType === 'COMPANY'
    ? match.name
    : [match.firstName, match.lastName].filter(Boolean).join(' ') || match.email;

/** Whose record a match is. */
export const partyOfMatch = (match: CallerIdMatch): Party => {
  const { objectId, objectTypeId } = match.objectCoordinates;
  return present({ objectId, objectTypeId, name: nameOf(match) });
};
