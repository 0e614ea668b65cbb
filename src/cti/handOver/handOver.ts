import { now } from '../../base/clock';
import { type Call, engagementIdOf, isLive } from '../../call/call';
import { present } from '../../base/present';
import { addCall } from '../../call/foreground';
import { readFields } from '../../base/read';
import type { AppMessage, AppMethod, CallCompletedMessage, HubSpotId } from '../../protocol/appMessages';
import type { HostEvent, Session } from '../../protocol/hostEvents';
import type { Softphone } from '../../softphone/softphone';
import { isHttps } from '../../call/recording';
import type { RecordingOptions } from '../actionOptions';
import type { CtiActions } from '../actions';
import type { Forwarded } from '../bindActions';
import type { StartOptions } from '../calls/newCall';
import { type CtiContext, lookUpCall, update } from '../context';
import { CtiError } from '../errors';
import { keyOf } from '../keys';
import { createWatch, type Watch } from '../watch';
import type { CallOwners, PageUser } from './callOwners';
import type { Journal } from '../continuity/journal';
import { openPlace } from '../continuity/place';
import { createEngagementOwners } from './engagementOwners';

/** Keeps two HubSpot users of one page apart. */
export interface HandOver extends Watch {
  /** HubSpot has shaken hands. What belongs to another user is left with that user. */
  enter: (session: Session) => void;
  /** Whether a completion adds to another user's call, of which only the engagement is known. */
  isForeignUpdate: (message: AppMessage) => boolean;
  /** Whether an engagement is that of another call than this one, whoever's that is. */
  isOthers: (engagementId: HubSpotId, call: Call) => boolean;
  /** A message has gone out here, perhaps for another window. */
  noteSent: (message: AppMessage) => void;
  /** Notes the engagement that HubSpot names. @returns the event, with its call if HubSpot has named only the engagement */
  see: (event: HostEvent) => HostEvent;
  /** Takes an action that is meant for another user than the present one. `undefined` if it is not. */
  take: (name: string, args: readonly unknown[]) => Forwarded | undefined;
}

/** A call that is live on a phone, and what its user's HubSpot was told of it. */
interface PassedOn {
  readonly call: Call;
  readonly user: PageUser;
  readonly sent: readonly AppMethod[];
  /** It is kept with its user already, whose other windows may have settled it since. */
  readonly isLeft: boolean;
}

/** What the last cti of a phone leaves to the next: the phone does not know whose its calls are. */
const passedOn = new WeakMap<Softphone, readonly PassedOn[]>();

/**
 * @param leaveWindows leaves the windows of the user before. Returns the ids of calls that are on their phones only
 * @param onBack HubSpot has handed back to the user of a call that is live
 */
