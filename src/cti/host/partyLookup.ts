import { present } from '../../base/present';
import { type Call, isLive, otherNumber, type Party } from '../../call/call';
import { readParty } from '../../call/readParty';
import { applyToCall } from '../applyToCall';
import { type CtiContext, update } from '../context';
import { dialRequestFor } from './dialRequests';
import type { PartyQuery } from '../options';
import type { DialRequest } from '../state';
import { createWatch, type Watch } from '../watch';

/** Has the app look up the remote party if it is not known yet. */
export const createPartyLookup = (context: CtiContext): Watch => {
  const { store, options, logger } = context;
  const asked = new Set<string>();

  /** The call goes on if the app fails. */
  const lookUp = async (query: PartyQuery, onFound: (party: Party) => void): Promise<void> => {
    try {
      const party = await options().resolveParty?.(query);
      if (party) onFound(readParty(party));
    } catch (error) {
      logger.warn('resolveParty failed.', error);
    }
  };

  const lookUpRequest = (asking: DialRequest): void => {
    const query: PartyQuery = { number: asking.phoneNumber, dialRequest: asking, direction: 'outbound' };
    void lookUp(query, (party) => {
      const current = store.getSnapshot().dialRequest;
      if (current?.id !== asking.id) return;
      update(context, { dialRequest: { ...current, party: { ...current.party, ...party } } });
    });
  };

  const lookUpCall = (call: Call, number: string, request: DialRequest | null): void => {
    const { id, direction } = call;
    const dialRequest = dialRequestFor({ dialRequest: request }, { direction, toNumber: number });
    void lookUp(present({ number, direction, dialRequest }), (party) => {
      const known = store.getSnapshot().calls[id]?.party;
      // The user has chosen a record meanwhile, or HubSpot has found one.
      if (known && (known.name !== undefined || known.objectId !== call.party.objectId)) return;
      applyToCall(context, id, { type: 'partyKnown', party });
    });
  };

  return createWatch(store, ({ dialRequest, calls, windowRole }, previous) => {
    if (!options().resolveParty) return;
    if (dialRequest && dialRequest.id !== previous?.dialRequest?.id) lookUpRequest(dialRequest);
    // The call that answers a request takes it away in the same change.
    const request = previous?.dialRequest ?? dialRequest;
    // The window with the phone looks it up for all.
    if (windowRole === 'follower') return;
    for (const id of asked) if (!calls[id]) asked.delete(id);
    for (const call of Object.values(calls)) {
      const number = otherNumber(call);
      if (asked.has(call.id) || !isLive(call)) continue;
      asked.add(call.id);
      if (call.party.name === undefined && number !== undefined) lookUpCall(call, number, request);
    }
  });
};
