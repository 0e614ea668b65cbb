import { type Call, otherNumber, type Party } from '../call/call';
import type { CallerIdMatch } from '../protocol/hostEvents';
import { applyToCall, type CtiContext, update } from './context';
import type { PartyQuery } from './options';
import type { DialRequest } from './state';

/** Asks the app who that is; an app that does not know, or fails, is no reason to stop. */
const lookUp = async ({ options, logger }: CtiContext, query: PartyQuery): Promise<Party | undefined> => {
  try {
    return await options().resolveParty?.(query);
  } catch (error) {
    logger.warn('resolveParty failed.', error);
    return undefined;
  }
};

export const lookUpRequestParty = (context: CtiContext, request: DialRequest): void => {
  if (!context.options().resolveParty) return;
  void lookUp(context, { number: request.phoneNumber, dialRequest: request, direction: 'outbound' }).then(
    (party) => {
      const current = context.store.get().dialRequest;
      if (!party || current?.id !== request.id) return;
      update(context, { dialRequest: { ...current, party: { ...current.party, ...party } } });
    },
  );
};

export const lookUpCallParty = (context: CtiContext, call: Call, request?: DialRequest): void => {
  const number = otherNumber(call);
  // A name that came with the request is there already.
  if (!context.options().resolveParty || number === undefined || call.party.name !== undefined) return;
  const query = { number, direction: call.direction, ...(request ? { dialRequest: request } : {}) };
  void lookUp(context, query).then((party) => {
    if (party) applyToCall(context, call.id, { type: 'partyKnown', party });
  });
};

const nameOf = (match: CallerIdMatch): string | undefined =>
  match.callerIdType === 'COMPANY'
    ? match.name
    : [match.firstName, match.lastName].filter(Boolean).join(' ') || match.email;

/** Whose record a match is. */
export const partyOfMatch = (match: CallerIdMatch): Party => {
  const name = nameOf(match);
  return {
    objectId: match.objectCoordinates.objectId,
    objectTypeId: match.objectCoordinates.objectTypeId,
    ...(name !== undefined && { name }),
  };
};
