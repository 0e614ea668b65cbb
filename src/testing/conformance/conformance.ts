import type { Softphone, SoftphoneCapabilities } from '../../softphone/softphone';

/** The far end of the calls of a phone under test: another phone, or a double of the service. */
export interface OtherSide {
  /** What the phone under test dials to reach it. */
  readonly number: string;
  /** Takes the call that rings there. */
  answer: () => void | Promise<void>;
  /** Refuses the call that rings there as busy. */
  busy: () => void | Promise<void>;
  /** Refuses the call that rings there. */
  decline: () => void | Promise<void>;
  /** Calls the phone under test. */
  call: () => void | Promise<void>;
  /** Ends its call, or cancels it while it rings. */
  hangUp: () => void | Promise<void>;
  /** Puts its call on hold and takes it off again. Needed with `canHold`. */
  hold?: ((held: boolean) => void | Promise<void>) | undefined;
  /** The DTMF digits that arrived. @default the suite does not ask */
  heardDigits?: (() => string | Promise<string>) | undefined;
}

export interface SoftphoneUnderTest {
  /** Fresh, and not started. */
  phone: Softphone;
  other: OtherSide;
  /** Where calls may be transferred to. Needed where the phone can transfer. */
  transferTarget?: string | undefined;
  /** Breaks the connection to the service, and brings it back. Needed with `canLoseService`. */
  service?: { lose: () => void | Promise<void>; regain: () => void | Promise<void> } | undefined;
  /** Called after each test. */
  dispose?: (() => void | Promise<void>) | undefined;
}

export interface SoftphoneConformanceOptions {
  /** Your test framework's functions, such as those of Vitest, Jest or node:test. */
  describe: (name: string, body: () => void) => void;
  it: (name: string, body: () => Promise<void>) => void;
  /** What the phone can do: only that is tested, and that it says so. */
  capabilities: SoftphoneCapabilities;
  /** Makes a phone and its other side, for each test anew. */
  setUp: () => SoftphoneUnderTest | Promise<SoftphoneUnderTest>;
  /** Whether the other side of `setUp` can hold. @default false: a hold over there is not tried */
  canHold?: boolean | undefined;
  /** Whether `setUp` gives a `service` that can be lost. @default false: its loss is not tried */
  canLoseService?: boolean | undefined;
  /** Whether the phone follows a client that the app owns, which `setUp` starts. @default false */
  isAppOwned?: boolean | undefined;
  /** How long to wait for anything that must happen, in milliseconds. @default 5000 */
  patienceMs?: number | undefined;
}
