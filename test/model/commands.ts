import { type Call, CtiError, isLive } from 'react-hubspot-calling/core';
import { noteOn } from './checks';
import { jump, pass, settle } from './clock';
import type { Page } from './page';
import type { KnownCall } from './scene';
import type { Action, Step } from './steps';
import { checkSurvivors, resumingMs, survivorsOf } from './survival';
import { nameOf } from './numbers';
import { lacksEngagement, noteCorrection, noteRecording, waitAnew } from './owed';
import type { World } from './world';

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

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

const act = (world: World, page: Page, action: Action, call: Call | undefined, text: number): unknown => {
  const { actions: can } = page.cti;
  const id = call?.id;
  const known = call && world.calls.get(call.externalCallId);
  const drivesOwn = !page.phone;
  switch (action) {
    case 'answer':
      if (!drivesOwn) return can.answer({ id });
      can.callAnswered({ id });
      return;
    case 'decline':
      if (!drivesOwn) can.decline({ id });
      else if (call?.status === 'ringing' && call.direction === 'inbound')
        can.callEnded({ id, callEndStatus: 'REJECTED' });
      return;
    case 'hangUp':
      if (drivesOwn) can.callEnded({ id });
      else can.hangUp({ id });
      return;
    case 'hold':
      return drivesOwn ? undefined : can.hold(text % 2 === 0, { id });
    case 'mute':
      if (!drivesOwn) can.mute(text % 2 === 0, { id });
      return;
    case 'sendDigits':
      if (!drivesOwn) can.sendDigits(String(text % 10), { id });
      return;
    case 'transfer':
      if (!drivesOwn) return can.transfer('+16175550999', { id });
      can.callTransferred({ id });
      return;
    case 'note':
      if (known) can.updateDraft({ notes: noteOn(known, text) }, { id });
      return;
    case 'complete':
      can.callCompleted({ id });
      return;
    case 'dismiss':
      can.dismissCall({ id });
      return;
    case 'foreground':
      if (id !== undefined) can.setForeground({ id });
      return;
    case 'recording': {
      // At any time: also when the page has forgotten the call.
      const about = known ?? pick([...world.calls.values()], text);
      const url = `https://recordings.example/${world.newText()}`;
      if (!about) return;
      can.addRecording({ externalCallId: about.externalCallId, url });
      noteRecording(page, about, url);
      return;
    }
    case 'correct':
      if (!known || call.status !== 'ended' || call.answeredAt !== undefined) return;
      can.callEnded({ id, callEndStatus: 'BUSY' });
      noteCorrection(page, known, 'BUSY');
      return;
    case 'logOut':
      can.userLoggedOut();
      world.makeFragile();
      return;
    case 'logIn':
      can.userLoggedIn();
      return;
    case 'unavailable':
      can.userUnavailable();
      return;
    case 'available':
      can.userAvailable();
      return;
    case 'ringing':
      if (drivesOwn) can.callRinging({ id });
      return;
    case 'answered':
      if (drivesOwn) can.callAnswered({ id });
      return;
    case 'ended':
      if (drivesOwn) can.callEnded({ id });
      return;
    case 'transferred':
      if (drivesOwn) can.callTransferred({ id });
      return;
  }
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
      if (pages.length < 3) world.open(step.location);
      return;
    case 'close':
      if (page) world.close(page, step.how);
      return;
    case 'reload': {
      if (!page || !tab) return;
      const live = Object.values(page.cti.getSnapshot().calls).find(isLive);
      const engagementId = live && world.ledger.engagementsOf(live.externalCallId)[0];
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
      const missing = [...world.calls.values()].filter((known) =>
        lacksEngagement(known, world.ledger, world.tabs),
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
      else if (pages.length === 0 || ![step.state, world.storageState()].includes('denied'))
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
  run(world, step);
  if (survivors.length > 0) {
    await pass(resumingMs + world.options.phonePartTakesMs);
    checkSurvivors(world, survivors);
  }
  if (step.do === 'wait') await pass(step.ms);
  if (step.settles) {
    await settle();
    world.settled();
  }
};
