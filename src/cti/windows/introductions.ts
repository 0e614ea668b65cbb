import type { Session } from '../../protocol/hostEvents';
import type { CtiContext } from '../context';
import { isSameState, share, type SharedState, type Unsigned, type WindowMessage } from './windowMessages';

/**
 * How many answers go out within one second: more than windows that come and go ask for. Whoever else asks in it gets
 * one together, at its end.
 */
const answersPerSecond = 250;

/** What a window lets the others know of itself. */
export interface Introductions {
  /** Asks who is there, and says that this one is. */
  sayHello: () => void;
  /** The owner's: shows the others the state where it is news. */
  shareState: (evenIfSame?: boolean) => void;
  /** Lets those who say hello know this window, and what the owner shows. */
  answer: () => void;
  /** Owes nobody an answer any more. */
  forget: () => void;
}

interface IntroductionTools {
  post: (message: Unsigned<WindowMessage>) => void;
  location: () => Session['iframeLocation'];
  /** Whether this window has its own calls to finish, from before it found the others. */
  isBusy: () => boolean;
  areOthersThere: () => boolean;
  /** Whether a call began for another user than that of these windows. */
  isForeign: (externalCallId: string) => boolean;
}

export const createIntroductions = (
  { store }: CtiContext,
  { post, location, isBusy, areOthersThere, isForeign }: IntroductionTools,
): Introductions => {
  let shared: SharedState | undefined;
  let asked = 0;
  let second: ReturnType<typeof setTimeout> | undefined;

  const sayHello = (): void => {
    post({ kind: 'hello', location: location(), ...(isBusy() && { isBusy: true }) });
  };

  const shareState = (evenIfSame = false): void => {
    const state = share(store.getSnapshot(), isForeign);
    if (!evenIfSame && shared && isSameState(shared, state)) return;
    shared = state;
    if (areOthersThere()) post({ kind: 'state', state, location: location() });
  };

  const introduce = (): void => {
    if (store.getSnapshot().windowRole === 'owner') shareState(true);
    else sayHello();
  };

  return {
    sayHello,
    shareState,
    answer: () => {
      asked += 1;
      if (asked <= answersPerSecond) introduce();
      second ??= setTimeout(() => {
        second = undefined;
        if (asked > answersPerSecond) introduce();
        asked = 0;
      }, 1000);
    },
    forget: () => {
      clearTimeout(second);
      second = undefined;
      asked = 0;
      shared = undefined;
    },
  };
};
