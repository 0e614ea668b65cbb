/** A message from HubSpot's side that was dropped, and why. */
export interface ProtocolProblem {
  /** Why it was dropped. */
  reason: 'malformed' | 'untrusted-origin' | 'untrusted-source' | 'oversized' | 'flood';
  /** One sentence for an engineer. */
  message: string;
  /** Where it came from. */
  origin?: string;
  /** Its wire type, if it had one. */
  type?: string;
}
