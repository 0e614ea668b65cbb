import type { Session } from '../../protocol/hostEvents';
import type { WindowMessage } from './windowMessages';

/** More than anybody has open: in a flood of names that nobody bears, room comes when their locks turn out to be free. */
const mostWindows = 100;

interface Other {
  location: Session['iframeLocation'];
  /** It has calls on its own phone, from before it found the others. */
  isBusy: boolean;
  unwatch: () => void;
}

/** The user's other windows that are alive, with what each has said of itself. */
export interface OtherWindows {
  areThere: () => boolean;
  /** Whether any is HubSpot's calling window. */
  hasCallingWindow: () => boolean;
  /** Whether any has calls on its own phone. */
  isAnyBusy: () => boolean;
  /** Takes in what a message says of its sender. @returns whether it is a new one, from now on watched */
  meet: (message: WindowMessage) => boolean;
  /** Watches none of them any more. */
  forget: () => void;
}

interface OtherWindowsTools {
  /** Calls back when this window is gone. Returns the function that stops watching. */
  watch: (id: string, onGone: () => void) => () => void;
  onGone: (id: string) => void;
}

export const createOtherWindows = ({ watch, onGone }: OtherWindowsTools): OtherWindows => {
  const others = new Map<string, Other>();

  const some = (test: (other: Other) => boolean): boolean => [...others.values()].some(test);

  const onDeath = (id: string): void => {
    others.get(id)?.unwatch();
    others.delete(id);
    onGone(id);
  };

  return {
    areThere: () => others.size > 0,
    hasCallingWindow: () => some(({ location }) => location === 'window'),
    isAnyBusy: () => some(({ isBusy }) => isBusy),
    meet: (message) => {
      const { from: id } = message;
      const known = others.get(id);
      const other = known ?? { location: undefined, isBusy: false, unwatch: () => undefined };
      if ('location' in message) other.location = message.location ?? other.location;
      if (message.kind === 'hello') other.isBusy = message.isBusy === true;
      if (known || others.size >= mostWindows) return false;
      others.set(id, other);
      other.unwatch = watch(id, () => {
        onDeath(id);
      });
      return true;
    },
    forget: () => {
      for (const { unwatch } of others.values()) unwatch();
      others.clear();
    },
  };
};
