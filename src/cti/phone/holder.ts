import type { CallSession } from '../../softphone/softphone';
import type { CallActions } from '../calls/callActions';
import { type CtiContext, reportProblem, traitsOf, update } from '../context';
import { isPromising } from '../actionArguments';
import { noPhone } from '../errors';
import { phonePart } from './load';
import type { PhoneBridge } from './bridge';
import type { LegLinks } from './legLinks';
import type { PhoneCommands } from './phoneCommands';
import type { DialRequest, PhoneState } from '../state';
import type { UserActions } from '../host/userActions';

/** The phone as far as this window has it. What ties it to HubSpot is fetched where the app has one. */
export interface PhoneHolder {
  commands: PhoneCommands;
  /** The phone's side of a live call. */
  sessionOf: (callId: string) => CallSession | undefined;
  /** What ties the phone to HubSpot, once it has come. */
  bridge: () => PhoneBridge | undefined;
  /** Begins to load what will be needed. */
  prepare: () => void;
  /** This window has the phone from now on. */
  take: (onTaken?: () => void) => void;
  isTaken: () => boolean;
  /** The options name another phone. */
  swap: () => void;
  /** Lets go. The phone and its calls go on. */
  release: () => void;
  onDialRequest: (request: DialRequest) => void;
  /** How this window reaches the clients of the user's other windows. */
  join: (links: LegLinks) => void;
  /** Runs with what ties the phone to HubSpot, once it has come. */
  withBridge: (run: (bridge: PhoneBridge) => void) => void;
}

const doNothing = (): void => undefined;

/** The commands that need the phone. */
const driven = [
  'dial',
  'answer',
  'decline',
  'hangUp',
  'mute',
  'hold',
  'sendDigits',
  'setMicrophone',
  'setSpeaker',
  'transfer',
] as const satisfies readonly (keyof PhoneCommands)[];

export const createPhoneHolder = (
  context: CtiContext,
  calls: CallActions,
  user: UserActions,
): PhoneHolder => {
  const { store, options, logger } = context;
  let bridge: PhoneBridge | undefined;
  let isTaken = false;
  /** Counts how often the phone was released: a wait that began before the last release has no effect. */
  let turn = 0;

  /** HubSpot asked for a number before the phone was there. */
  let waiting: DialRequest | undefined;
  let links: LegLinks | undefined;

  /** Shows the app's phone while nobody follows it. */
  const show = (state: Pick<PhoneState, 'status' | 'error'> = { status: 'connecting' }): void => {
    const { phone } = options();
    update(context, { phone: phone ? { ...state, ...traitsOf(phone) } : null });
  };
  show();

  const fail = (error: unknown): void => {
    const message = 'The phone could not be loaded.';
    logger.error(message, error);
    show({ status: 'failed', error: { code: 'failed', message } });
  };

  const attach = (onAttached?: () => void): void => {
    if (!bridge) {
      show();
      if (!options().phone) {
        onAttached?.();
        return;
      }
    }
    const mine = turn;
    withBridge(
      (current) => {
        if (mine !== turn) return;
        current.attach(options().phone);
        if (waiting && waiting === store.getSnapshot().dialRequest) current.onDialRequest(waiting);
        waiting = undefined;
        onAttached?.();
      },
      (error) => {
        if (mine !== turn) return;
        fail(error);
        onAttached?.();
      },
    );
  };

  const withBridge = (
    run: (bridge: PhoneBridge) => void,
    failed = (error: unknown): void => {
      logger.error("Can't follow calls of other windows.", error);
    },
  ): void => {
    phonePart.use((createBridge) => {
      bridge ??= createBridge(context, calls, user, () => links);
      run(bridge);
    }, failed);
  };

  const drive =
    (name: (typeof driven)[number]) =>
    (...args: never[]): unknown => {
      const { phone } = options();
      // The calls of a phone that was taken away go on.
      if (bridge && (bridge.hasPhone() || !phone))
        return (bridge.commands[name] as (...args: never[]) => unknown)(...args);
      if (!phone) throw noPhone(name);
      // It is on its way: nobody's mistake.
      reportProblem(context, { code: 'phone', phoneCode: 'not-ready', message: 'Not ready.' });
      return isPromising(name) ? Promise.resolve(false) : null;
    };

  return {
    commands: {
      ...(Object.fromEntries(driven.map((name) => [name, drive(name)])) as unknown as PhoneCommands),
      startPhone: () => {
        if (!options().phone) throw noPhone('startPhone');
        if (bridge?.hasPhone()) bridge.commands.startPhone();
        // What drives it could not be loaded: that is tried again.
        else if (isTaken) attach();
      },
      resumeAudio: async () => bridge?.commands.resumeAudio(),
    },
    sessionOf: (callId) => bridge?.sessionOf(callId),
    bridge: () => bridge,
    prepare: () => {
      // If it fails, whoever needs it tries again and says so.
      if (options().phone) phonePart.use(doNothing, doNothing);
    },
    take: (onTaken) => {
      isTaken = true;
      attach(onTaken);
    },
    isTaken: () => isTaken,
    swap: () => {
      if (isTaken) attach();
      else if (store.getSnapshot().windowRole !== 'follower') show();
      else bridge?.observe();
    },
    release: () => {
      turn += 1;
      isTaken = false;
      waiting = undefined;
      bridge?.detach();
    },
    join: (joined) => {
      links = joined;
    },
    withBridge,
    onDialRequest: (request) => {
      if (bridge?.hasPhone()) bridge.onDialRequest(request);
      // In a window without the phone it waits for the user.
      else if (store.getSnapshot().windowRole !== 'follower') waiting = request;
    },
  };
};
