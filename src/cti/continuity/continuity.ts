import { type Call, isLive, isSettled } from '../../call/call';
import { keepCalls } from '../../call/removal';
import type { HostEvent, Session } from '../../protocol/hostEvents';
import type { AppMessage } from '../../protocol/appMessages';
import { browserLinks } from '../windows/browserLinks';
import type { CallActions } from '../calls/callActions';
import { concernsCalls, concernsRecords } from '../host/callEvents';
import type { CallRecords } from '../records/records';
import { browserPage } from './browserPage';
import { type CtiContext, update } from '../context';
import { createForwarding } from '../windows/forwarding';
import { obeyFor } from '../windows/obey';
import { externalCallIdOf, type JournalEntry } from './entries';
import { entryOf } from './entryOf';
import { createCallOwners } from '../handOver/callOwners';
import { createFinishedElsewhere } from './finishedElsewhere';
import { createHandOver } from '../handOver/handOver';
import { createJournal, type LonePage } from './journal';
import { onceFree } from './onceFree';
import type { Forwarded, LocalActions } from '../bindActions';
import type { OutboxPartner } from '../outbox';
import { createPartyLookup } from '../host/partyLookup';
import type { PhoneHolder } from '../phone/holder';
import { createPagePhone } from '../phone/pagePhone';
import { createRecovery } from './recovery';
import { createUnclaimed } from './unclaimed';
import type { UnclaimedActions } from '../unclaimedActions';
import { createUnloadWarning } from './unloadWarning';
import { createWindows } from '../windows/windows';

/** How long a phone may take to say which calls it still has, in milliseconds. */
const phonePatienceMs = 5_000;

export interface ContinuityTools {
  /** The actions as this window carries them out. */
  local: LocalActions;
  calls: CallActions;
  records: CallRecords;
  phone: PhoneHolder;
  /** Takes in what HubSpot said, here or in another window. */
  follow: (event: HostEvent) => void;
  /** Sends from this window. */
  sendHere: (message: AppMessage) => void;
  /** Drops what waits for HubSpot's handshake. */
  forgetUnsent: () => void;
  /** Tells HubSpot of the user. */
  announce: () => void;
}

/** Keeps calls going beyond this page: over reloads and crashes, and in the user's other windows. */
export interface Continuity extends UnclaimedActions {
  start: () => void;
  /** HubSpot has shaken hands, and said who the user is. */
  enter: (session: Session) => void;
  /** Its part in what goes out to HubSpot. */
  outbox: OutboxPartner;
  /** Has an action carried out by the window with the phone, where that is another. */
  forward: (name: string, args: readonly unknown[]) => Forwarded | undefined;
  /** Takes in what this window's HubSpot said. */
  take: (event: HostEvent) => void;
  leave: () => void;
}

