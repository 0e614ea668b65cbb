import { isSettled } from '../../call/call';
import type { HostEvent, Session } from '../../protocol/hostEvents';
import type { AppMessage } from '../../protocol/appMessages';
import type { WindowChannel, WindowLinks } from '../../base/platform';
import type { CommandName } from './windowCommands';
import type { CtiContext } from '../context';
import { pushBounded } from '../../base/pushBounded';
import { createId } from '../../base/createId';
import { createIntroductions } from './introductions';
import type { LegLinks } from '../phone/legLinks';
import { createLegPost, type LegDuties } from './legMessages';
import type { LonePage } from '../continuity/journal';
import { keyOf, protocolVersion } from '../keys';
import { createOtherWindows } from './otherWindows';
import { createOwnership } from './ownership';
import { postPlainly } from './postPlainly';
import type { CtiState } from '../state';
import { createRelay } from './relay';
import { readWindowMessage, type SharedState, type Unsigned, type WindowMessage } from './windowMessages';

/** What a window asks of the rest of the cti. */
export interface WindowDuties extends LegDuties {
  /** The phone is this window's from now on. @param page where windows do not work as one, and each has its own */
  onOwn: (page?: LonePage) => void;
  /** Another window has the phone. */
  onFollow: () => void;
  /** Another window wants this carried out. @returns a promise of whether it could be */
  onCommand: (name: CommandName, args: readonly unknown[], from: string) => Promise<boolean>;
  /** The window with the phone has answered a command of this one. */
  onResult: (request: number, done: boolean) => void;
  /** Another window has the phone than before. @param isFirst none was known */
  onNewOwner: (isFirst: boolean) => void;
  /** A window has the phone that did not have it before, as far as this one has heard. */
  onOwner: () => void;
  /** A window is gone. */
  onWindowGone: (id: string) => void;
  /** Another window's HubSpot said this. */
  onEvent: (event: HostEvent) => void;
  /** Sends from this window. */
  sendHere: (message: AppMessage) => void;
  /** Tells this window's own HubSpot for the owner. */
  tellFor: (message: AppMessage) => void;
  /** Another window has told its HubSpot what the owner asked it to. */
  onToldElsewhere: (message: AppMessage) => void;
  /** The owner's state has come in. */
  onShared: (state: CtiState) => void;
  /** Sends HubSpot what it does not know about the user yet. */
  announce: () => void;
  /** The pages whose calls are kept. */
  pagesWithCalls: () => string[];
  /** Whether a call began for another user than that of these windows. */
  isForeign: (externalCallId: string) => boolean;
}

/** One user's windows: one has the phone and decides, the others show the same and send their commands. */
export interface Windows {
  /** Finds the user's other windows. Calls `onOwn` or `onFollow` once it is known which. */
  join: (links: WindowLinks, session: Session) => void;
  /** @param onceFree calls back when this page's phone has no call any more: until then no other window gets it */
  leave: (onceFree: (run: () => void) => void) => void;
  /** The owner's: has the right window send a message. @returns whether that is another one */
  sendElsewhere: (message: AppMessage) => boolean;
  command: (request: number, name: CommandName, args: readonly unknown[]) => void;
  event: (event: HostEvent) => void;
  /** What HubSpot has said to this window and no window with the phone has heard: it is this one's now. */
  takeUnheard: () => HostEvent[];
  /** Whether HubSpot's calling window is open and has, or will have, the phone. */
  hasCallingWindow: () => boolean;
  /** Whether the user has other windows. */
  areOthersThere: () => boolean;
  /** How this window reaches the clients of the others. */
  legs: LegLinks;
}

