import { type Call, otherNumber, type Party } from '../call/call';
import { partyOfMatch } from '../cti/host/parties';
import type { ObjectCoordinates } from '../protocol/appMessages';
import type { CallerIdMatch, Session } from '../protocol/hostEvents';
import { formatPhoneNumber, type PhoneMetadata } from '../text/phoneNumber';

/** Who a call is with, for sentences: a name, else a number, else that it is withheld. */
export const whoOf = (call: Call, withheld: string, metadata?: PhoneMetadata | null): string => {
  const number = otherNumber(call);
  return (
    call.party.name ?? (number === undefined ? withheld : formatPhoneNumber(number, undefined, metadata))
  );
};

/** Where a party's record lives; `undefined` where HubSpot is not there or knows none. */
export const recordOf = (
  { objectId, objectTypeId }: Party,
  session: Session | null,
): ObjectCoordinates | undefined =>
  objectId !== undefined && objectTypeId !== undefined && session?.portalId !== undefined
    ? { portalId: session.portalId, objectId, objectTypeId }
    : undefined;

/** A key for one of several matches. */
export const matchId = ({ objectCoordinates: { objectTypeId, objectId } }: CallerIdMatch): string =>
  `${objectTypeId}/${objectId}`;

export const nameOfMatch = (match: CallerIdMatch): string => partyOfMatch(match).name ?? matchId(match);

/** Help Desk: a conversation that is to be finished after the call. */
export const isTicket = ({ threadId, objectTypeId }: Party): boolean =>
  threadId !== undefined || objectTypeId === '0-5';
