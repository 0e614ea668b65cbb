import type { Connection, ConnectionState } from '../protocol/connection';
import type { AppMessage } from '../protocol/transport';
import type { CallSession } from '../softphone/softphone';
import { createCallActions } from './calls/callActions';
import { createCompletion } from './calls/completion';
import { type CtiContext, notify, reportProblem, update } from './context';
import type { Continuity } from './continuity/continuity';
import { createHostEvents } from './host/followHost';
import { forwardActions, type LocalActions } from './localActions';
import { continuityPart } from './continuity/load';
import { createPhoneHolder } from './phone/holder';
import { createRecordActions, type Recording } from './calls/recordActions';
import { announceUser, createUserActions } from './host/userActions';

/** How long the phone waits for HubSpot to say who the user is, and so whose window has it, in milliseconds. */
const handshakeGraceMs = 1_000;

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
  const { store, logger } = context;
  const completion = createCompletion(context);
  const user = createUserActions(context);
  const calls = createCallActions(context, completion);
  const phone = createPhoneHolder(context, calls, user);
  let continuity: Continuity | undefined;
  /** What HubSpot was told before the journal was there to note it. */
  const early: AppMessage[] = [];
  /** Counts starts and stops: what was fetched for one life of the cti does nothing in the next. */
  let life = 0;
  let detach: (() => void) | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;

  const tell = ({ method, payload }: AppMessage): void => {
    context.connection()?.send(method, payload);
  };

  const announce = (): void => {
    const connection = context.connection();
    if (connection) announceUser(context, connection);
  };

  const withContinuity = (run: (continuity: Continuity) => void, otherwise?: () => void): void => {
    const mine = life;
    continuityPart.use(
      (createContinuity) => {
        const { follow } = events;
        continuity ??= createContinuity(context, { local, calls, completion, phone, follow, announce, tell });
        for (const message of early.splice(0)) continuity.noteSent(message);
        if (mine === life) run(continuity);
      },
      (error) => {
        logger.error('What keeps calls beyond this page could not be loaded.', error);
        early.length = 0;
        if (mine === life) otherwise?.();
      },
    );
  };

  const addLateRecording = (recording: Recording): void => {
    withContinuity(
      ({ addRecording }) => {
        addRecording(recording);
      },
      () => {
        reportProblem(context, {
          code: 'recording',
          message: 'The recording could not be added to the call.',
        });
      },
    );
  };

  const local: LocalActions = {
    ...user,
    ...calls,
    ...createRecordActions(context, completion, addLateRecording),
    ...phone.commands,
  };
  const events = createHostEvents(context, completion, phone);

  const onState = (connection: ConnectionState): void => {
    const before = store.getSnapshot().session;
    if (connection.status !== 'ready') {
      update(context, { connection });
      // There is nobody to ask for leave: the phone works without HubSpot too.
      if (connection.status !== 'connecting' && !phone.isTaken()) phone.take();
      return;
    }
    const { session } = connection;
    update(context, { connection, session });
    // What another window saves is that one's to wait for.
    if (store.getSnapshot().windowRole !== 'follower') completion.resume();
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
  };

  return {
    actions: forwardActions(local, (name, args) => continuity?.forward(name, args)),
    route: (message) => {
      if (continuity) continuity.route(message);
      else tell(message);
    },
    sessionOf: phone.sessionOf,
    swapPhone: phone.swap,
    start: (connection) => {
      completion.resume();
      withContinuity(({ start }) => {
        start();
      });
      onState(connection.getState());
      detach = connection.attach({
        onState,
        onEvent: (event) => {
          if (continuity) continuity.take(event);
          else events.follow(event);
          events.tellApp(event);
        },
        onUnknown: events.tellAppUnknown,
        onProblem: (problem) => {
          notify(context, 'onProtocolError', problem);
        },
        onSent: (message) => {
          if (continuity) continuity.noteSent(message);
          else early.push(message);
        },
      });
      if (connection.getState().status === 'connecting')
        grace = setTimeout(() => {
          phone.take();
        }, handshakeGraceMs);
    },
    stop: () => {
      life += 1;
      clearTimeout(grace);
      detach?.();
      completion.pause();
      continuity?.leave();
      phone.release();
    },
  };
};
