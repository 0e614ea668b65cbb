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
import { allCapabilities } from '../../softphone/capabilities';

/** A state whose call in the foreground is of this type. */
export type StateWith<C extends Call | null> = Omit<CtiState, 'call'> & { readonly call: C };

/** A state as it looks at a moment, in milliseconds since the epoch. */
export type StateAt = (now: number) => CtiState;

const ownNumber = '+16175550100';

/** A contact who is called or calls. */
export interface Callee {
  readonly number: string;
  readonly party: Party & { readonly objectId: number; readonly name: string; readonly company: string };
}

export const contact = {
  number: '+16175550142',
  party: { objectId: 101, objectTypeId: '0-1', name: 'Ada Lovelace', company: 'Analytical Engines' },
} as const satisfies Callee;

export const secondContact = {
  number: '+442079460018',
  party: { objectId: 102, objectTypeId: '0-1', name: 'Charles Babbage', company: 'Difference Ltd' },
} as const satisfies Callee;

export const session: Session = {
  portalId: 1,
  userId: 2,
  ownerId: 3,
  iframeLocation: 'widget',
  usesCallingWindow: false,
  hostUrl: 'https://app.hubspot.com',
};

/** The phone, with its sound. */
export const phone = (
  status: SoftphoneStatus,
  error?: { code: SoftphoneErrorCode; message: string },
): PhoneState => ({
  status,
  capabilities: allCapabilities,
  audio: { blocked: false },
  ...(error && { error }),
});

/** Inside HubSpot, logged in, the phone here and ready; and what is different. */
export const state = <Change extends Partial<Omit<CtiState, 'call' | 'calls'>>>(
  change: Change = {} as Change,
): StateWith<null> & Change => ({
  ...initialState,
  call: null,
  windowRole: 'owner',
  connection: { status: 'ready', session },
  session,
  phone: phone('ready'),
  fromNumbers: [ownNumber],
  ...change,
});

/** The first call is the one in the foreground; `calls` has them in the order of their starts. */
export const stateWith = <C extends Call>(call: C, ...others: Call[]): StateWith<C> => {
  const all = [call, ...others].sort((a, b) => a.startedAt - b.startedAt);
  return { ...state(), call, calls: Object.fromEntries(all.map((each) => [each.id, each])) };
};

type Facts = Omit<DialingCall, 'status'>;

const outbound = (now: number): Facts => ({
  id: 'call-1',
  externalCallId: 'call-1',
  phoneId: 'phone-1',
  ownerId: 3,
  direction: 'outbound',
  fromNumber: ownNumber,
  toNumber: contact.number,
  startedAt: now - 72_000,
  engagement: { status: 'created', id: 1001 },
  party: contact.party,
  draft: { notes: '' },
});

/** The same call as an inbound one, and nothing known of the caller. */
const inbound = (now: number): Facts => ({
  ...outbound(now),
  direction: 'inbound',
  fromNumber: contact.number,
  toNumber: ownNumber,
  party: {},
});

/** Sent, and HubSpot has not created the engagement. */
export const dialing = (now: number): DialingCall => ({
  ...outbound(now),
  status: 'dialing',
  startedAt: now - 1_000,
  engagement: { status: 'pending' },
});

/** Rings at the remote party. */
export const ringing = (now: number): RingingCall => ({
  ...outbound(now),
  status: 'ringing',
  startedAt: now - 4_000,
});

/** Rings here. */
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

export const written = {
  notes:
    'Wants the offer by Friday, with a discount for two years. Call again on Monday at 10 to go through it together.',
  endStatus: 'COMPLETED',
} as const;

/** What HubSpot's match says of the first contact: it names no company. */
export const matchedParty: Party = { objectId: 101, objectTypeId: '0-1', name: 'Ada Lovelace' };

/** Nobody answered, and the call has completed itself. */
export const unanswered = (
  now: number,
  endStatus: EndStatus,
  { endDetail, direction = 'outbound' }: { endDetail?: string; direction?: Call['direction'] } = {},
): SavedCall => ({
  ...(direction === 'outbound'
    ? outbound(now)
    : { ...inbound(now), party: matchedParty, matches: [matches.contact] }),
  status: 'saved',
  attempts: 1,
  startedAt: now - 12_000,
  endedAt: now - 3_000,
  durationMs: 0,
  endStatus,
  confirmed: true,
  ...(endDetail !== undefined && { endDetail }),
});

/** The records that match the first contact's number. */
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

/** The record of the second contact, as HubSpot's match names it. */
export const secondMatch: CallerIdMatch = {
  callerIdType: 'CONTACT',
  firstName: 'Charles',
  lastName: 'Babbage',
  email: 'charles@difference.example',
  objectCoordinates: { portalId: 1, objectId: 102, objectTypeId: '0-1' },
};
