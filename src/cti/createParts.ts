import { type Call, isLive, isSettled } from '../call/call';
import type { Connection, ConnectionState } from '../protocol/connection';
import type { Session } from '../protocol/hostEvents';
import type { AppMessage } from '../protocol/transport';
import type { CallSession } from '../softphone/softphone';
import { createCallActions } from './callActions';
import { createCompletion } from './completion';
import { type CtiContext, notify, update } from './context';
import { dialRequestFor } from './dialRequests';
import { forwardActions, isSharedAction, type LocalActions } from './forwarding';
import { concernsCalls, createHostEvents } from './hostEvents';
import { createJournal, type JournalEntry } from './journal';
import { createPhoneBridge } from './phoneBridge';
import { createRecordActions } from './recordActions';
import { createRecovery } from './recovery';
import { createUnloadWarning } from './unloadWarning';
import { announceUser, createUserActions } from './userActions';
import { createWindows } from './windows';

/** How long the phone waits for HubSpot to say who the user is, and so whose window has it, in milliseconds. */
const handshakeGraceMs = 1_000;

/** What the owner before had told, as far as anybody knows: everything. */
const allSent: JournalEntry['sent'] = ['outgoingCall', 'incomingCall', 'callAnswered', 'callEnded'];

/** The parts of a cti, and how they hang together over its life. */
export interface CtiParts {
  actions: LocalActions;
  /** Lets the right window tell HubSpot. */
  route: (message: AppMessage) => void;
  sessionOf: (callId: string) => CallSession | undefined;
  /** The options name another phone. */
  swapPhone: () => void;
  start: (connection: Connection) => void;
  stop: () => void;
}

export const createParts = (context: CtiContext): CtiParts => {
  const { store, options } = context;
  const completion = createCompletion(context);
  const user = createUserActions(context);
  const calls = createCallActions(context, completion);
  const phone = createPhoneBridge(context, calls, user);
  const local: LocalActions = {
    ...user,
    ...calls,
    ...createRecordActions(context, completion),
    ...phone.commands,
  };
  const events = createHostEvents(context, completion, phone);
  const journal = createJournal(context);
  const unloadWarning = createUnloadWarning(context);
  const recovery = createRecovery(context, {
    actions: calls,
    completion,
    isOnPhone: (call) => phone.sessionOf(call.id) !== undefined,
    hasPhone: phone.hasPhone,
    whenPhoneSettled: phone.whenSettled,
  });

  let detach: (() => void) | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;
  let hasPhone = false;
  let wasFollower = false;

  const attachPhone = (): void => {
    hasPhone = true;
    phone.attach(options().phone);
  };

  const announce = (): void => {
    const connection = context.connection();
    if (connection) announceUser(context, connection);
  };

  const entryOf = (call: Call, kept: readonly JournalEntry[]): JournalEntry => ({
    ...(kept.find((entry) => entry.call.id === call.id) ?? { sent: allSent, seenAt: Date.now() }),
    call,
  });

  /** This window has the phone: it takes up what the page or the owner before has left. */
  const onOwn = (): void => {
    const session = store.get().session ?? {};
    const kept = journal.open(session);
    const known = Object.values(store.get().calls).filter((call) =>
      wasFollower ? !isSettled(call) : isLive(call) && call.phoneId !== undefined,
    );
    const restored = recovery.restore(kept, session);
    wasFollower = false;
    announce();
    attachPhone();
    recovery.proceed([...restored, ...known.map((call) => entryOf(call, kept))], session);
  };

  const onFollow = (): void => {
    wasFollower = true;
    phone.detach();
    journal.close();
    if (hasPhone) void options().phone?.stop();
    hasPhone = false;
    announce();
  };

  const windows = createWindows(context, {
    onOwn,
    onFollow,
    onShared: announce,
    onToldElsewhere: journal.noteSent,
    onCommand: (name, args) => {
      if (!isSharedAction(name)) return;
      try {
        (local[name] as (...args: readonly unknown[]) => unknown)(...args);
      } catch (error) {
        // What made sense over there was overtaken here.
        context.logger.debug(`The command ${name} of another window makes no sense any more.`, error);
      }
    },
    onEvent: events.follow,
    tell: ({ method, payload }) => {
      context.connection()?.send(method, payload);
    },
  });

  const isFollower = (): boolean => store.get().windowRole === 'follower';

  /** A number that was clicked in this window's HubSpot is this window's to know. */
  const complete = (name: string, args: readonly unknown[]): readonly unknown[] => {
    if (name !== 'dial' && name !== 'outgoingCall') return args;
    const target = args[0] as { to?: string; toNumber?: string; party?: object };
    const request = dialRequestFor(store.get().dialRequest, target.to ?? target.toNumber ?? '');
    if (!request) return args;
    update(context, { dialRequest: null });
    return [{ ...target, party: { ...request.party, ...target.party } }];
  };

  const enter = (session: Session): void => {
    clearTimeout(grace);
    windows.join(context.connection()?.links, session);
  };

  const onState = (connection: ConnectionState): void => {
    const before = store.get().session;
    if (connection.status !== 'ready') {
      update(context, { connection });
      // There is nobody to ask for leave: the phone works without HubSpot too.
      if (connection.status !== 'connecting' && !hasPhone) attachPhone();
      return;
    }
    const { session } = connection;
    update(context, { connection, session });
    completion.resume();
    enter(session);
    if (session !== before) notify(context, 'onReady', session);
  };

  return {
    actions: forwardActions(local, { isFollower, command: windows.command, complete }),
    route: windows.route,
    sessionOf: phone.sessionOf,
    swapPhone: () => {
      if (hasPhone) attachPhone();
    },
    start: (connection) => {
      completion.resume();
      unloadWarning.start();
      onState(connection.getState());
      detach = connection.attach({
        onState,
        onEvent: (event) => {
          const isWindows =
            concernsCalls(event) || (event.type === 'DIAL_NUMBER' && windows.hasCallingWindow());
          if (isFollower() && isWindows) windows.event(event);
          else events.follow(event);
          events.tellApp(event);
        },
        onUnknown: events.tellAppUnknown,
        onProblem: (problem) => {
          notify(context, 'onProtocolError', problem);
        },
        onSent: (message) => {
          if (!isFollower()) journal.noteSent(message);
        },
      });
      if (connection.getState().status === 'connecting') grace = setTimeout(attachPhone, handshakeGraceMs);
    },
    stop: () => {
      clearTimeout(grace);
      detach?.();
      completion.pause();
      unloadWarning.stop();
      journal.close();
      windows.leave();
      phone.detach();
      hasPhone = false;
    },
  };
};
