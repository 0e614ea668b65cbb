import { type Call, CtiError, isLive } from 'react-hubspot-calling/core';
import { act } from './acting';
import { jump, pass, settle } from './clock';
import type { Page } from './page';
import type { KnownCall } from './scene';
import type { Step } from './steps';
import { checkRefused, checkSurvivors, resumingMs, survivorsOf } from './survival';
import { nameOf, pick } from './numbers';
import { lacksEngagement, noteHubSpot, waitAnew } from './owed';
import type { World } from './world';

/** What a program does wrong by the state of things is its own fault and said so; anything else is ours. */
const attempt = (world: World, what: string, run: () => unknown): void => {
  const blame = (error: unknown): void => {
    if (!(error instanceof CtiError))
      world.blame(
        'no exception',
        `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
  };
  try {
    const result = run();
    if (result instanceof Promise) result.catch(blame);
  } catch (error) {
    blame(error);
  }
};

/** Notes a call that a window has asked for: it shows the call before the window with the phone has begun it. */
const asked = (world: World, page: Page, call: Call | null): void => {
  if (call) world.asked.set(call.externalCallId, page);
};

/** Nonsense, from HubSpot and on the channel between the windows. */
const garbage: readonly unknown[] = [
  null,
  'text',
  { engagementId: {} },
  { error: 7 },
  { callerIdMatches: 'none' },
  { kind: 'state', from: 'x', state: {} },
  { kind: 'command', from: 'x', name: 'toString', args: [] },
  { kind: 'relay', from: 'x', id: 1, message: { method: 'sendError', payload: {} } },
];

const run = (world: World, step: Step): void => {
  const pages = world.pages();
  const page = pick(pages, step.at);
  const tab = page && world.tabs[page.tab];
  const hubspot = tab?.isForeign ? undefined : tab?.hubspot;
  const text = step.at + step.call;
  switch (step.do) {
    case 'open':
      if (pages.length < 3) world.open(step.location, step.user);
      return;
    case 'close':
      if (page) world.close(page, step.how);
      return;
    case 'reload': {
      if (!page || !tab) return;
      const live = Object.values(page.cti.getSnapshot().calls).find(
        (call) => isLive(call) && world.calls.get(call.externalCallId)?.user === tab.user,
      );
      // Also of one that was begun in this page for the user before, and that HubSpot has not heard the end of.
      const left = [...world.calls.values()].find(
        (known) =>
          known.leftBy.has(page) &&
          world.ledger.of(known.externalCallId).accounts.every(({ steps }) => !steps.includes('ended')),
      );
      const [engagementId] = [live, left].flatMap(
        (call) => (call && world.ledger.engagementsOf(call.externalCallId)[0]) ?? [],
      );
      world.close(page, step.how);
      // HubSpot names the engagement of the call that is under way.
      world.load(tab, engagementId === undefined ? {} : { engagementId });
      return;
    }
    case 'freeze':
      if (page && !tab?.isForeign) world.freeze(page);
      return;
    case 'thaw': {
      const back = pick(world.frozen(), step.at);
      if (back) world.thaw(back);
      return;
    }
    case 'handOver':
      if (page && hubspot) world.handOver(page, step.user % world.options.users);
      return;
    case 'remount':
      if (page) world.remount(page);
      return;
    case 'handshake':
      hubspot?.ready();
      if (page) waitAnew(page);
      return;
    case 'dial': {
      if (!page) return;
      const toNumber = world.newNumber();
      world.behaviours[toNumber] = step.behaviour;
      if (step.clicked) hubspot?.dial({ phoneNumber: toNumber, calleeName: nameOf(toNumber) });
      for (let times = step.twice ? 2 : 1; times > 0; times -= 1) {
        if (page.phone)
          attempt(world, 'dial', () => asked(world, page, page.cti.actions.dial({ to: toNumber })));
        else
          attempt(world, 'outgoingCall', () =>
            asked(world, page, page.cti.actions.outgoingCall({ toNumber })),
          );
      }
      return;
    }
    case 'incoming': {
      const fromNumber = world.newNumber();
      if (world.options.hasPhone) {
        // The service rings every phone that is registered.
        for (const { phone } of pages)
          if (phone?.getSnapshot().status === 'ready') phone.incoming(fromNumber, { to: '+16175550100' });
      } else if (page)
        attempt(world, 'incomingCall', () =>
          asked(world, page, page.cti.actions.incomingCall({ fromNumber })),
        );
      return;
    }
    case 'act': {
      if (!page) return;
      const calls = Object.values(page.cti.getSnapshot().calls);
      const call = pick(calls, step.call);
      for (let times = step.twice ? 2 : 1; times > 0; times -= 1)
        attempt(world, step.action, () => act(world, page, step.action, call, text));
      return;
    }
    case 'remote': {
      const phones = pages.flatMap(({ phone }) => (phone ? [phone] : []));
      const sessions = phones.flatMap((phone) =>
        phone.getSnapshot().sessions.map((session) => phone.remoteOf(session)),
      );
      pick(sessions, step.call)?.[step.what]();
      return;
    }
    case 'line':
      for (const { phone } of pages) {
        const { status } = phone?.getSnapshot() ?? {};
        if (!step.isUp && status === 'ready') phone?.loseConnection();
        else if (step.isUp && status === 'reconnecting') phone?.regainConnection();
      }
      return;
    case 'phoneFails':
      world.spoilPhones();
      page?.phone?.fail(step.command, step.how);
      return;
    case 'hubspot':
      world.setHubSpot(step.change);
      noteHubSpot(step.change, world.ledger);
      return;
    case 'endCall':
      hubspot?.endCall();
      return;
    case 'repeat': {
      // An answer comes again, late.
      const answers = (hubspot?.messages ?? []).filter(
        ({ direction, type }) => direction === 'toApp' && /^(CREATE|UPDATE|CALLER)/.test(type),
      );
      const answer = pick(answers, step.call);
      if (answer && !world.options.omitExternalCallId) hubspot?.send(answer.type, answer.data);
      return;
    }
    case 'lateId': {
      const engagementId = world.newEngagement();
      const missing = [...world.calls.values()].filter(
        (known) => known.user === tab?.user && lacksEngagement(known, world.ledger, world.tabs),
      );
      const externalCallId = pick(missing, step.call)?.externalCallId;
      if (externalCallId === undefined) return;
      hubspot?.send('CREATE_ENGAGEMENT_SUCCEEDED', {
        engagementId,
        ...(!world.options.omitExternalCallId && { externalCallId }),
      });
      return;
    }
    case 'garbage': {
      const data = pick(garbage, step.call);
      const types = ['DIAL_NUMBER', 'CREATE_ENGAGEMENT_SUCCEEDED', 'CALLER_ID_MATCH_SUCCEEDED', 'NOTHING'];
      hubspot?.send(pick(types, text)!, data);
      world.root.sendToWindows(data);
      return;
    }
    case 'foreign':
      world.openForeign();
      return;
    case 'storage':
      if (step.state === 'corrupt') world.corruptStorage();
      // Who is denied storage is denied it from the start.
      else if (
        pages.length + world.frozen().length === 0 ||
        ![step.state, world.storageState()].includes('denied')
      )
        world.setStorage(step.state);
      return;
    case 'jump':
      jump(step.ms);
      world.jumped(step.ms);
      return;
    case 'wait':
      world.waited(step.ms);
      return;
  }
};

/** The calls that a reload must not end. */
const leaving = (world: World, { at, how }: Extract<Step, { do: 'reload' | 'close' }>): KnownCall[] => {
  const page = pick(world.pages(), at);
  return page && !world.tabs[page.tab]?.isForeign ? survivorsOf(world, page, how) : [];
};

export const perform = async (world: World, step: Step): Promise<void> => {
  const survivors = step.do === 'reload' ? leaving(world, step) : [];
  // It is a message: what a page did before has followed by then.
  if (step.do === 'handOver') await settle();
  const goneAt = Date.now();
  run(world, step);
  if (survivors.length > 0) {
    await pass(resumingMs + world.options.phonePartTakesMs);
    if (world.options.callsSurvive === 'yes') checkSurvivors(world, survivors);
    else checkRefused(world, survivors, goneAt);
  }
  if (step.do === 'wait') await pass(step.ms);
  if (step.settles) {
    await settle();
    world.settled();
  }
};