export const createContinuity = (context: CtiContext, tools: ContinuityTools): Continuity => {
  const { store } = context;
  const { calls, records, phone, announce } = tools;
  const owners = createCallOwners();
  const pagePhone = createPagePhone(context);
  const journal = createJournal(context, owners, undefined, phone.sessionOf, ({ id }) =>
    recovery.lastSeen(id),
  );
  const leaveWindows = (): readonly string[] => {
    const bridge = phone.bridge();
    bridge?.own.abandon();
    // What waits is told when its user is back.
    tools.forgetUnsent();
    // What the user before has asked of another window is not for the next one to carry out.
    forwarding.forget();
    return bridge?.part() ?? [];
  };
  const handOver = createHandOver(context, owners, journal, leaveWindows, (call) => {
    // What has happened to it meanwhile, HubSpot has not heard.
    recovery.tellUntold(call, journal.toldOf(store.getSnapshot().session ?? {}, call.externalCallId).sent);
  });
  const watches = [createUnloadWarning(context), createPartyLookup(context), handOver];

  const whenPhoneSettled = (run: () => void): void => {
    const bridge = phone.bridge();
    if (bridge) bridge.whenSettled(run, phonePatienceMs);
    else run();
  };

  const recovery = createRecovery(context, {
    actions: calls,
    records,
    sessionOf: phone.sessionOf,
    whenPhoneSettled,
    bridge: phone.bridge,
    isOthers: handOver.isOthers,
  });
  const unclaimed = createUnclaimed(context, (kept) => {
    // HubSpot has not heard of them: the engagement that it names is another call's.
    const entries = recovery.restore(kept, {});
    // The user has opened the widget for something else.
    recovery.catchUp(entries, { hideWidget: false });
    phone.take(() => recovery.proceed(entries));
  });
  const finishedElsewhere = createFinishedElsewhere(store);
  let wasFollower = false;
  const isFollower = (): boolean => store.getSnapshot().windowRole === 'follower';

  const isForeign = (message: AppMessage): boolean => {
    const id = externalCallIdOf(message);
    owners.note(id);
    return owners.isForeign(id) || handOver.isForeignUpdate(message);
  };

  /** This window has the phone: it recovers the calls that the previous page or owner left. */
  const onOwn = (page?: LonePage): void => {
    const unanswered = forwarding.takeUnanswered();
    const unheard = windows.takeUnheard();
    const session = store.getSnapshot().session ?? {};
    const wasFinished = ({ call }: JournalEntry): boolean => wasFollower && finishedElsewhere.has(call.id);
    const kept = journal.open(session, page).filter((entry) => !wasFinished(entry));
    const known = Object.values(store.getSnapshot().calls).filter((call) =>
      owners.isForeign(call.externalCallId)
        ? false
        : wasFollower
          ? !isSettled(call)
          : isLive(call) && call.phoneId !== undefined,
    );
    const restored = recovery.restore(kept, session);
    // An answer to what would be resent.
    unheard.filter(concernsRecords).forEach(tools.follow);
    wasFollower = false;
    announce();
    const entries = [...restored, ...known.map((call) => entryOf(call, kept, journal, session))];
    recovery.markResuming(entries);
    recovery.catchUp(entries);
    journal.save();
    unclaimed.handIn();
    unanswered.run();
    pagePhone.hold();
    phone.take(() => {
      recovery.proceed(entries);
      whenPhoneSettled(() => {
        unanswered.dial();
        for (const event of unheard) if (!concernsRecords(event)) tools.follow(event);
      });
      unclaimed.look();
    });
  };

  const onFollow = (): void => {
    wasFollower = true;
    forwarding.follow();
    journal.close();
    finishedElsewhere.follow(journal.keptIds(store.getSnapshot().session ?? {}));
    unclaimed.handIn();
    stopPhone();
    if (context.options().phone && !pagePhone.isOthers())
      phone.withBridge((bridge) => {
        if (isFollower()) bridge.observe();
      });
    announce();
  };

  const windows = createWindows(context, {
    onOwn,
    onFollow,
    announce,
    onShared: (state) => {
      finishedElsewhere.seeOwner();
      forwarding.onShared(state);
      announce();
    },
    isForeign: owners.isForeign,
    pagesWithCalls: () => journal.pages(store.getSnapshot().session ?? {}),
    tellFor: (message) => {
      tools.sendHere(message);
      journal.noteToldFor(store.getSnapshot().session ?? {}, message);
    },
    onToldElsewhere: journal.noteSent,
    onCommand: (name, args, from) => obeyFor(from, phone.bridge(), context, tools.local, name, args),
    onOwner: () => phone.bridge()?.own.reportAgain(),
    onWindowGone: (id) => phone.bridge()?.onWindowGone(id),
    onLeg: (from, leg) => {
      phone.withBridge((bridge) => {
        bridge.onLeg(from, leg);
      });
    },
    onLegOf: (leg, callId) => phone.bridge()?.own.onCall(leg, callId),
    onLegCommand: async (leg, command) => {
      await phone.bridge()?.own.obey(leg, command);
    },
    onResult: (request, done) => {
      forwarding.onResult(request, done);
    },
    onNewOwner: (isFirst) => {
      forwarding.onNewOwner(isFirst);
    },
    onEvent: tools.follow,
    sendHere: tools.sendHere,
  });
  const forwarding = createForwarding(context, tools.local, windows.command, (...args) =>
    phone.bridge()?.own.dial(...args),
  );
  phone.join(windows.legs);

  const enter = (session: Session): void => {
    const { windowRole } = store.getSnapshot();
    recovery.enter(session);
    handOver.enter(session);
    unclaimed.enter(session);
    // HubSpot has shaken hands again while this part was loading.
    if (store.getSnapshot().session !== session) return;
    // Another user: nothing of the windows before counts.
    if (store.getSnapshot().windowRole !== windowRole) wasFollower = false;
    windows.join(context.connection()?.links ?? browserLinks, session);
  };

  /** @param keepCalls another page takes back the calls that are kept */
  const stopPhone = (keepCalls = false): void => {
    phone.release();
    void pagePhone.stop(keepCalls);
  };

  let wasTaken = false;
  /** The page stops running: other windows get the phone and the calls, as if it were gone. */
  const onAway = (): void => {
    wasTaken = phone.isTaken();
    records.pause();
    // Others that show the calls take them over, whatever storage has.
    journal.close(!windows.areOthersThere(), true);
    unclaimed.pause();
    tools.forgetUnsent();
    forwarding.forget();
    recovery.forget();
    windows.leave((run) => run());
    stopPhone(true);
  };

  /** Looks anew which calls are still open, and who has them. @param isMine whether no other window can have it */
  const lookAnew = (isMine: (call: Call) => boolean = isSettled): void => {
    wasFollower = false;
    update(context, { windowRole: 'alone', ...keepCalls(store.getSnapshot(), isMine) });
  };

  /** The page runs again. */
  const onBack = (): void => {
    const { session } = store.getSnapshot();
    unclaimed.start();
    lookAnew();
    if (session) enter(session);
    else if (wasTaken) phone.take();
  };
  let hasLeft = false;
  let stopWatching: (() => void) | undefined;
  return {
    start: () => {
      // Other windows may have taken over: not before the handshake, nor another user's calls.
      if (hasLeft && store.getSnapshot().session)
        lookAnew((call) => isSettled(call) || owners.isForeign(call.externalCallId));
      for (const watch of [...watches, unclaimed]) watch.start();
      stopWatching = (context.connection()?.page ?? browserPage).watch(onAway, onBack, records.pause);
    },
    enter,
    outbox: {
      isForeign,
      sendElsewhere: (message) => isForeign(message) || windows.sendElsewhere(message),
      noteSent: (message) => {
        handOver.noteSent(message);
        journal.noteSent(message);
        unclaimed.noteSent(message);
      },
    },
    claimCall: unclaimed.claimCall,
    discardCall: unclaimed.discardCall,
    forward: (name, args) => handOver.take(name, args) ?? forwarding.forward(name, args),
    take: (said) => {
      const event = handOver.see(said);
      const isWindows = concernsCalls(event) || (event.type === 'DIAL_NUMBER' && windows.hasCallingWindow());
      if (isFollower() && isWindows) windows.event(event);
      else tools.follow(event);
    },
    leave: () => {
      hasLeft = true;
      stopWatching?.();
      for (const watch of [...watches, unclaimed]) watch.stop();
      journal.close(true);
      pagePhone.letGo();
      forwarding.forget();
      recovery.forget();
      windows.leave((run) => {
        onceFree(context, phone.bridge(), run);
      });
    },
  };
};
