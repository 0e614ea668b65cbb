/** What became of a call after a reload of its page. */
export interface Result {
  adapter: string;
  /** The SIP stack of the remote party. */
  remote: string;
  /** What was going on in the call. */
  moment: string;
  /** From the reload to the first packet that arrived at the next page; absent on hold. */
  agentGapMs?: number;
  /** The longest pause between two packets that rtpengine received from the agent. */
  remoteGapMs?: number;
  /** Why the call counts as dead. */
  fault?: string;
  /** How many calls HubSpot heard of. */
  records: number;
}
