import { isSettled } from '../../call/call';
import type { WindowLinks } from '../../base/platform';
import type { LonePage } from '../continuity/journal';
import { findGonePages } from '../continuity/gonePages';
import { type CtiContext, update } from '../context';
import type { CtiState } from '../state';
import type { Introductions } from './introductions';
import { keepLock, requestLock } from './keptLocks';
import type { OtherWindows } from './otherWindows';

/** How long messages that the previous owner had others send may be on their way, in milliseconds. */
const handOverMs = 100;

interface OwnershipTools {
  links: () => WindowLinks | undefined;
  /** The lock of this name is held by whoever has what it names. */
  lockOf: (name: string) => string;
  /** The name of this page. */
  me: () => string;
  others: Pick<OtherWindows, 'isAnyBusy'>;
  introductions: Pick<Introductions, 'sayHello' | 'shareState'>;
  /** Whether HubSpot's calling window is open and is another window: it is to have the phone. */
  isCallingWindowElsewhere: () => boolean;
  onOwn: (page?: LonePage) => void;
  onFollow: () => void;
  announce: () => void;
  pagesWithCalls: () => string[];
}

/** Which window has the phone. */
export interface Ownership {
  /** Asks for the phone. Follows while another window has it. */
  own: () => void;
  /** Takes this page's own phone, as windows can't find each other. */
  alone: () => void;
  /** Hands the phone to the window that should have it. */
  yieldIfDue: () => void;
  /** @param onceFree calls back when this page's phone has no calls: until then no other window gets it */
  release: (onceFree: (run: () => void) => void) => void;
}

export const createOwnership = (
  context: CtiContext,
  {
    links,
    lockOf,
    me,
    others,
    introductions,
    isCallingWindowElsewhere,
    onOwn,
    onFollow,
    announce,
    pagesWithCalls,
  }: OwnershipTools,
): Ownership => {
  const { store, logger } = context;
  const { sayHello, shareState } = introductions;
  let releaseLock: (() => void) | undefined;
  /** The lock through which this page has its calls. */
  let heldLock: string | undefined;
  let unsubscribe: (() => void) | undefined;
  let stopWaiting: (() => void) | undefined;
  let handOver: ReturnType<typeof setTimeout> | undefined;

  const role = (): CtiState['windowRole'] => store.getSnapshot().windowRole;
  const isFree = (): boolean => Object.values(store.getSnapshot().calls).every(isSettled);

  /** A window in a call gets the phone, and so does the calling window if HubSpot uses one; once no call is open. */
  const shouldYield = (): boolean =>
    role() === 'owner' && (others.isAnyBusy() || isCallingWindowElsewhere()) && isFree();

  const follow = (): void => {
    update(context, { windowRole: 'follower' });
    onFollow();
    sayHello();
  };

  const yieldIfDue = (): void => {
    if (!shouldYield()) return;
    logger.debug('Another window takes over the phone.');
    releaseLock?.();
    heldLock = undefined;
    follow();
    own();
  };

  /** A call that began here before the others were found is finished here first. */
  const followWhenFree = (): void => {
    if (role() === 'owner') return;
    if (isFree()) {
      follow();
      return;
    }
    sayHello();
    // HubSpot is told of it meanwhile.
    announce();
    stopWaiting = store.subscribe(() => {
      if (role() !== 'owner' && !isFree()) return;
      stopWaiting?.();
      if (role() !== 'owner') follow();
    });
  };

  const takeOver = (wasKept = false): void => {
    heldLock = lockOf('owner');
    update(context, { windowRole: 'owner' });
    // Calls on this page's own phone come first: no other window can have them.
    if (!wasKept) yieldIfDue();
    if (role() !== 'owner') return;
    onOwn();
    shareState(true);
    unsubscribe ??= store.subscribe(() => {
      if (role() !== 'owner') return;
      shareState();
      yieldIfDue();
    });
    yieldIfDue();
  };

  const own = (): void => {
    const available = links();
    if (!available) return;
    const onGranted = (wasKept: boolean): void => {
      if (role() === 'follower') handOver = setTimeout(takeOver, handOverMs);
      else takeOver(wasKept);
    };
    releaseLock = requestLock(available, lockOf('owner'), onGranted, followWhenFree);
  };

  return {
    own,
    alone: () => {
      const available = links();
      if (!available) return;
      const id = me();
      const lock = lockOf(id);
      update(context, { windowRole: 'alone' });
      const onGranted = (): void => {
        heldLock = lock;
        // No call is resumed that another page may still have.
        stopWaiting = findGonePages(available, pagesWithCalls(), lockOf, (gone) => {
          onOwn({ id, gone, isGuarded: true });
        });
      };
      releaseLock = requestLock(available, lock, onGranted, () => {
        onOwn({ id, gone: new Set(), isGuarded: false });
      });
    },
    yieldIfDue,
    release: (onceFree) => {
      unsubscribe?.();
      unsubscribe = undefined;
      stopWaiting?.();
      clearTimeout(handOver);
      const available = links();
      if (heldLock && available && releaseLock) onceFree(keepLock(available, heldLock, releaseLock));
      else releaseLock?.();
      releaseLock = heldLock = undefined;
    },
  };
};
