import { now } from '../../base/clock';
import { type Call, type CallDraft, isLive } from '../../call/call';
import { present } from '../../base/present';
import { isNumber } from '../../base/read';
import type { AppMessage, AppMethod, CallCompletedMessage } from '../../protocol/appMessages';
import type { KeptCall } from '../../softphone/softphone';
import { isCall } from './readCall';
import { isKeptCall } from './readKeptCall';

const ageLimitMs = 24 * 60 * 60 * 1000;

/** One call as it is kept until HubSpot has it. */
export interface JournalEntry {
  readonly call: Call;
  /** The messages about it that HubSpot got. */
  readonly sent: readonly AppMethod[];
  /** The completion as it was sent, to be identical if it must be resent. */
  readonly completion?: CallCompletedMessage;
  /** When the call was last known to be in this state, in milliseconds since the epoch. */
  readonly seenAt: number;
  /** The page that has the call, as long as that is not known to be gone. */
  readonly page?: string;
  /** This page has had the call, and has run on since. Not stored. */
  readonly isHere?: true;
  /** What the phone needs to take the call back, while it is live. */
  readonly kept?: KeptCall;
}

/** What HubSpot got about a call. */
export type Told = Pick<JournalEntry, 'sent' | 'completion'>;

const isEntry = (value: unknown): value is JournalEntry => {
  if (typeof value !== 'object' || value === null) return false;
  const { call, sent, seenAt } = value as Partial<Record<keyof JournalEntry, unknown>>;
  return isCall(call) && Array.isArray(sent) && isNumber(seenAt);
};

/** What the phone kept is used whole, or not at all: the call is known without it. */
const withReadableKept = ({ kept, ...entry }: JournalEntry): JournalEntry =>
  isLive(entry.call) && isKeptCall(kept) ? { ...entry, kept } : entry;

/** The valid entries. @throws a SyntaxError if the text is not JSON */
export const readEntries = (text: string | null): JournalEntry[] => {
  if (text === null) return [];
  const stored: unknown = JSON.parse(text);
  return Array.isArray(stored) ? stored.filter(isEntry).map(withReadableKept) : [];
};

/** Whether an entry is young enough to be resumed. */
export const isFresh = ({ seenAt }: Pick<JournalEntry, 'seenAt'>): boolean => now() - seenAt < ageLimitMs;

export const externalCallIdOf = ({ payload }: AppMessage): string | undefined => {
  const id = (payload as { externalCallId?: unknown } | undefined)?.externalCallId;
  return typeof id === 'string' ? id : undefined;
};

export const bothTold = (a: Told | undefined, b: Told | undefined): Told => {
  const completion = b?.completion ?? a?.completion;
  return { sent: [...new Set([...(a?.sent ?? []), ...(b?.sent ?? [])])], ...(completion && { completion }) };
};

export const toldBy = (message: AppMessage): Told => ({
  sent: [message.method],
  ...(message.method === 'callCompleted' && { completion: message.payload }),
});

const withDraft = ({ completion: _, ...entry }: JournalEntry, draft: CallDraft): JournalEntry => ({
  ...entry,
  call: { ...entry.call, draft },
});

/** Shorter entries for a storage that is full: without what a person wrote, which is most of an entry, and without all that can go. */
export const shorter: readonly ((entry: JournalEntry) => JournalEntry)[] = [
  (entry) => {
    const { title: _, ...draft } = entry.call.draft;
    return withDraft(entry, { ...draft, notes: '' });
  },
  (entry) => {
    const { outcome, endStatus } = entry.call.draft;
    return withDraft(entry, { notes: '', ...present({ outcome, endStatus }) });
  },
];

const allSent: JournalEntry['sent'] = [
  'outgoingCall',
  'incomingCall',
  'callAnswered',
  'callEnded',
  'callCompleted',
];

/** What has been told of a call, as far as anybody knows: everything that has happened. */
export const allSentOf = (call: Call): JournalEntry['sent'] =>
  isLive(call) ? allSent.slice(0, call.answeredAt === undefined ? 2 : 3) : allSent;
