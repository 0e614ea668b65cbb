import type { createCallActions } from './callActions';
import type { PhoneCommands } from './phoneCommands';
import type { createRecordActions } from './recordActions';
import type { UserActions } from './userActions';

export type LocalActions = UserActions &
  ReturnType<typeof createCallActions> &
  ReturnType<typeof createRecordActions> &
  PhoneCommands;

/** The actions that the window with the phone carries out for all; the rest concern each window's own page. */
const shared = [
  'userLoggedIn',
  'userLoggedOut',
  'userAvailable',
  'userUnavailable',
  'outgoingCall',
  'incomingCall',
  'callRinging',
  'callAnswered',
  'callEnded',
  'callTransferred',
  'callCompleted',
  'updateDraft',
  'addRecording',
  'chooseMatch',
  'setForeground',
  'dismissCall',
  'reportProblem',
  'dismissProblem',
  'finalizeEngagement',
  'publishToChannel',
  'dial',
  'answer',
  'decline',
  'hangUp',
  'mute',
  'hold',
  'sendDigits',
  'transfer',
] as const satisfies readonly (keyof LocalActions)[];

type SharedAction = (typeof shared)[number];

export const isSharedAction = (name: string): name is SharedAction =>
  (shared as readonly string[]).includes(name);

/** What an action gives back in a window whose command is carried out elsewhere: the state tells what became of it. */
const answers: Partial<Record<SharedAction, unknown>> = {
  dial: null,
  answer: Promise.resolve(true),
  hold: Promise.resolve(true),
  transfer: Promise.resolve(true),
};

interface Forwarding {
  isFollower: () => boolean;
  command: (name: string, args: readonly unknown[]) => void;
  /** Adds to a command what only this window knows, such as whom its HubSpot asked for. */
  complete: (name: string, args: readonly unknown[]) => readonly unknown[];
}

/** The same actions, which a window without the phone passes on to the one that has it. */
export const forwardActions = (
  local: LocalActions,
  { isFollower, command, complete }: Forwarding,
): LocalActions => {
  const forwarded = { ...local } as Record<string, unknown>;
  for (const name of shared) {
    const act = local[name] as (...args: unknown[]) => unknown;
    forwarded[name] = (...args: unknown[]): unknown => {
      if (!isFollower()) return act(...args);
      command(name, complete(name, args));
      return answers[name];
    };
  }
  return forwarded as unknown as LocalActions;
};
