import type { LegCommand, LegReport } from './legReport';

/** How the windows of a user reach each other's clients. */
export interface LegLinks {
  /** Reports a call of this window's client to the window with the phone. */
  report: (leg: LegReport) => void;
  /** Tells another window which call one of its legs is. */
  tellCall: (window: string, leg: string, callId: string) => void;
  /** Has another window carry out a command on its client. Rejects with its `PhoneError`. */
  command: (window: string, leg: string, command: LegCommand) => Promise<void>;
}
