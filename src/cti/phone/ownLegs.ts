import type { CallSession, SoftphoneDialOptions, Softphone } from '../../softphone/softphone';
import { PhoneError } from '../../softphone/phoneError';
import { goneSessions } from './goneSessions';
import { type LegCommand, type LegReport, reportOf, runLegCommand } from './legReport';

/** A call that this window has placed on its own client. */
export interface PlacedCall {
  readonly session: CallSession;
  /** Says which call it is, and reports it. */
  report: (callId: string) => void;
}

/** The calls on this window's own client, while another window has the phone. */
export interface OwnLegs {
  /** Reports this phone's calls from now on. */
  observe: (phone: Softphone | undefined) => void;
  /** Reports all of them again: another window has the phone now. */
  reportAgain: () => void;
  /** The window with the phone says which call a leg is. */
  onCall: (leg: string, callId: string) => void;
  /**
   * Places a call on this window's client, which the user hears here; `undefined` if the client takes none now.
   * @throws what the phone throws
   */
  dial: (to: string, options: SoftphoneDialOptions) => PlacedCall | undefined;
  /** The call that a session is. */
  callOf: (session: CallSession) => string | undefined;
  /** This window's session of a call. */
  sessionOf: (callId: string) => CallSession | undefined;
  /** Carries out what the window with the phone asks for. */
  obey: (leg: string, command: LegCommand) => Promise<void>;
  /** Another user has this window: what is on the client now is never reported to their windows, nor their call. */
  abandon: () => void;
  /** Reports nothing any more. Which calls they are is still known. */
  stop: () => void;
}

export const createOwnLegs = (report: (leg: LegReport) => void): OwnLegs => {
  const sessions = new Map<CallSession, () => void>();
  /** By the session's id. */
  const calls = new Map<string, string>();
  let unsubscribe: (() => void) | undefined;
  let observed: Softphone | undefined;
  /** A call is reported once it is known which one it is. */
  let isDialing = false;

  const tell = (session: CallSession): void => {
    report(reportOf(session, calls.get(session.id)));
  };

  const watch = (session: CallSession): void => {
    if (sessions.has(session) || goneSessions.has(session)) return;
    const stop = session.subscribe(() => {
      tell(session);
      if (session.getSnapshot().status !== 'ended') return;
      stop();
      sessions.delete(session);
      calls.delete(session.id);
    });
    sessions.set(session, stop);
    tell(session);
  };

  const look = (): void => {
    if (isDialing) return;
    for (const session of observed?.getSnapshot().sessions ?? []) watch(session);
  };

  const stop = (): void => {
    unsubscribe?.();
    unsubscribe = observed = undefined;
    for (const stopWatching of sessions.values()) stopWatching();
    sessions.clear();
  };

  const find = (test: (session: CallSession) => boolean): CallSession | undefined =>
    [...sessions.keys()].find(test);

  return {
    observe: (phone) => {
      stop();
      if (!phone) return;
      observed = phone;
      unsubscribe = phone.subscribe(look);
      look();
    },
    dial: (to, options) => {
      if (observed?.getSnapshot().status !== 'ready') return undefined;
      isDialing = true;
      try {
        const session = observed.dial(to, options);
        return {
          session,
          report: (callId) => {
            calls.set(session.id, callId);
            look();
          },
        };
      } finally {
        isDialing = false;
      }
    },
    reportAgain: () => {
      for (const session of sessions.keys()) tell(session);
    },
    onCall: (leg, callId) => {
      if (find(({ id }) => id === leg)) calls.set(leg, callId);
    },
    callOf: (session) => calls.get(session.id),
    sessionOf: (callId) => find(({ id }) => calls.get(id) === callId),
    obey: async (leg, command) => {
      const session = find(({ id }) => id === leg);
      if (!session) throw new PhoneError('wrong-state', 'The call is over.');
      await runLegCommand(session, command);
    },
    abandon: () => {
      for (const session of sessions.keys()) goneSessions.add(session);
      stop();
    },
    stop,
  };
};