export const createWindows = (context: CtiContext, duties: WindowDuties): Windows => {
  const { store, options, logger } = context;
  /** New whenever this window joins: what others have asked of it while it was gone they ask again. */
  let me = createId();
  let channel: WindowChannel | null = null;
  let links: WindowLinks | undefined;
  let name = '';
  let session: Session = {};
  let hasJoined = false;
  let releasePresence: (() => void) | undefined;
  /** The window that has the phone, as far as this one has heard. */
  let owner: string | undefined;
  /** Whether that window is alive. */
  let hasOwner = false;
  /** What HubSpot has said to this window meanwhile. */
  const unheard: HostEvent[] = [];

  /** Each living page holds the lock named after it. */
  const lockOf = (page: string): string => `${name}/${page}`;
  const role = (): CtiState['windowRole'] => store.getSnapshot().windowRole;
  const post = (message: Unsigned<WindowMessage>): void => {
    if (channel) postPlainly(channel, { ...message, from: me }, logger);
  };

  const introductions = createIntroductions(context, {
    post,
    location: () => session.iframeLocation,
    // Calls that the owner shares are not this window's to finish.
    isBusy: () => role() === 'alone' && !Object.values(store.getSnapshot().calls).every(isSettled),
    areOthersThere: () => others.areThere(),
    isForeign: duties.isForeign,
  });

  const relay = createRelay(context, {
    sendHere: duties.sendHere,
    ask: (message) => {
      post({ kind: 'relay', ...message });
    },
    // With HubSpot's calling window, only that window sends.
    isCallingWindow: () => session.usesCallingWindow === true && session.iframeLocation === 'window',
  });

  const legs = createLegPost(post, duties);

  const others = createOtherWindows({
    watch: (id, onGone) => links?.lock(lockOf(id), onGone) ?? (() => undefined),
    onGone: (id) => {
      relay.onGone(id);
      if (id === owner) hasOwner = false;
      if (role() === 'owner') duties.onWindowGone(id);
    },
  });

  const hasCallingWindow = (): boolean => session.usesCallingWindow === true && others.hasCallingWindow();

  const ownership = createOwnership(context, {
    ...duties,
    onOwn: (page) => {
      owner = undefined;
      hasOwner = false;
      duties.onOwn(page);
    },
    links: () => links,
    lockOf,
    me: () => me,
    others,
    introductions,
    isCallingWindowElsewhere: () => session.iframeLocation !== 'window' && hasCallingWindow(),
  });

  const onState = ({ callId, ...state }: SharedState, from: string): void => {
    const call = callId === null ? null : (state.calls[callId] ?? null);
    duties.onShared({ ...store.getSnapshot(), ...state, call });
    hasOwner = true;
    if (owner === from) return;
    duties.onNewOwner(owner === undefined);
    windows.takeUnheard().forEach(windows.event);
    owner = from;
    duties.onOwner();
  };

  const onMessage = (data: unknown): void => {
    const message = readWindowMessage(data);
    if (!message || message.from === me) {
      logger.debug('Ignored an invalid message of another window.', data);
      return;
    }
    const isOwner = role() === 'owner';
    const isNew = others.meet(message);
    switch (message.kind) {
      case 'hello':
        // A new window must know the others, too: the phone may come to it.
        if (isOwner || isNew) introductions.answer();
        ownership.yieldIfDue();
        return;
      case 'state':
        if (role() === 'follower') onState(message.state, message.from);
        return;
      case 'command':
        if (!isOwner) return;
        relay.onBehalfOf(message.from, () => {
          void duties.onCommand(message.name, message.args, message.from).then((done) => {
            post({ kind: 'result', to: message.from, request: message.request, done });
          });
        });
        return;
      case 'result':
        if (message.to === me) duties.onResult(message.request, message.done);
        return;
      case 'event':
        if (isOwner) duties.onEvent(message.event);
        return;
      case 'relay':
        if (isOwner || (message.to !== undefined && message.to !== me)) return;
        duties.tellFor(message.message);
        post({ kind: 'told', id: message.id, message: message.message });
        return;
      case 'told':
        relay.onTold(message.id);
        duties.onToldElsewhere(message.message);
        return;
      case 'leg':
        if (isOwner)
          relay.onBehalfOf(message.from, () => {
            legs.take(message, me);
          });
        return;
      default:
        legs.take(message, me);
    }
  };

  const leave: Windows['leave'] = (onceFree) => {
    others.forget();
    introductions.forget();
    relay.forget();
    legs.forget();
    unheard.length = 0;
    ownership.release(onceFree);
    releasePresence?.();
    channel?.close();
    channel = null;
    owner = undefined;
    hasOwner = hasJoined = false;
    me = createId();
  };

  const windows: Windows = {
    join: (available, nextSession) => {
      const { windows = true } = options();
      const nextName = keyOf(protocolVersion, options(), nextSession);
      session = nextSession;
      links = available;
      if (hasJoined && nextName === name) {
        // After a new handshake HubSpot knows nothing yet.
        duties.announce();
        return;
      }
      if (hasJoined) leave((run) => run());
      name = nextName;
      hasJoined = true;
      channel = windows ? links.open(name, onMessage) : null;
      if (!channel) {
        ownership.alone();
        return;
      }
      // Whoever says hello can be watched from then on.
      releasePresence = links.lock(lockOf(me), () => {
        introductions.sayHello();
        ownership.own();
      });
    },
    leave,
    sendElsewhere: (message) => role() === 'owner' && others.areThere() && relay.sendElsewhere(message),
    command: (request, commandName, args) => {
      post({ kind: 'command', request, name: commandName, args });
    },
    event: (event) => {
      if (!hasOwner) pushBounded(unheard, event);
      // Every window's HubSpot looks up each caller: the owner's says the same.
      else if (!event.type.startsWith('CALLER_ID_MATCH')) post({ kind: 'event', event });
    },
    takeUnheard: () => unheard.splice(0),
    hasCallingWindow,
    areOthersThere: others.areThere,
    legs: legs.links,
  };
  return windows;
};
