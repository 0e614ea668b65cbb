import { type Call, isLive, otherNumber, type Party } from '../call/call';
import type { Cti, CtiSnapshot } from '../cti/createCti';
import { recentKey } from '../cti/keys';
import { isParty } from '../call/isParty';
import { isSame } from '../base/isSame';
import { createObservable, type MutableObservable } from '../base/observable';
import { createKeptPlace } from './keptPlace';
import { perCti } from './perCti';

/** How many calls are remembered. */
const most = 20;

/** A past call, as it is stored. */
export interface PastCall {
  /** The library's id of the call. */
  readonly id: string;
  /** Who called. */
  readonly direction: Call['direction'];
  /** Inbound, and nobody answered. */
  readonly missed?: boolean;
  /** Inbound, and the user declined it. */
  readonly declined?: boolean;
  /** Who it was with, and their record in HubSpot. */
  readonly party: Party;
  /** The remote party's number, as it was dialled or came in. */
  readonly number: string;
  /** When it began, in milliseconds since the epoch. */
  readonly at: number;
}

interface Remembered {
  /** The number that was last chosen to call from. */
  readonly fromNumber?: string;
  /** Newest first. */
  readonly calls: readonly PastCall[];
}

/** What the widget remembers for a user: recent calls, and the number to call from. */
export interface Memory extends Pick<MutableObservable<Remembered>, 'getSnapshot' | 'subscribe'> {
  /** Remembers the number to call from. */
  chooseFromNumber: (number: string) => void;
  /** Stores the calls that end from now on. Returns the function that stops it. */
  follow: () => () => void;
}

const isPastCall = (value: unknown): value is PastCall => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, direction, party, number, at } = value as Partial<Record<keyof PastCall, unknown>>;
  return (
    typeof id === 'string' &&
    (direction === 'inbound' || direction === 'outbound') &&
    isParty(party) &&
    typeof number === 'string' &&
    typeof at === 'number' &&
    Number.isFinite(at)
  );
};

/** Reads the valid part of what was stored. */
const read = (text: string | null): Remembered => {
  try {
    const stored = JSON.parse(text ?? '{}') as Partial<Record<keyof Remembered, unknown>> | null;
    const calls = Array.isArray(stored?.calls) ? stored.calls.filter(isPastCall) : [];
    return typeof stored?.fromNumber === 'string' ? { calls, fromNumber: stored.fromNumber } : { calls };
  } catch {
    return { calls: [] };
  }
};

const merge = (mine: readonly PastCall[], theirs: readonly PastCall[]): PastCall[] => {
  const byId = new Map([...theirs, ...mine].map((call) => [call.id, call]));
  return [...byId.values()].sort((a, b) => b.at - a.at).slice(0, most);
};

const pastCallOf = (call: Call): PastCall | undefined => {
  const number = otherNumber(call);
  if (number === undefined || isLive(call)) return undefined;
  const isUnanswered =
    call.direction === 'inbound' && call.status !== 'transferred' && call.answeredAt === undefined;
  return {
    id: call.id,
    direction: call.direction,
    ...(isUnanswered && { [call.endStatus === 'REJECTED' ? 'declined' : 'missed']: true }),
    party: call.party,
    number,
    at: call.startedAt,
  };
};

const createMemory = (cti: Cti): Memory => {
  const store = createObservable<Remembered>({ calls: [] });
  /** The user each open call belongs to. */
  const begunFor = new Map<string, string | undefined>();

  const place = createKeptPlace(cti, recentKey, (isFirst) => {
    const kept = read(place.read());
    // This page's own calls, from before HubSpot said who the user is.
    const own = isFirst ? store.getSnapshot() : { calls: [] };
    if (isFirst) for (const id of begunFor.keys()) begunFor.set(id, place.key());
    store.set({ ...kept, ...own, calls: merge(own.calls, kept.calls) });
    if (isFirst && own.calls.length > 0) place.write(JSON.stringify(store.getSnapshot()));
  });

  const change = (next: Partial<Remembered>): void => {
    // Other tabs store calls, too.
    const theirs = read(place.read());
    const mine = { ...store.getSnapshot(), ...next };
    store.set({ ...mine, calls: merge(mine.calls, theirs.calls) });
    place.write(JSON.stringify(store.getSnapshot()));
  };

  /** A call belongs to the user who was logged in to HubSpot when it began, or to the first one after that. */
  const isOwn = ({ id }: Call): boolean => {
    if (!begunFor.has(id)) begunFor.set(id, place.key());
    return begunFor.get(id) === place.key();
  };

  const remember = (calls: CtiSnapshot['calls'], before?: CtiSnapshot['calls']): void => {
    for (const id of begunFor.keys()) if (!calls[id]) begunFor.delete(id);
    for (const call of Object.values(calls)) {
      if (!isOwn(call) || isLive(call) || call === before?.[call.id]) continue;
      const past = pastCallOf(call);
      const known = store.getSnapshot().calls.find(({ id }) => id === call.id);
      if (past && (!known || !isSame(known.party, past.party)))
        change({ calls: merge([past], store.getSnapshot().calls) });
    }
  };

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    chooseFromNumber: (fromNumber) => {
      change({ fromNumber });
    },
    follow: () => {
      place.open();
      remember(cti.getSnapshot().calls);
      return cti.subscribe(({ calls }, before) => {
        place.open();
        if (calls !== before.calls) remember(calls, before.calls);
      });
    },
  };
};

/** The memory that belongs to a cti, however often the widget is mounted. */
export const memoryOf = /* @__PURE__ */ perCti(createMemory);