export const createHandOver = (
  context: CtiContext,
  owners: CallOwners,
  journal: Journal,
  leaveWindows: () => readonly string[],
  onBack: (call: Call) => void,
): HandOver => {
  const { store, options, logger } = context;
  const engagements = createEngagementOwners(context);
  let before: PageUser | undefined;

  const noteCalls = (): void => {
    for (const { externalCallId } of Object.values(store.getSnapshot().calls)) owners.note(externalCallId);
  };

  const noteEngagement = (
    { externalCallId }: Pick<Partial<Call>, 'externalCallId'>,
    id: HubSpotId | undefined,
  ): void => {
    if (externalCallId === undefined || id === undefined) return;
    const user = owners.of(externalCallId);
    if (user) engagements.note(id, user, externalCallId);
  };

  /** Whether an engagement is that of another user's call. */
  const isForeign = (id: HubSpotId | undefined): boolean =>
    id !== undefined && before !== undefined && engagements.isForeign(id, before);

  /** Another user's call that nobody talks in any more. */
  const isOver = (call: Call): boolean => !isLive(call) && owners.isForeign(call.externalCallId);

  /** A call that is live stays on the screen until it is over: somebody is talking. */
  const clear = (): void => {
    const { calls, call, windowRole } = store.getSnapshot();
    // Not a follower any more: what the owner has shown last is not put back.
    update(context, { windowRole: 'alone' });
    const elsewhere = leaveWindows();
    const isHere = ({ id }: Call): boolean => windowRole !== 'follower' && !elsewhere.includes(id);
    const staying = Object.values(calls).filter((known) => isHere(known) && isLive(known));
    update(context, {
      calls: Object.fromEntries(staying.map((known) => [known.id, known])),
      call: staying.find(({ id }) => id === call?.id) ?? staying.at(-1) ?? null,
      dialRequest: null,
      problem: null,
    });
    for (const known of staying) if (!owners.isForeign(known.externalCallId)) onBack(known);
  };

  const enter = (user: PageUser): void => {
    if (before && before.key !== user.key) {
      logger.debug('HubSpot has handed over to another user.', user.session);
      noteCalls();
      for (const call of Object.values(store.getSnapshot().calls))
        noteEngagement(call, call.engagement.status === 'pending' ? '' : engagementIdOf(call));
      journal.leaveWith(before.session, store.getSnapshot().windowRole === 'follower');
      owners.enter(user);
      clear();
    }
    owners.enter(user);
    before = user;
    noteCalls();
  };

  const passOn = (): void => {
    const { phone } = options();
    const { calls, windowRole } = store.getSnapshot();
    // A follower's calls are on the phone of another window.
    const live = windowRole === 'follower' ? [] : Object.values(calls).filter(isLive);
    const passed = live.flatMap((call) => {
      const { externalCallId: id } = call;
      const user = owners.of(id);
      return user ? { ...journal.toldOf(user.session, id), call, user, isLeft: owners.isForeign(id) } : [];
    });
    if (phone) passedOn.set(phone, passed);
  };

  /** The cti before has left calls of another user on the phone: it is as if HubSpot handed over now, unless it had then. */
  const takeOver = (key: string): void => {
    const { phone } = options();
    const { session } = store.getSnapshot();
    const { sessions } = phone?.getSnapshot() ?? {};
    for (const { call, user, sent, isLeft } of (phone && passedOn.get(phone)) ?? []) {
      if (user.key === key || !sessions?.some(({ id }) => id === call.phoneId)) continue;
      owners.note(call.externalCallId, user);
      if (isLeft) journal.left.add([{ call, sent, seenAt: now() }], openPlace(context, user.session), true);
      else enter(user);
      // Whoever follows the state, such as the recent calls, learns whose call it is.
      store.set({ ...addCall(store.getSnapshot(), call), session: user.session });
      journal.assumeSent(call, sent);
      update(context, { session });
    }
  };

  /**
   * The call that an app means which names only its engagement; `undefined` if that may be the foreground call.
   * @throws CtiError `no-such-call`
   */
  const callNamedBy = (engagementId: HubSpotId): string | undefined => {
    const { call, calls } = store.getSnapshot();
    const isIts = (known: Call): boolean => String(engagementIdOf(known)) === String(engagementId);
    const known = Object.values(calls).find(isIts)?.externalCallId ?? engagements.callOf(engagementId);
    if (known === undefined && call && engagementIdOf(call) !== undefined)
      throw new CtiError(
        'no-such-call',
        `addRecording() needs the externalCallId of "${engagementId}", too.`,
      );
    return known;
  };

  /** A new call under such an id would be kept from the present user's HubSpot. */
  const refuseTheirs = ({ externalCallId }: StartOptions): void => {
    if (externalCallId === undefined || lookUpCall(context, { externalCallId })) return;
    if (owners.isForeign(externalCallId))
      throw new CtiError(
        'invalid-argument',
        `"${externalCallId}" is the externalCallId of another user's call.`,
      );
  };

  const watch = createWatch(store, ({ calls }) => {
    const over = Object.values(calls).filter(isOver);
    if (over.length === 0) return;
    // Later listeners see the end first, such as the journal of the user it belongs to.
    queueMicrotask(() => {
      const state = store.getSnapshot();
      const rest = Object.values(state.calls).filter((call) => !isOver(call));
      update(context, {
        calls: Object.fromEntries(rest.map((call) => [call.id, call])),
        call: rest.find(({ id }) => id === state.call?.id) ?? rest.at(-1) ?? null,
        problem: over.some(({ id }) => id === state.problem?.callId) ? null : state.problem,
      });
    });
  });

  return {
    enter: (session) => {
      const key = keyOf('', options(), session);
      if (!before) takeOver(key);
      enter({ key, session });
    },
    isOthers: (id, { externalCallId }) => {
      const known = engagements.callOf(id);
      if (known !== undefined) return known !== externalCallId;
      return before !== undefined && engagements.isAwaitedByOther(before);
    },
    noteSent: ({ payload }) => {
      const { engagementId, ...call } = readFields(payload) as Partial<CallCompletedMessage>;
      owners.note(call.externalCallId);
      // What HubSpot has said counts.
      if (engagementId !== undefined && engagements.callOf(engagementId) === undefined)
        noteEngagement(call, engagementId);
    },
    isForeignUpdate: ({ method, payload }) =>
      method === 'callCompleted' && !lookUpCall(context, payload) && isForeign(payload.engagementId),
    see: (event) => {
      const isNamed = event.type === 'CREATE_ENGAGEMENT_SUCCEEDED' || event.type === 'ENGAGEMENT_CREATED';
      if (isNamed) noteEngagement(event.data, event.data.engagementId);
      if (event.type !== 'UPDATE_ENGAGEMENT_SUCCEEDED' && event.type !== 'UPDATE_ENGAGEMENT_FAILED')
        return event;
      // An answer about a call of the page before is not about the one that is saved now.
      const { engagementId } = event.data;
      const externalCallId = engagementId === undefined ? undefined : engagements.callOf(engagementId);
      const named = present({ externalCallId });
      const raw = { ...event.raw, data: { ...named, ...readFields(event.raw['data']) } };
      // What HubSpot itself says counts. Another window reads it anew.
      return { ...event, data: { ...named, ...event.data }, raw };
    },
    take: (name, args) => {
      if (name === 'outgoingCall' || name === 'incomingCall') refuseTheirs(args[0] as StartOptions);
      if (name !== 'addRecording') return undefined;
      const { url, engagementId, ...address } = args[0] as RecordingOptions;
      if (engagementId !== undefined && address.id === undefined && address.externalCallId === undefined) {
        const externalCallId = callNamedBy(engagementId);
        const { actions } = store.getSnapshot() as unknown as { actions: CtiActions };
        if (externalCallId !== undefined) {
          actions.addRecording({ url, engagementId, externalCallId });
          return { result: undefined };
        }
      }
      const externalCallId = context.cleared.find(address)?.externalCallId ?? address.externalCallId;
      // A call that is shown, or an address that makes no sense, is dealt with as always.
      const isTheirs = owners.isForeign(externalCallId) || isForeign(engagementId);
      if (!isTheirs || lookUpCall(context, address) || !isHttps(url)) return undefined;
      if (externalCallId === undefined || !journal.left.addRecording(externalCallId, url))
        logger.warn("Ignored addRecording() for another user's call.", address);
      return { result: undefined };
    },
    start: watch.start,
    stop: () => {
      watch.stop();
      passOn();
    },
  };
};
