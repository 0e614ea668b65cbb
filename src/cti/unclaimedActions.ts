/**
 * A call of an earlier page that never connected to HubSpot, so that its user is unknown. It may be another user's: notes and names
 * are not shown.
 */
export interface UnclaimedCall {
  /** The library's id of the call. */
  readonly id: string;
  /** Who called. */
  readonly direction: 'inbound' | 'outbound';
  /** The remote party's number; absent if it is withheld. */
  readonly number?: string;
  /** When it was dialed or began to ring, in milliseconds since the epoch. */
  readonly startedAt: number;
}

/** What the user can do about calls whose user is unknown. */
export interface UnclaimedActions {
  /**
   * Reports that an unclaimed call is this user's: it is saved to the timeline, with its notes, once no other call is open.
   * An unknown id does nothing.
   */
  claimCall: (id: string) => void;
  /** Reports that an unclaimed call is not this user's, or not worth saving: it is deleted. An unknown id does nothing. */
  discardCall: (id: string) => void;
}
