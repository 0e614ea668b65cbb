import { present } from '../../base/present';
import type { HubSpotId } from '../../protocol/appMessages';
import type { EngineOptions, HubSpotOptions } from './options';
import type { CrmRecord } from './records/record';

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
  /** The pages whose app completed it. */
  readonly completedBy: readonly string[];
  /** A completion that came before the engagement. */
  readonly heldCompletion?: { readonly data: unknown; readonly frame: string } | undefined;
  /** The app was loaded anew and did not take this call up. */
  readonly abandoned: boolean;
  readonly duplicate: boolean;
  readonly finalized: boolean;
  /** The pages whose app reported this call: several remotes may report the same inbound one. */
  readonly frames: readonly string[];
}

/** What a dial request says, with HubSpot's field names. A test may leave out all but the number. */
export interface DialRequest {
  readonly phoneNumber: string;
  readonly subjectId?: HubSpotId;
  readonly calleeInfo?: { readonly calleeId: HubSpotId; readonly calleeObjectTypeId: string };
  readonly [field: string]: unknown;
}

/** Whose HubSpot it is. */
export interface Portal {
  readonly portalId: HubSpotId;
  readonly userId: HubSpotId;
  readonly ownerId: HubSpotId;
}

export interface AppPresence {
  readonly initialized: boolean;
  readonly loggedIn: boolean;
  readonly available: boolean;
}

/** What an account has, whichever of its pages one looks at. Immutable. */
export interface Account {
  readonly options: EngineOptions;
  readonly calls: readonly Call[];
  readonly nextEngagementId: number;
}

/** What only one page of HubSpot knows. Immutable. */
export interface PageState {
  readonly app: AppPresence;
  /** The last number that was asked for: the call that follows belongs to its record. */
  readonly dialled?: DialRequest;
  /** Asked for before the app was ready. */
  readonly waitingDial?: DialRequest;
}

/** All that the simulated HubSpot knows, seen from one of its pages. Immutable. */
export interface World extends Account, PageState {
  readonly portal: Portal;
  readonly records: readonly CrmRecord[];
}

/** Who uses the simulated HubSpot. */
export const portal = {
  portalId: 62_515_001,
  userId: 9_240_311,
  ownerId: 71_520_044,
} as const satisfies Portal;

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
  removesHiddenWidget: false,
  supportsInboundCalling: true,
  isReady: true,
  permittedFrames: null,
  iframeLocation: 'widget',
  usesCallingWindow: true,
  legacyEngagementEvent: false,
  externalCallIdInEvents: true,
  namesInDialRequests: true,
};

export const absentApp: AppPresence = { initialized: false, loggedIn: false, available: false };

export const freshAccount: Account = {
  options: defaultOptions,
  calls: [],
  nextEngagementId: 7_000_001,
};

export const freshPage: PageState = { app: absentApp };

export const createWorld = (records: readonly CrmRecord[]): World => ({
  records,
  portal,
  ...freshAccount,
  ...freshPage,
});

export const accountOf = ({ options, calls, nextEngagementId }: Account): Account => ({
  options,
  calls,
  nextEngagementId,
});

export const pageStateOf = ({ app, dialled, waitingDial }: World): PageState => ({
  app,
  ...present({ dialled, waitingDial }),
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

/** Whether it rings, or somebody speaks. */
export const isUnderWay = (call: Call): boolean => isOpen(call) && call.endedAt === undefined;

/** Whether no other page that is open has reported this call. */
export const isOrphan = ({ frames }: Call, others: readonly string[]): boolean =>
  !frames.some((frame) => others.includes(frame));

/**
 * The engagement of the call that is under way, which a new handshake carries: the newest that has not ended, and that is not another
 * page's.
 */
export const engagementUnderWay = (
  world: Pick<World, 'calls'>,
  others: readonly string[] = [],
): number | undefined =>
  world.calls.findLast(
    (call) => isUnderWay(call) && call.engagementId !== undefined && isOrphan(call, others),
  )?.engagementId;
