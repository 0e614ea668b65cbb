import { present } from '../../base/present';
import { type Call, isDone, isLive } from '../../call/call';
import type { HostEvents } from '../../protocol/hostEvents';
import type { CallSession, KeptCall, Softphone, SoftphoneSnapshot } from '../../softphone/softphone';
import type { SoftphoneError } from '../../softphone/phoneError';
import type { CallActions } from '../calls/callActions';
import { type CtiContext, phoneProblemOf, traitsOf, update } from '../context';
import { noPhone } from '../errors';
import type { CtiState, DialRequest } from '../state';
import { createPhoneCommands, type PhoneCommands } from './phoneCommands';
import { createPhoneSessions } from './sessions';
import { startOfSession } from './startOfSession';
import { whenPhone } from './whenPhone';
import { goneSessions } from './goneSessions';
import type { LegLinks } from './legLinks';
import type { LegReport } from './legReport';
import { createLegs, type Legs } from './legs';
import type { Leg } from './mergedSession';
import { namedCall } from './namedCall';
import { createOwnLegs, type OwnLegs } from './ownLegs';
import { retirePhone, warnOfCalls } from './otherPhones';
import { readDialRequest } from './readDialRequest';
import type { UserActions } from '../host/userActions';

/** Ties a softphone to HubSpot, both ways. */
export interface PhoneBridge {
  commands: PhoneCommands;
  /** The phone's side of a live call. */
  sessionOf: (callId: string) => CallSession | undefined;
  /** Follows this phone from now on; the calls of the one before are followed to their end. */
  attach: (phone: Softphone | undefined) => void;
  detach: () => void;
  /** Another window has the phone: reports to it what the app's own client has here. */
  observe: () => void;
  /** Another window reports a call of its client. */
  onLeg: (window: string, report: LegReport) => void;
  onWindowGone: (window: string) => void;
  /** Another user has this window, and so other windows. */
  part: Legs['part'];
  /** Has the client of this window take the call; absent for this window's. */
  preferWindow: (callId: string, window: string | undefined) => void;
  /** The calls on this window's client, while another window has the phone. */
  own: Pick<OwnLegs, 'dial' | 'reportAgain' | 'onCall' | 'obey' | 'abandon'>;
  hasPhone: () => boolean;
  /** Runs once the phone has said which calls it has, or after this long, in milliseconds. */
  whenSettled: (run: () => void, patienceMs: number) => void;
  /**
   * Takes back a call that the page before kept, once the phone is ready.
   * @param failed runs if that cannot even be tried
   */
  resume: (callId: string, kept: KeptCall, failed: () => void) => void;
  /** Runs once the phone has no calls any more, though nobody follows it then. */
  onceFree: (run: () => void) => void;
  onDialRequest: (request: DialRequest) => void;
  /** HubSpot asks to hang up. */
  onEndCall: (reference: HostEvents['END_CALL']) => void;
}

/** How long a phone may take to say whether it is ready, in milliseconds. */
const startPatienceMs = 30_000;

/** How long a phone may take to be ready before the calls that it should take back count as lost, in milliseconds. */
const resumePatienceMs = 15_000;

/** How long a number that was clicked may wait for the phone to be ready, in milliseconds. */
const dialPatienceMs = 10_000;

/** How long other windows may take to say which calls their clients have, in milliseconds. */
const legPatienceMs = 500;

const isFree = ({ calls }: CtiState): boolean => Object.values(calls).every(isDone);

