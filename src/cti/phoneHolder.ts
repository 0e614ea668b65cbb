import type { CallSession } from '../softphone/softphone';
import type { CallActions } from './callActions';
import { type CtiContext, update } from './context';
import { noPhone } from './errors';
import { phonePart } from './parts';
import type { PhoneBridge } from './phoneBridge';
import type { PhoneCommands } from './phoneCommands';
import type { DialRequest } from './state';
import type { UserActions } from './userActions';

/** The phone as far as this window has it. What ties it to HubSpot is fetched where the app has one. */
export interface PhoneHolder {
  commands: PhoneCommands;
  /** The phone's side of a live call. */
  sessionOf: (callId: string) => CallSession | undefined;
  /** What ties the phone to HubSpot, once it has come. */
  bridge: () => PhoneBridge | undefined;
  /** This window has the phone from now on. */
  take: (onTaken?: () => void) => void;
  isTaken: () => boolean;
  /** The options name another phone. */
  swap: () => void;
  /** Lets go. The phone and its calls go on. */
  release: () => void;
  onDialRequest: (request: DialRequest) => void;
}

export const createPhoneHolder = (
  context: CtiContext,
  calls: CallActions,
  user: UserActions,
): PhoneHolder => {
  const { store, options, logger } = context;
  let bridge: PhoneBridge | undefined;
  let isTaken = false;
  /** Counts the times that the phone was let go: who waited for it since before then waits in vain. */
  let turn = 0;

  /** HubSpot asked for a number before the phone was there. */
  let waiting: DialRequest | undefined;

  const fail = (error: unknown): void => {
    const message = 'What drives the phone could not be loaded.';
    logger.error(message, error);
    const capabilities = options().phone?.capabilities;
    if (capabilities)
      update(context, { phone: { status: 'failed', capabilities, error: { code: 'failed', message } } });
  };

  const attach = (onAttached?: () => void): void => {
    const { phone } = options();
    if (!phone && !bridge) {
      onAttached?.();
      return;
    }
    const mine = turn;
    phonePart.use(
      (createBridge) => {
        if (mine !== turn) return;
        bridge ??= createBridge(context, calls, user);
        bridge.attach(options().phone);
        if (waiting && waiting === store.get().dialRequest) bridge.onDialRequest(waiting);
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

  const drive = (action: keyof PhoneCommands): PhoneCommands => {
    if (!bridge) throw noPhone(action);
    return bridge.commands;
  };

  return {
    commands: {
      dial: (target) => drive('dial').dial(target),
      startPhone: () => {
        // Where what drives it could not be loaded, that is tried again.
        if (!bridge && options().phone) attach();
        else drive('startPhone').startPhone();
      },
      answer: async (id) => drive('answer').answer(id),
      decline: (id) => {
        drive('decline').decline(id);
      },
      hangUp: (id) => {
        drive('hangUp').hangUp(id);
      },
      mute: (muted, id) => {
        drive('mute').mute(muted, id);
      },
      hold: async (held, id) => drive('hold').hold(held, id),
      sendDigits: (digits, id) => {
        drive('sendDigits').sendDigits(digits, id);
      },
      transfer: async (to, id) => drive('transfer').transfer(to, id),
      setMicrophone: async (deviceId) => drive('setMicrophone').setMicrophone(deviceId),
      setSpeaker: async (deviceId) => drive('setSpeaker').setSpeaker(deviceId),
      resumeAudio: async () => bridge?.commands.resumeAudio(),
    },
    sessionOf: (callId) => bridge?.sessionOf(callId),
    bridge: () => bridge,
    take: (onTaken) => {
      isTaken = true;
      attach(onTaken);
    },
    isTaken: () => isTaken,
    swap: () => {
      if (isTaken) attach();
    },
    release: () => {
      turn += 1;
      isTaken = false;
      bridge?.detach();
    },
    onDialRequest: (request) => {
      if (bridge?.hasPhone()) bridge.onDialRequest(request);
      else waiting = request;
    },
  };
};
