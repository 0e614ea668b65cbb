import type { AppMessage } from '../protocol/appMessages';
import type { Connection, ConnectionState } from '../protocol/connection';
import type { CallSession } from '../softphone/softphone';
import type { CtiActions } from './actions';
import { bindActions, type LocalActions } from './bindActions';
import { createCallActions } from './calls/callActions';
import { createRecordActions } from './calls/recordActions';
import { type CtiContext, notify, update } from './context';
import type { Continuity } from './continuity/continuity';
import { hasKeptCalls } from './continuity/keptCalls';
import { continuityPart } from './continuity/load';
import { compareNumbersWith } from './host/dialRequests';
import { createHostEvents } from './host/followHost';
import { createPageActions } from './host/pageActions';
import { announceUser, createUserActions } from './host/userActions';
import type { Outbox } from './outbox';
import { createPhoneHolder } from './phone/holder';
import { recordsPart } from './records/load';
import { createCallRecords } from './records/queuedRecords';
import { concernsRecords } from './host/callEvents';

/** How long the phone waits for HubSpot to say who the user is, and so which window has it, in milliseconds. */
const handshakeGraceMs = 1_000;

/** The parts of a cti, and how they work together over its life. */
export interface CtiParts {
  actions: CtiActions;
  sessionOf: (callId: string) => CallSession | undefined;
  /** The options name another phone. */
  swapPhone: () => void;
  start: (connection: Connection) => void;
  stop: () => void;
}

export const createParts = (context: CtiContext, outbox: Outbox): CtiParts => {
  const { store, logger } = context;
  const records = createCallRecords(context);
  const user = createUserActions(context);
  const calls = createCallActions(context, records);
  const phone = createPhoneHolder(context, calls, user);
  let continuity: Continuity | undefined;
  /** Counts starts and stops: what was loaded for one life of the cti does nothing in the next. */
  let life = 0;
  let detach: (() => void) | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;

  /** Sends from this window, whatever the others do. */
  const sendHere = ({ method, payload }: AppMessage): void => {
    context.connection()?.send(method, payload);
  };

  const announce = (): void => {
    announceUser(context);
  };

  const withContinuity = (run: (continuity: Continuity) => void, otherwise?: () => void): void => {
    const mine = life;
    continuityPart.use(
      (createContinuity) => {
        if (!continuity) {
          continuity = createContinuity(context, {
            local,
            calls,
            records,
            phone,
            follow: events.follow,
            announce,
            sendHere,
            forgetUnsent: outbox.forgetUnsent,
          });
          outbox.join(continuity.outbox);
        }
        if (mine === life) run(continuity);
      },
      (error) => {
        logger.error('The part that keeps calls could not be loaded.', error);
        outbox.join(null);
        if (mine === life) otherwise?.();
      },
    );
  };

  const settleUnclaimed =
    (name: 'claimCall' | 'discardCall') =>
    (id: string): void => {
      withContinuity((part) => {
        part[name](id);
      });
    };

  const local: LocalActions = {
    ...createRecordActions(context, records),
    ...user,
    ...calls,
    ...createPageActions(context),
    ...phone.commands,
    claimCall: settleUnclaimed('claimCall'),
    discardCall: settleUnclaimed('discardCall'),
  };
  const events = createHostEvents(context, records, phone);

  const onState = (connection: ConnectionState): void => {
    const before = store.getSnapshot().session;
    if (connection.status !== 'ready') {
      update(context, { connection });
      // There is nobody to ask: the phone works without HubSpot too.
      if (connection.status !== 'connecting' && !phone.isTaken()) phone.take();
      return;
    }
    const { session } = connection;
    update(context, { connection, session });
    // What another window saves that window waits for.
    if (store.getSnapshot().windowRole !== 'follower') records.resume();
    clearTimeout(grace);
    withContinuity(
      ({ enter }) => {
        enter(session);
      },
      () => {
        announce();
        phone.take();
      },
    );
    if (session !== before) notify(context, 'onReady', session);
    // After another handshake it is first decided whose the calls are.
    if (!before && !hasKeptCalls(context, session)) announce();
  };

  return {
    actions: bindActions(local, (name, args) => continuity?.forward(name, args)),
    sessionOf: phone.sessionOf,
    swapPhone: phone.swap,
    start: (connection) => {
      records.resume();
      withContinuity(({ start }) => {
        start();
      });
      phone.prepare();
      onState(connection.getState());
      detach = connection.attach({
        onState,
        onEvent: (event) => {
          const take = (): void => {
            if (continuity) continuity.take(event);
            else events.follow(event);
            events.tellApp(event);
          };
          // The app's handlers see the state that the event has made.
          if (concernsRecords(event)) records.whenLoaded(take);
          // It is shown even if nothing can tell which call answers it.
          else if (event.type === 'DIAL_NUMBER')
            recordsPart.use((part) => {
              compareNumbersWith(part.isSameNumber);
              take();
            }, take);
          else take();
        },
        onUnknown: events.tellAppUnknown,
        onProblem: (problem) => {
          notify(context, 'onProtocolError', problem);
        },
        onSent: outbox.noteSent,
      });
      outbox.open(connection);
      if (connection.getState().status === 'connecting')
        grace = setTimeout(() => {
          phone.take();
        }, handshakeGraceMs);
    },
    stop: () => {
      life += 1;
      store.flush();
      clearTimeout(grace);
      records.pause();
      detach?.();
      continuity?.leave();
      phone.release();
    },
  };
};
