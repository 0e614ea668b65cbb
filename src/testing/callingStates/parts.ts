import type {
  Call,
  ConnectedCall,
  DialingCall,
  EndedCall,
  Party,
  RingingCall,
  SavedCall,
} from '../../call/call';
import type { EndStatus } from '../../protocol/appMessages';
import type { CallerIdMatch, Session } from '../../protocol/hostEvents';
import type { SoftphoneStatus } from '../../softphone/softphone';
import type { SoftphoneErrorCode } from '../../softphone/phoneError';
import { type CtiState, initialState, type PhoneState } from '../../cti/state';
import { allCapabilities } from '../phone/fakeSoftphone';

/** A state as it looks at a moment, in milliseconds since the epoch. */
export type StateAt = (now: number) => CtiState;

const ownNumber = '+16175550100';

export const contact = {
  number: '+16175550142',
  party: { objectId: 101, objectTypeId: '0-1', name: 'Ada Lovelace', company: 'Analytical Engines' },
} as const satisfies { number: string; party: Party };

export const secondContact = {
  number: '+442079460018',
  party: { objectId: 102, objectTypeId: '0-1', name: 'Charles Babbage', company: 'Difference Ltd' },
} as const satisfies { number: string; party: Party };

const session: Session = {
  portalId: 1,
  userId: 2,
  ownerId: 3,
  iframeLocation: 'widget',
  usesCallingWindow: false,
  hostUrl: 'https://app.hubspot.com',
};

export const phone = (
  status: SoftphoneStatus,
  error?: { code: SoftphoneErrorCode; message: string },
): PhoneState => ({
  status,
  capabilities: allCapabilities,
  audio: { blocked: false },
  ...(error && { error }),
});

/** Inside HubSpot, logged in, the phone ready; and what is different. */
export const state = (change: Partial<CtiState> = {}): CtiState => ({
  ...initialState,
  connection: { status: 'ready', session },
  session,
  phone: phone('ready'),
  fromNumbers: [ownNumber],
  ...change,
});

/** The first call is the one in the foreground. */
export const stateWith = (call: Call, ...others: Call[]): CtiState =>
  state({ call, calls: Object.fromEntries([call, ...others].map((each) => [each.id, each])) });

type Facts = Omit<DialingCall, 'status'>;

const outbound = (now: number): Facts => ({
  id: 'call-1',
  externalCallId: 'call-1',
  phoneId: 'phone-1',
  direction: 'outbound',
  fromNumber: ownNumber,
  toNumber: contact.number,
  startedAt: now - 72_000,
  engagement: { status: 'created', id: 1001 },
  party: contact.party,
  draft: { notes: '' },
});

/** The same call the other way round, and nothing known of the caller. */
const inbound = (now: number): Facts => ({
  ...outbound(now),
  direction: 'inbound',
  fromNumber: contact.number,
  toNumber: ownNumber,
  party: {},
});

export const dialing = (now: number): DialingCall => ({
  ...outbound(now),
  status: 'dialing',
  startedAt: now - 1_000,
  engagement: { status: 'pending' },
});

export const ringing = (now: number): RingingCall => ({
  ...outbound(now),
  status: 'ringing',
  startedAt: now - 4_000,
});

export const incoming = (now: number, change: Partial<RingingCall> = {}): RingingCall => ({
  ...inbound(now),
  status: 'ringing',
  startedAt: now - 4_000,
  ...change,
});

/** 1 min 5 s of talk. */
export const connected = (now: number, change: Partial<ConnectedCall> = {}): ConnectedCall => ({
  ...outbound(now),
  status: 'connected',
  answeredAt: now - 65_000,
  muted: false,
  held: { local: false, remote: false },
  digits: '',
  ...change,
});

/** Over for 5 s, after 2 min 7 s of talk. */
export const ended = (now: number, change: Partial<EndedCall> = {}): EndedCall => ({
  ...outbound(now),
  status: 'ended',
  startedAt: now - 140_000,
  answeredAt: now - 132_000,
  endedAt: now - 5_000,
  durationMs: 127_000,
  endStatus: 'COMPLETED',
  ...change,
});

export const written = { notes: 'Wants the offer by Friday.', endStatus: 'COMPLETED' } as const;

/** Nobody answered, and the call has completed itself. */
export const unanswered = (
  now: number,
  endStatus: EndStatus,
  { endDetail, direction = 'outbound' }: { endDetail?: string; direction?: Call['direction'] } = {},
): SavedCall => ({
  ...(direction === 'outbound' ? outbound(now) : { ...inbound(now), party: contact.party }),
  status: 'saved',
  startedAt: now - 12_000,
  endedAt: now - 3_000,
  durationMs: 0,
  endStatus,
  confirmed: true,
  ...(endDetail !== undefined && { endDetail }),
});

export const matches = {
  contact: {
    callerIdType: 'CONTACT',
    firstName: 'Ada',
    lastName: 'Lovelace',
    email: 'ada@analytical-engines.example',
    objectCoordinates: { portalId: 1, objectId: 101, objectTypeId: '0-1' },
  },
  otherContact: {
    callerIdType: 'CONTACT',
    firstName: 'Annabella',
    lastName: 'Byron',
    email: 'annabella@byron.example',
    objectCoordinates: { portalId: 1, objectId: 103, objectTypeId: '0-1' },
  },
  company: {
    callerIdType: 'COMPANY',
    name: 'Analytical Engines',
    objectCoordinates: { portalId: 1, objectId: 201, objectTypeId: '0-2' },
  },
} as const satisfies Record<string, CallerIdMatch>;
