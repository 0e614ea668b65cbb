import { silentLogger } from '../../base/logger';
import { createObservable } from '../../base/observable';
import type { Call } from '../../call/call';
import type { CtiActions } from '../../cti/actions';
import { createClearedCalls } from '../../cti/calls/clearedCalls';
import type { CtiContext } from '../../cti/context';
import { createParts } from '../../cti/createParts';
import type { CtiOptions } from '../../cti/options';
import { createOutbox } from '../../cti/outbox';
import type { CtiState } from '../../cti/state';
import type { CallSession } from '../../softphone/softphone';
import { seedHubSpot } from './seedHubSpot';
import { seedPhone } from './seedPhone';
import { settle } from './settle';

/** The real library, in the middle of what a state shows. */
export interface Awake {
  readonly actions: CtiActions;
  readonly getSnapshot: () => CtiState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly sessionOf: (callId: string) => CallSession | undefined;
  /** Ends it: no timer is left. */
  readonly end: () => void;
}

/** The state with the calls as the fakes know them. */
const withCalls = (state: CtiState, change: (call: Call) => Call): CtiState => {
  const calls = Object.fromEntries(Object.values(state.calls).map((call) => [call.id, change(call)]));
  return { ...state, calls, call: (state.call && calls[state.call.id]) ?? null };
};

/**
 * Puts a fake HubSpot and a fake phone behind a state, and the real library between them: what is done from now on happens. The state
 * stays what it is until then.
 */
export const awaken = async (given: CtiState): Promise<Awake> => {
  const { hubspot, connection, engagements, reportPending } = await seedHubSpot(given);
  const seeded = await seedPhone(given);
  const state = withCalls(given, (call) => {
    const session = seeded?.sessions.get(call.id);
    const id = engagements.get(call.externalCallId);
    const isCreated = call.engagement.status === 'created' && id !== undefined;
    return {
      ...call,
      ...(session && { phoneId: session.id }),
      ...(isCreated && { engagement: { status: 'created', id } }),
    };
  });

  const options: CtiOptions = {
    fromNumbers: state.fromNumbers,
    ...(seeded && { phone: seeded.phone }),
    // A story does not leave the screen that it shows.
    hideWidget: false,
  };
  const store = createObservable<CtiState>({ ...state });
  const outbox = createOutbox(silentLogger);
  const tab = { options: () => options, connection: () => connection };
  const context: CtiContext = {
    ...tab,
    store,
    logger: silentLogger,
    send: outbox.send,
    cleared: createClearedCalls(store, tab),
  };
  const parts = createParts(context, outbox);
  parts.start(connection);
  await settle();
  // From here on a user sees that HubSpot takes its time.
  hubspot.setOptions({ answerAfterMs: 400 });
  // What the fakes made of it on the way here is not what the state shows.
  store.set({ ...state, windowRole: store.getSnapshot().windowRole });
  reportPending();

  return {
    actions: parts.actions,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    sessionOf: parts.sessionOf,
    end: () => {
      parts.stop();
      hubspot.close();
      seeded?.phone.dispose();
    },
  };
};
