import { reportFault } from '../../base/reportFault';
import type { CallSession } from '../../softphone/softphone';
import type { LegReport } from './legReport';
import { createMergedSession, type Leg, type MergedSession } from './mergedSession';
import { createRemoteSession, type RemoteSession } from './remoteSession';
import type { LegLinks } from './legLinks';

/** How far apart the windows of a user may begin to ring for one call, in milliseconds. */
const togetherMs = 2_000;
/** How many calls are remembered after their end, for windows that report late. */
const rememberedCalls = 20;

/** What `callKey` may tell calls apart by. */
export type RingingSession = Pick<
  CallSession,
  'remoteNumber' | 'remoteName' | 'localNumber' | 'serviceCallId' | 'startedAt'
>;

/** The calls on the clients that the app owns, in this window and in the user's other ones. */
export interface Legs {
  /** Whether this window's session is known. */
  has: (session: CallSession) => boolean;
  /**
   * Takes in a session of one window.
   * @param callOf the call that a merged session is followed as
   * @param onNew the session rings in no other window: a new call
   */
  join: (leg: Leg, callId: string | undefined, onNew: (session: CallSession) => void) => void;
  /** Takes in what another window reports of its client. */
  onReport: (
    window: string,
    report: LegReport,
    onLeg: (leg: Leg, callId: string | undefined) => void,
  ) => void;
  /** A window is gone. */
  onGone: (window: string) => void;
  /**
   * The other windows are another user's from now on.
   * @returns the calls that were on their clients only; they are not followed here any more
   */
  part: () => string[];
  /** The sessions that a merged one is made of. */
  partsOf: (session: CallSession) => readonly CallSession[];
  /** Has the leg of a window take the call. */
  prefer: (callId: string, window: string | undefined) => void;
  clear: () => void;
}

interface LegsTools {
  callKey: () => ((call: RingingSession) => string | undefined) | undefined;
  /** The call that a session is followed as. */
  callOf: (session: CallSession) => string | undefined;
  /** Does not follow a merged session any more. */
  drop: (session: CallSession) => void;
  links: () => LegLinks | undefined;
}

const isOver = ({ session }: Pick<Leg, 'session'>): boolean => session.getSnapshot().status === 'ended';

export const createLegs = ({ callKey, callOf, drop, links }: LegsTools): Legs => {
  const own = new WeakSet<CallSession>();
  const remote = new Map<string, RemoteSession>();
  let merged: MergedSession[] = [];

  const isSameKey = (one: RingingSession, other: RingingSession): boolean => {
    const keyOf = callKey();
    try {
      const key = keyOf?.(one);
      if (keyOf) return key !== undefined && key === keyOf(other);
    } catch (error) {
      // The call is told apart as without it.
      reportFault(error);
    }
    return (
      one.remoteNumber === other.remoteNumber &&
      one.localNumber === other.localNumber &&
      Math.abs(one.startedAt - other.startedAt) <= togetherMs
    );
  };

  /** The call that rings in another window too, if it is this one. */
  const find = ({ session, window }: Leg, callId: string | undefined): MergedSession | undefined => {
    if (callId !== undefined) {
      const known = merged.find((each) => callOf(each.session) === callId);
      if (known) return known;
    }
    if (session.direction === 'outbound') return undefined;
    // Two calls on one client are two calls.
    const others = merged.filter(
      (each) => each.session.direction === 'inbound' && !each.legs().some((leg) => leg.window === window),
    );
    const { serviceCallId } = session;
    return (
      others.find(
        (each) =>
          serviceCallId !== undefined &&
          each.legs().some((leg) => leg.session.serviceCallId === serviceCallId),
      ) ?? others.find((each) => isSameKey(each.session, session))
    );
  };

  const tell = (call: MergedSession): void => {
    const callId = callOf(call.session);
    if (callId === undefined) return;
    for (const { window, session } of call.legs())
      if (window !== undefined) links()?.tellCall(window, session.id, callId);
  };

  return {
    has: (session) => own.has(session),
    join: (leg, callId, onNew) => {
      if (leg.window === undefined) own.add(leg.session);
      const known = find(leg, callId);
      if (known) {
        known.add(leg);
        tell(known);
        return;
      }
      const call = createMergedSession(leg);
      const over = merged.filter(isOver);
      merged = [...merged.filter((each) => !isOver(each)), ...over.slice(-rememberedCalls), call];
      onNew(call.session);
      tell(call);
    },
    onReport: (window, report, onLeg) => {
      const key = `${window}/${report.id}`;
      const known = remote.get(key);
      if (known) {
        known.update(report);
        return;
      }
      const leg = createRemoteSession(
        report,
        (command) => links()?.command(window, report.id, command) ?? Promise.resolve(),
      );
      const over = [...remote].filter(([, each]) => isOver(each));
      for (const [oldest] of over.slice(0, -rememberedCalls)) remote.delete(oldest);
      remote.set(key, leg);
      onLeg({ session: leg.session, window }, report.callId);
    },
    onGone: (window) => {
      for (const [key, leg] of remote) {
        if (!key.startsWith(`${window}/`)) continue;
        remote.delete(key);
        leg.lose();
      }
    },
    part: () => {
      const isHere = ({ legs }: MergedSession): boolean =>
        legs().some(
          ({ session, window }) => window === undefined && session.getSnapshot().status !== 'ended',
        );
      const elsewhere = merged.filter((each) => !isHere(each) && !isOver(each));
      const calls = elsewhere.flatMap(({ session }) => callOf(session) ?? []);
      for (const { session } of elsewhere) drop(session);
      merged = merged.filter((each) => !elsewhere.includes(each));
      for (const leg of remote.values()) leg.lose();
      remote.clear();
      return calls;
    },
    partsOf: (session) =>
      merged
        .find((each) => each.session === session)
        ?.legs()
        .map((leg) => leg.session) ?? [session],
    prefer: (callId, window) => {
      merged.find((each) => callOf(each.session) === callId)?.prefer(window);
    },
    clear: () => {
      remote.clear();
      merged = [];
    },
  };
};