export const createPhoneBridge = (
  context: CtiContext,
  actions: CallActions,
  user: UserActions,
  links: () => LegLinks | undefined,
): PhoneBridge => {
  const { store, options, logger } = context;
  const sessions = createPhoneSessions(context, actions, (session) => legs.partsOf(session));
  const legs = createLegs({ ...sessions, callKey: () => options().callKey, links });
  const ownLegs = createOwnLegs((leg) => links()?.report(leg));
  let phone: Softphone | undefined;
  let unsubscribe: (() => void) | undefined;
  let isDialing = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let stopWaiting: (() => void) | undefined;
  /** End waits for this phone: the next cti of the page has its own. */
  const stops: ((() => void) | undefined)[] = [];

  const refuse = (session: CallSession): void => {
    goneSessions.add(session);
    try {
      session.reject('busy');
    } catch (error) {
      logger.warn('The softphone could not refuse a call.', error);
    }
  };

  const onIncoming = (session: CallSession): void => {
    const { user: current, calls } = store.getSnapshot();
    const isOurs = phone?.isAppOwned !== true;
    // What rings on the app's own client is the app's to refuse.
    if (isOurs && (!current.available || !current.loggedIn)) {
      logger.debug('Refused a call: the user is unavailable.');
      refuse(session);
      return;
    }
    const isBusy = Object.values(calls).some(isLive);
    const takesAnother = options().callWaiting !== false && phone?.capabilities.multipleCalls !== false;
    const party = present({ name: session.remoteName });
    const start = (id?: string): Call => actions.incomingCall({ ...startOfSession(session), id, party });
    if (isOurs && isBusy && !takesAnother) {
      actions.callEnded({ id: start().id, callEndStatus: 'BUSY' });
      refuse(session);
    } else {
      sessions.begin(session, start);
    }
  };

  const onNewSession = (session: CallSession, callId?: string): void => {
    const known = Object.values(store.getSnapshot().calls).find(
      (call) => isLive(call) && (call.id === callId || call.phoneId === session.id) && !sessions.of(call.id),
    );
    if (known) sessions.track(session, known.id);
    else if (session.direction === 'inbound') onIncoming(session);
    else sessions.begin(session, (id) => actions.outgoingCall({ ...startOfSession(session), id }));
  };

  const takeLeg = (leg: Leg, callId: string | undefined): void => {
    legs.join(leg, callId, (session) => {
      onNewSession(session, callId);
    });
  };

  const onPhone = (current: Softphone): void => {
    const { status, error, sessions: open } = current.getSnapshot();
    const traits = traitsOf(current);
    if (status !== 'connecting' && status !== 'stopped') clearTimeout(patience);
    const shown = store.getSnapshot().phone;
    const isNews =
      shown?.status !== status || shown.error !== error || shown.capabilities !== traits.capabilities;
    if (isNews && options().followPhone) {
      if (status === 'ready') user.userLoggedIn();
      else if (status === 'stopped' || status === 'failed') user.userLoggedOut();
    }
    if (isNews || shown.audio !== traits.audio)
      update(context, { phone: { status, ...traits, ...present({ error }) } });
    // dial() reports the session that it starts, with more than the phone knows of it.
    if (isDialing) return;
    for (const session of open) {
      if (sessions.has(session) || goneSessions.has(session) || legs.has(session)) continue;
      if (current.isAppOwned) takeLeg({ session }, ownLegs.callOf(session));
      else onNewSession(session);
    }
  };

  const dial: Softphone['dial'] = (...args) => {
    if (!phone) throw noPhone('dial');
    isDialing = true;
    try {
      return phone.dial(...args);
    } finally {
      isDialing = false;
    }
  };

  /** Shows a phone that does not say itself what is wrong with it, until it does. */
  const giveUp = (current: Softphone, error: SoftphoneError): void => {
    const { status } = current.getSnapshot();
    if (phone !== current || (status !== 'stopped' && status !== 'connecting')) return;
    logger.error('The softphone could not start.', error);
    update(context, { phone: { status: 'failed', ...traitsOf(current), error } });
    if (options().followPhone) user.userLoggedOut();
  };

  /** A phone reports failures in its snapshot. One that throws, rejects or never answers breaks its contract, and is handled too. */
  const startPhone = async (current: Softphone): Promise<void> => {
    clearTimeout(patience);
    // The app starts its own client when it likes.
    if (!current.isAppOwned)
      patience = setTimeout(() => {
        giveUp(current, { code: 'unreachable', message: 'The softphone has not said whether it is ready.' });
      }, startPatienceMs);
    try {
      const started = current.start();
      // Not before: it is not "stopped" for the moment until it begins to connect.
      onPhone(current);
      await started;
    } catch (error) {
      const { message, phoneCode = 'failed' } = phoneProblemOf(error);
      giveUp(current, { code: phoneCode, message });
    }
  };

  let stopWarning: (() => void) | undefined;

  const commands = createPhoneCommands(context, actions, sessions, {
    hasPhone: () => phone !== undefined,
    audio: () => phone?.audio,
    start: () => {
      // Whatever was shown for a phone that said nothing: from here on it is its own word again.
      if (phone) void startPhone(phone);
    },
    dial,
  });

  return {
    commands,
    sessionOf: (callId) => sessions.of(callId) ?? ownLegs.sessionOf(callId),
    attach: (next) => {
      ownLegs.stop();
      if (next === phone) return;
      unsubscribe?.();
      if (phone) retirePhone(phone, (former) => former === phone, logger);
      phone = next;
      if (!next) {
        update(context, { phone: null });
        return;
      }
      const follow = (): void => {
        onPhone(next);
      };
      const ends = [next.subscribe(follow), next.audio?.subscribe(follow)];
      unsubscribe = () => {
        for (const end of ends) end?.();
      };
      void startPhone(next);
    },
    observe: () => {
      const current = options().phone;
      ownLegs.observe(current?.isAppOwned ? current : undefined);
      stopWarning?.();
      stopWarning = current?.isAppOwned ? undefined : current && warnOfCalls(current, logger);
    },
    onLeg: (window, report) => {
      legs.onReport(window, report, takeLeg);
    },
    onWindowGone: legs.onGone,
    part: legs.part,
    preferWindow: legs.prefer,
    own: ownLegs,
    detach: () => {
      ownLegs.stop();
      unsubscribe?.();
      stopWarning?.();
      stopWaiting?.();
      for (const stop of stops.splice(0)) stop?.();
      legs.clear();
      clearTimeout(patience);
      sessions.release();
      unsubscribe = phone = undefined;
    },
    hasPhone: () => phone !== undefined,
    whenSettled: (run, patienceMs) => {
      const isOwned = phone?.isAppOwned;
      const isSettled = ({ status }: SoftphoneSnapshot): boolean =>
        !isOwned && status !== 'connecting' && status !== 'stopped';
      stops.push(whenPhone(phone, isSettled, run, isOwned ? legPatienceMs : patienceMs));
    },
    resume: (callId, kept, failed) => {
      const current = phone;
      const take = (): void => {
        try {
          // It may be another by now.
          const session = phone === current ? current?.resume?.(kept) : undefined;
          if (session) sessions.track(session, callId);
          else failed();
        } catch (error) {
          logger.warn('The phone could not resume a call.', error);
          failed();
        }
      };
      const isDecided = ({ status }: SoftphoneSnapshot): boolean => status === 'ready' || status === 'failed';
      stops.push(whenPhone(current, isDecided, take, resumePatienceMs));
    },
    onceFree: (run) => {
      whenPhone(phone, ({ sessions: open }) => open.every((session) => goneSessions.has(session)), run);
    },
    onDialRequest: (request) => {
      const isWanted = (): boolean | undefined => options().autoDial && isFree(store.getSnapshot());
      if (!isWanted()) return;
      const read = (): void => {
        if (!store.getSnapshot().user.loggedIn) return;
        readDialRequest(request, options(), (to, extension) => {
          if (!isWanted() || store.getSnapshot().dialRequest?.id !== request.id) return;
          if (phone) commands.dial({ to, extension });
        });
      };
      stopWaiting?.();
      stopWaiting = whenPhone(store, (state) => state.phone?.status !== 'connecting', read, dialPatienceMs);
    },
    onEndCall: (reference) => {
      const call = namedCall(store.getSnapshot(), reference);
      if (call && sessions.of(call.id)) commands.hangUp(call);
    },
  };
};
