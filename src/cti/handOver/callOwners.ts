import type { Session } from '../../protocol/hostEvents';

/** So many calls are remembered: more than anyone makes in a day. */
const mostCalls = 1_000;

/** A HubSpot user of this page. */
export interface PageUser {
  /** Tells users of the same page apart. */
  readonly key: string;
  readonly session: Session;
}

/**
 * For which HubSpot user each call began. HubSpot may hand a page over to another user or account in the middle of a call: no other
 * HubSpot is ever told about it.
 */
export interface CallOwners {
  /** From now on calls begin for this user. */
  enter: (user: PageUser) => void;
  /** Notes whose a call is, unless that is known. @param user the present one by default */
  note: (externalCallId: string | undefined, user?: PageUser) => void;
  /** Whose call it is, if that is known. */
  of: (externalCallId: string) => PageUser | undefined;
  /** Whether a call belongs to another user than the present one. */
  isForeign: (externalCallId: string | undefined) => boolean;
}

export const createCallOwners = (): CallOwners => {
  const owners = new Map<string | undefined, PageUser>();
  let present: PageUser | undefined;
  return {
    enter: (user) => {
      present = user;
    },
    note: (externalCallId, user = present) => {
      if (user === undefined || externalCallId === undefined || owners.has(externalCallId)) return;
      owners.set(externalCallId, user);
      const [oldest] = owners.keys();
      if (owners.size > mostCalls) owners.delete(oldest);
    },
    of: (externalCallId) => owners.get(externalCallId),
    isForeign: (externalCallId) => {
      const owner = owners.get(externalCallId);
      return owner !== undefined && owner.key !== present?.key;
    },
  };
};
