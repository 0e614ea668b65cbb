import type { HubSpotOptions } from '../api';
import type { CrmRecord } from '../records/record';

/** A call as the simulated HubSpot keeps it. */
export interface Call {
  /** Counts the calls, in the order of their starts. */
  readonly key: number;
  readonly externalCallId: string;
  readonly direction: 'INBOUND' | 'OUTBOUND';
  readonly fromNumber?: string;
  readonly toNumber?: string;
  readonly startedAt: number;
  readonly answeredAt?: number;
  readonly endedAt?: number;
  readonly endStatus?: string;
  readonly transferredAt?: number;
  /** `app`: the app makes the engagement itself (`createEngagement: false`). */
  readonly engagement: 'pending' | 'created' | 'failed' | 'app';
  readonly engagementId?: number;
  /** The record that was dialled from. */
  readonly subjectId?: number;
  readonly recordIds: readonly number[];
  readonly properties: Readonly<Record<string, string | number>>;
  readonly completions: number;
  /** A completion that came before the engagement. */
  readonly heldCompletion?: unknown;
  /** The app was loaded anew and did not take this call up. */
  readonly abandoned: boolean;
  readonly duplicate: boolean;
  readonly finalized: boolean;
  /** The iframes that reported this call: several remotes may report the same inbound one. */
  readonly frames: readonly string[];
}

/** What HubSpot's dial request says; the field names are HubSpot's. */
export interface DialRequest {
  readonly phoneNumber: string;
  readonly subjectId: number;
  readonly calleeInfo: { readonly calleeId: number; readonly calleeObjectTypeId: string };
  readonly [field: string]: unknown;
}

export interface AppPresence {
  readonly initialized: boolean;
  readonly loggedIn: boolean;
  readonly available: boolean;
}

/** All that the simulated HubSpot knows. Immutable. */
export interface World {
  readonly records: readonly CrmRecord[];
  readonly options: HubSpotOptions;
  readonly calls: readonly Call[];
  readonly nextEngagementId: number;
  readonly app: AppPresence;
  /** The last number that was asked for: the call that follows belongs to its record. */
  readonly dialled?: DialRequest;
  /** Asked for before the app was ready. */
  readonly waitingDial?: DialRequest;
}

/** Who uses the simulated HubSpot. */
export const portal = { portalId: 62_515_001, userId: 9_240_311, ownerId: 71_520_044 } as const;

export const defaultOptions: HubSpotOptions = {
  engagementDelayMs: 200,
  callerMatchDelayMs: 150,
  updateDelayMs: 100,
  handshakeDelayMs: 0,
  handshake: true,
  failNextEngagement: false,
  failNextUpdate: false,
  failNextNavigation: false,
  confirmUpdates: true,
  callerMatch: 'number',
  redirectOnAnswer: false,
  supportsInboundCalling: true,
  iframeLocation: 'widget',
  usesCallingWindow: true,
  legacyEngagementEvent: false,
  externalCallIdInEvents: true,
  namesInDialRequests: true,
};

export const absentApp: AppPresence = { initialized: false, loggedIn: false, available: false };

export const createWorld = (records: readonly CrmRecord[]): World => ({
  records,
  options: defaultOptions,
  calls: [],
  nextEngagementId: 7_000_001,
  app: absentApp,
});

export const findRecord = (world: World, id: number | undefined): CrmRecord | undefined =>
  world.records.find((record) => record.id === id);

export const patchCall = (world: World, key: number, patch: Partial<Call>): World => ({
  ...world,
  calls: world.calls.map((call) => (call.key === key ? { ...call, ...patch } : call)),
});

/** Whether the app still owes something for this call. */
export const isOpen = (call: Call): boolean =>
  call.completions === 0 && !(call.transferredAt !== undefined && call.answeredAt === undefined);

/** The engagement of the call that is under way, which a new handshake carries: the newest that has not ended. */
export const engagementUnderWay = (world: World): number | undefined =>
  world.calls.findLast(
    (call) => isOpen(call) && call.endedAt === undefined && call.engagementId !== undefined,
  )?.engagementId;
