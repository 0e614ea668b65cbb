import type { IframeLocation, Session } from 'react-hubspot-calling/core';
import {
  createFakeHubSpot,
  type FakeBehaviour,
  type FakeHubSpotOptions,
  type FakeSession,
} from 'react-hubspot-calling/testing';
import { createAppOptions } from './app';
import { jump } from './clock';
import { createObserver } from './observe';
import { checkUnloaded, loseWritten, outlive, waitAnew } from './owed';
import { isLoggedElsewhere, isTooNew, leaveUser } from './handOver';
import { createLedger } from './ledger';
import { createNumbers, matchOf } from './numbers';
import { openPage, type Page, type Plant } from './page';
import { createPhone } from './phone';
import type { KnownCall, Tab, WorldOptions } from './scene';
import { createStorage, type StorageState } from './storage';
import { users } from './users';
import { type Rule, Violation } from './violation';

/** By how much the clock may jump before the next page comes too late to take a call back: 30 s, of which it needs some itself. */
const resumableMs = 25_000;

/** A browser with tabs, a HubSpot in each, a phone service, and a keen observer. */
export const createWorld = (options: WorldOptions, plant: Plant = (ports) => ports) => {
  const root = createFakeHubSpot();
  const tabs: Tab[] = [];
  const calls = new Map<string, KnownCall>();
  /** The window that has asked for a call, by `externalCallId`. */
  const asked = new Map<string, Page>();
  const violations: Violation[] = [];
  /** What happened, and what was told, for whoever has to understand a failure. */
  const story: string[] = [];
  const behaviours: Record<string, FakeBehaviour> = {};
  let hubspotOptions: FakeHubSpotOptions = {
    omitExternalCallId: options.omitExternalCallId,
    bothEngagementEvents: options.bothEngagementEvents,
    matches: (number) => [matchOf(number)],
    ...(options.isSilentAtFirst && { handshake: 'never' }),
  };
  let isWild = true;
  let arePhonesFaulty = false;

  const blame = (rule: Rule, what: string): void => {
    violations.push(new Violation(rule, what));
  };

  const ledger = createLedger({
    engagementsOf: (id) =>
      root.timeline.filter((entry) => entry.externalCallId === id).map((entry) => entry.engagementId),
    hasReferences: !options.omitExternalCallId,
    wasLost: (tab) => tabs[tab]?.wasLost ?? false,
  });

  const frozen = new Set<Page>();
  /** By how much the clock has jumped since pages wrote their calls, in milliseconds. */
  let jumpedMs = 0;
  const pages = (): Page[] =>
    tabs.flatMap(({ page }) => (page?.isAlive() && !frozen.has(page) ? [page] : []));
  /** The windows that HubSpot shows to a user. */
  const pagesOf = (user: number): Page[] =>
    pages().filter(({ tab }) => tabs[tab]!.user === user && !tabs[tab]!.isForeign);
  const openCalls = (): KnownCall[] =>
    [...calls.values()].filter(({ externalCallId }) => !ledger.isDone(externalCallId));

  const kept = createStorage((tooOld) => {
    for (const call of calls.values()) if (tooOld.includes(call.externalCallId)) outlive(call, ledger);
  });

  const observe = createObserver({
    calls,
    ledger,
    story,
    violations,
    blame,
    onHidden: (page) => {
      // HubSpot removes the iframe before it has confirmed anything.
      if (isWild && options.unmounts)
        queueMicrotask(() => {
          if (page.isAlive()) close(page, 'crashes');
        });
    },
  });

  const surroundings = {
    options,
    tabs,
    calls,
    ledger,
    pagesOf,
    openCalls,
    storageState: kept.state,
    isStorageFailing: kept.isFailing,
    arePhonesFaulty: () => arePhonesFaulty,
    blame,
  };

  const sessionOf = ({ session, user }: Tab): FakeSession => ({
    ...session,
    ...users[user],
    // That of another user's call is not named.
    ...(options.users > 1 && { engagementId: undefined }),
  });

  const load = (tab: Tab, session: Session = {}): void => {
    let page: Page | undefined = undefined;
    // A phone names its calls by the time at which it was made.
    jump(1);
    tab.isIntroduced = false;
    tab.hubspot.setOptions({ ...hubspotOptions, session: { ...sessionOf(tab), ...session } });
    page = openPage({
      tab: tab.index,
      phone: options.hasPhone ? createPhone(options, behaviours) : undefined,
      connect: tab.hubspot.connect,
      options: createAppOptions(tab, () => page, surroundings),
      onCall: ({ status, externalCallId, answeredAt }) => {
        const known = calls.get(externalCallId);
        if (!known) return;
        if (status === 'transferred') known.isPassedOn = true;
        known.answeredAt ??= answeredAt;
      },
      onOwner: () => Object.assign(tab, { hasOwned: true }),
      wrap: (ports) =>
        observe.outside(plant(observe.inside({ ...ports, storage: kept.storage }, tab), tab.index), tab),
    });
    tab.page = page;
  };

  const openTab = (session: Session, user = 0, foreignOrigin?: string): Tab => {
    const hubspot = root.openTab(session);
    const isForeign = foreignOrigin !== undefined;
    const tab: Tab = {
      index: tabs.length,
      hubspot,
      session,
      isForeign,
      page: undefined,
      user,
      heardUser: undefined,
      isIntroduced: false,
      wasLost: false,
    };
    hubspot.setOptions({ foreignOrigin });
    tabs.push(tab);
    return tab;
  };

  const lose = (page: Page): void => {
    const isLate = isTooNew(page, surroundings);
    const { user, calls: shown } = page.cti.getSnapshot();
    for (const call of openCalls()) {
      call.sawLoss = true;
      // After a log-out what is over is not kept.
      if (!user.loggedIn && shown[call.id]) call.isFragile = true;
      if (call.page !== page) continue;
      // Who the user is, only an earlier page of the tab has heard.
      if (page.cti.getSnapshot().connection.status !== 'ready') call.user ??= call.lastUser;
      // HubSpot has never heard of it, and need not.
      const isPassedOn = call.isPassedOn && !ledger.of(call.externalCallId).start;
      if (isLate || (options.areAlone && call.isNew) || isPassedOn) call.isUnkept = true;
    }
    for (const call of calls.values()) loseWritten(page, call, kept.hasAll());
    waitAnew(page);
    tabs[page.tab]!.wasLost = true;
  };

  /** The page goes: by a crash, as a browser unloads it, or with time for the app to stop. */
  const close = (page: Page, how: 'crashes' | 'unloads' | 'stops'): void => {
    lose(page);
    if (how === 'unloads') {
      tabs[page.tab]!.hubspot.unload();
      checkUnloaded(page, blame);
    }
    if (how === 'stops') {
      void page.phone?.stop();
      page.cti.stop();
    }
    page.crash();
  };

  return {
    options,
    root,
    tabs,
    calls,
    asked,
    ledger,
    violations,
    story,
    blame,
    pages,
    pagesOf,
    openCalls,
    behaviours,
    ...createNumbers(),
    open: (iframeLocation: IframeLocation, user = 0): void => {
      load(openTab({ iframeLocation, usesCallingWindow: options.usesCallingWindow }, user % options.users));
    },
    close,
    /** HubSpot shakes hands again, as another user. */
    handOver: (page: Page, user: number): void => {
      const tab = tabs[page.tab]!;
      if (isLoggedElsewhere(page, user, surroundings)) return;
      if (tab.user !== user) leaveUser(page, surroundings);
      // What of its calls has come back with their user is not kept anew yet.
      for (const call of calls.values()) if (call.user === user && call.leftBy.has(page)) call.isLeft = true;
      tab.user = user;
      waitAnew(page);
      tab.hubspot.setOptions({ session: sessionOf(tab) });
      tab.hubspot.ready();
    },
    /** From now on the iframes stay. */
    calm: (): void => {
      isWild = false;
    },
    /** The browser stops a page: in its back/forward cache, or in the background. */
    freeze: (page: Page): void => {
      lose(page);
      tabs[page.tab]!.hubspot.freeze();
      frozen.add(page);
    },
    /** The pages that are stopped. */
    frozen: (): Page[] => [...frozen].filter(({ isAlive }) => isAlive()),
    /** The user comes back to a page. */
    thaw: (page: Page): void => {
      frozen.delete(page);
      tabs[page.tab]!.hubspot.thaw();
    },
    /** A page that is not HubSpot embeds the app, and would have it believe otherwise. */
    openForeign: (): void => {
      load(openTab({}, 0, 'https://evil.example'));
    },
    /** Only the provider goes, and another comes. After a log-out that is as good as a page that goes. */
    remount: (page: Page): void => {
      waitAnew(page);
      const { user, connection, windowRole } = page.cti.getSnapshot();
      const isLate = connection.status !== 'ready' || (windowRole === 'alone' && !options.areAlone);
      for (const call of calls.values()) if (!user.loggedIn) call.recording = undefined;
      for (const call of openCalls()) {
        if (!user.loggedIn) call.sawLoss = true;
        call.isLeft = true;
        if ((isLate || (options.areAlone && call.isNew)) && call.page === page) call.isUnkept = true;
      }
      page.remount();
    },
    /** The iframe is loaded anew in its tab. */
    load,
    lose,
    setHubSpot: (change: FakeHubSpotOptions): void => {
      hubspotOptions = { ...hubspotOptions, ...change };
      for (const { hubspot } of tabs) hubspot.setOptions(change);
    },
    /** From now on phones may fail. */
    spoilPhones: (): void => {
      arePhonesFaulty = true;
    },
    /** The clock has jumped: calls that were written too long ago are not taken back. */
    jumped: (ms: number): void => {
      // After a jump back, pages may have written anew before the clock jumps forth.
      jumpedMs += Math.max(0, ms);
      for (const call of openCalls()) call.sawJump = true;
    },
    /** Pages write what is going on every few seconds. */
    waited: (ms: number): void => {
      if (ms >= 12_000) jumpedMs = 0;
    },
    hasOldEntries: () => jumpedMs >= resumableMs,
    /** Nothing is in the way of a page that loads now. */
    isPeaceful: (): boolean =>
      !arePhonesFaulty &&
      kept.state() === 'ok' &&
      hubspotOptions.handshake === undefined &&
      frozen.size === 0,
    entries: kept.entries,
    storageState: kept.state,
    setStorage: (state: StorageState): void => {
      kept.setState(state);
      if (kept.isFailing()) for (const call of openCalls()) call.isFragile = true;
      // What happens to a call that was left with its user is written, and what was written about it may have no room.
      for (const call of calls.values())
        if (state !== 'ok' && call.staysOn.size > 0) call.recording = undefined;
    },
    corruptStorage: (): void => {
      kept.corrupt();
      for (const call of openCalls()) call.isFragile = true;
      for (const call of calls.values()) call.recording = undefined;
    },
    /** Whatever takes no time has happened. */
    settled: (): void => {
      for (const call of calls.values()) call.isNew = call.isLeft = false;
    },
    /** A user logs out: what is over is not kept any more. */
    loggedOut: (user: number): void => {
      for (const call of openCalls()) if ((call.user ?? user) === user) call.isFragile = true;
    },
  };
};

export type World = ReturnType<typeof createWorld>;
