import type { Softphone, SoftphoneCapabilities } from '../../softphone/softphone';

/** The remote party of a phone under test: another phone, or a double of the service. */
export interface OtherSide {
  /** What the phone under test dials to reach it. */
  readonly number: string;
  /** Answers the call that rings there. */
  answer: () => void | Promise<void>;
  /** Refuses the call that rings there as busy. */
  busy: () => void | Promise<void>;
  /** Declines the call that rings there. */
  decline: () => void | Promise<void>;
  /** Calls the phone under test. */
  call: () => void | Promise<void>;
  /** Ends its call, or cancels it while it rings. */
  hangUp: () => void | Promise<void>;
  /** Puts its call on hold, or resumes it with `false`. Needed with `canHold`. */
  hold?: ((held: boolean) => void | Promise<void>) | undefined;
  /** The DTMF digits that arrived. @default not tested */
  heardDigits?: (() => string | Promise<string>) | undefined;
}

/** What one test of the suite gets. */
export interface SoftphoneUnderTest {
  /** A new phone that is not started. */
  phone: Softphone;
  /** The remote party of its calls. */
  other: OtherSide;
  /** Where calls may be transferred to. Needed if the phone can transfer. */
  transferTarget?: string | undefined;
  /** Breaks the connection to the service, and restores it. Needed with `canLoseService`. */
  service?: { lose: () => void | Promise<void>; regain: () => void | Promise<void> } | undefined;
  /**
   * The same user's phone on the page that follows, not started, and the remote party of its calls. Needed with `canResume`.
   */
  nextPage?: (() => SoftphoneUnderTest | Promise<SoftphoneUnderTest>) | undefined;
  /** Called after each test. */
  dispose?: (() => void | Promise<void>) | undefined;
}

/** How the suite runs, and on what. */
export interface SoftphoneConformanceOptions {
  /** Your test framework's `describe`, such as that of Vitest, Jest or node:test. */
  describe: (name: string, body: () => void) => void;
  /** Your test framework's `it` or `test`. */
  it: (name: string, body: () => Promise<void>) => void;
  /** What the phone can do. Only that is tested, and that the phone says so. */
  capabilities: SoftphoneCapabilities;
  /** Makes a new phone and its remote party for each test. */
  setUp: () => SoftphoneUnderTest | Promise<SoftphoneUnderTest>;
  /** Whether the remote party can hold. @default false: its hold is not tested */
  canHold?: boolean | undefined;
  /** Whether `setUp` returns a `service` that can be lost. @default false: its loss is not tested */
  canLoseService?: boolean | undefined;
  /** Whether calls can outlive their page, and `setUp` returns a `nextPage`. @default false */
  canResume?: boolean | undefined;
  /** Whether the phone follows a client that the app owns, which `setUp` starts. @default false */
  isAppOwned?: boolean | undefined;
  /** How long to wait for anything that must happen, in milliseconds. @default 5000 */
  patienceMs?: number | undefined;
}
