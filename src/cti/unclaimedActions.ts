/**
 * A call of an earlier page that HubSpot never shook hands with, so that nobody knows whose it is. It may be another user's: notes and
 * names are not shown.
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

/** What the user can do about calls that nobody knows whose they are. */
export interface UnclaimedActions {
  /**
   * The user says that an unclaimed call is theirs: it is saved to the timeline, with its notes, once no other call is open.
   * An unknown id does nothing.
   */
  claimCall: (id: string) => void;
  /** The user says that an unclaimed call is not theirs, or not worth saving: it is deleted. An unknown id does nothing. */
  discardCall: (id: string) => void;
}
