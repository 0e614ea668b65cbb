/** A call as HubSpot has it. */
export interface SimulatedCall {
  /** Absent until the engagement is created, and where none is. */
  readonly engagementId?: number;
  /** The app's id of the call. */
  readonly externalCallId: string;
  /** Whether the call comes in or goes out. */
  readonly direction: 'INBOUND' | 'OUTBOUND';
  /** `RINGING`, `IN_PROGRESS`, then the end status, then what `hs_call_status` says; `TRANSFERRED` for one that rings elsewhere. */
  readonly status: string;
  /** The number that calls. */
  readonly fromNumber?: string;
  /** The number that is called. */
  readonly toNumber?: string;
  /** When it started, in milliseconds since the epoch. */
  readonly startedAt: number;
  /** Talk time that the app reported, in milliseconds. */
  readonly durationMs?: number;
  /** HTML, as the app wrote it; empty without notes. */
  readonly notes: string;
  /** The title that the app gave. */
  readonly title?: string;
  /** The records it is associated with. */
  readonly recordIds: readonly number[];
  /** Every engagement property that the app sent. */
  readonly properties: Readonly<Record<string, string | number>>;
  /** As in CALL_ENDED. */
  readonly endStatus?: string;
  /** Whether CALL_COMPLETED was saved. Without it HubSpot keeps a ghost call. */
  readonly completed: boolean;
  /** How often the app completed it: 1 is right. */
  readonly completions: number;
  /** Ended or abandoned by the app, and not completed: it stays on the record as a call that never ended. */
  readonly ghost: boolean;
  /** The app had already started a call of this `externalCallId`. */
  readonly duplicate: boolean;
  /** Whether FINALIZE_ENGAGEMENT or PUBLISH_TO_CHANNEL arrived. */
  readonly finalized: boolean;
}

/** A call with an engagement: what is on a timeline. */
export interface TimelineEntry extends SimulatedCall {
  /** HubSpot's id of the call's engagement. */
  readonly engagementId: number;
}

export interface SimulatedRecord {
  readonly id: number;
  readonly objectTypeId: string;
  readonly name: string;
  readonly phoneNumbers: readonly string[];
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[];
}
