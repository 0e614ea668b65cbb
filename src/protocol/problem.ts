/** A message from HubSpot's side that was dropped, and why. */
export interface ProtocolProblem {
  reason: 'malformed' | 'untrusted-origin' | 'untrusted-source' | 'oversized' | 'flood';
  /** One sentence for an engineer. */
  message: string;
  origin?: string;
  type?: string;
}
