/** So many calls are remembered: more than anyone makes in a day. */
const mostCalls = 1_000;

/**
 * For which HubSpot user each call began. HubSpot may hand a page over to another user or account in the middle of a call: no other
 * HubSpot is ever told about it.
 */
export interface CallOwners {
  /** From now on calls begin for this user. */
  enter: (user: string) => void;
  /** Notes a call of the present user, unless it has one. */
  note: (externalCallId: string | undefined) => void;
  /** Whether a call belongs to another user than the present one. */
  isForeign: (externalCallId: string | undefined) => boolean;
}

export const createCallOwners = (): CallOwners => {
  const owners = new Map<string | undefined, string>();
  let present: string | undefined;
  return {
    enter: (user) => {
      present = user;
    },
    note: (externalCallId) => {
      if (present === undefined || externalCallId === undefined || owners.has(externalCallId)) return;
      owners.set(externalCallId, present);
      const [oldest] = owners.keys();
      if (owners.size > mostCalls) owners.delete(oldest);
    },
    isForeign: (externalCallId) => {
      const owner = owners.get(externalCallId);
      return owner !== undefined && owner !== present;
    },
  };
};
