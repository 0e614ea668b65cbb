import { isDeepStrictEqual } from 'node:util';
import { type Call, engagementIdOf } from 'react-hubspot-calling/core';
import type { Told } from './ledger';
import type { Page } from './page';
import type { KnownCall } from './scene';
import { nameOf } from './numbers';
import { checkWaits, elapsed } from './owed';
import type { World } from './world';

/** What is written about a call names it. */
export const noteOn = ({ index }: KnownCall, text: number): string => `note-${index}-${text}`;

/** The calls that a text names, other than this one. */
const strangersIn = (text: string, { index }: KnownCall): string[] =>
  [...text.matchAll(/note-(\d+)-/g)].map(([, other]) => other!).filter((other) => other !== String(index));

const checkCall = ({ blame, ledger, options }: World, known: KnownCall, call: Call): void => {
  const leak = (what: string): void => {
    blame('nothing of another call', `${what} in call ${known.index}: ${JSON.stringify(call)}`);
  };
  const number = call.direction === 'outbound' ? call.toNumber : call.fromNumber;
  if (call.id !== known.id || call.direction !== known.direction)
    blame('same ids', `of call ${known.index} changed.`);
  if (number !== known.number) leak('another number');
  if (call.answeredAt !== undefined && call.answeredAt !== known.answeredAt)
    blame('talk time', `Call ${known.index} was answered at ${known.answeredAt}, not at ${call.answeredAt}.`);
  if (
    call.durationMs !== undefined &&
    call.durationMs !== Math.max(0, call.endedAt - (call.answeredAt ?? call.endedAt))
  )
    blame(
      'talk time',
      `Call ${known.index} lasted from ${call.answeredAt} to ${call.endedAt}, not ${call.durationMs} ms.`,
    );
  if (call.startedAt !== known.startedAt) leak('another start');
  if (strangersIn(call.draft.notes, known).length > 0) leak("another's notes");
  // HubSpot's matches name no call: of two calls that come in at once nobody can tell which they are for.
  const isNamed = call.direction === 'outbound' && call.party.name !== undefined;
  if (isNamed && call.party.name !== nameOf(known.number)) leak("another's name");
  const engagementId = engagementIdOf(call);
  if (engagementId === undefined || options.omitExternalCallId) return;
  if (!ledger.engagementsOf(call.externalCallId).map(String).includes(String(engagementId)))
    leak("another's engagement");
};

const answeredTo = ({ accounts }: Told): boolean => accounts.some(({ steps }) => steps.includes('answered'));

/** hs_call_status knows fewer than CALL_ENDED does. */
export const statusProperty: Readonly<Record<string, string>> = { REJECTED: 'CANCELED', MISSED: 'NO_ANSWER' };

const checkTold = ({ blame, ledger }: World, known: KnownCall): void => {
  const told = ledger.of(known.externalCallId);
  const { start, endStatus, completions } = told;
  if (!start) return;
  const leak = (what: string): void => {
    blame(
      'nothing of another call',
      `${what} in what was told of call ${known.index}: ${JSON.stringify(told)}`,
    );
  };
  const number = known.direction === 'outbound' ? start.toNumber : start.fromNumber;
  if (number !== known.number) leak('another number');
  if (start.callStartTime !== known.startedAt) leak('another start');
  if (endStatus !== undefined && (endStatus === 'COMPLETED') !== answeredTo(told)) leak('another end status');
  for (const { completion } of completions) {
    const { engagementProperties: properties } = completion;
    if (!properties) continue;
    const to = known.direction === 'outbound' ? properties.hs_call_to_number : properties.hs_call_from_number;
    if (to !== known.number) leak('another number');
    if (properties.hs_timestamp !== known.startedAt) leak('another start');
    if (strangersIn(properties.hs_call_body ?? '', known).length > 0) leak("another's notes");
    // A better reason may come after the end, and before the completion.
    const isBetter = !answeredTo(told) && ['BUSY', 'CANCELED'].includes(properties.hs_call_status ?? '');
    const isSame = properties.hs_call_status === (statusProperty[endStatus ?? ''] ?? endStatus);
    if (endStatus !== undefined && !isSame && !isBetter) leak('another status');
  }
};

/** Whether a window shows a call that it has asked for and that nobody has begun yet. */
const isAsked = ({ asked, calls }: World, page: Page, { externalCallId }: Call): boolean =>
  !calls.has(externalCallId) &&
  asked.get(externalCallId) === page &&
  page.cti.getSnapshot().windowRole === 'follower';

/** Since when no window has had the phone. */
const ownerless = new WeakMap<World, number>();

/**
 * What must hold after each step, in every window.
 * @param isOver all faults are over: what was asked for has begun, or is not shown any more
 * @param isAtRest time has passed: the windows know each other
 */
export const check = (world: World, isOver = false, isAtRest = isOver): void => {
  const { pages, calls, blame } = world;
  for (const page of pages()) {
    const state = page.cti.getSnapshot();
    for (const [id, call] of Object.entries(state.calls)) {
      const known = calls.get(call.externalCallId);
      if (!isOver && isAsked(world, page, call)) continue;
      if (!known)
        blame('nothing of another call', `A window shows a call that nobody began: ${JSON.stringify(call)}`);
      else if (id !== call.id) blame('same ids', `${id} stands for ${call.id}.`);
      else checkCall(world, known, call);
    }
    if (state.call && state.calls[state.call.id] !== state.call)
      blame('same state', `The call in the foreground, ${state.call.id}, is not among the calls.`);
  }
  for (const known of calls.values()) checkTold(world, known);
  for (const page of pages()) checkWaits(page, blame);

  const ready = pages().filter((page) => page.cti.getSnapshot().connection.status === 'ready');
  const owners = ready.filter((page) => page.cti.getSnapshot().windowRole === 'owner');
  if (owners.length > 1)
    blame('one owner', `Tabs ${owners.map(({ tab }) => tab).join(' and ')} have the phone.`);
  const sharing = ready.filter((page) => page.cti.getSnapshot().windowRole !== 'alone');
  if (sharing.length > 0 && owners.length === 0) {
    const since = ownerless.get(world) ?? elapsed();
    ownerless.set(world, since);
    // The phone may just be on its way to another window.
    if (isOver || (isAtRest && elapsed() - since >= 1000))
      blame('some owner', `No window has the phone, though tab ${sharing[0]!.tab} is there.`);
  } else ownerless.delete(world);
  const [owner] = owners;
  if (!owner) return;
  const truth = owner.cti.getSnapshot();
  for (const page of ready) {
    const shown = page.cti.getSnapshot();
    if (shown.windowRole !== 'follower') continue;
    if (page.phone && page.phone.getSnapshot().status !== 'stopped')
      blame('one owner', `Tab ${page.tab} follows, and its phone is ${page.phone.getSnapshot().status}.`);
    if (!isOver && Object.values(shown.calls).some((call) => isAsked(world, page, call))) continue;
    if (!isDeepStrictEqual(shown.calls, truth.calls) || shown.call?.id !== truth.call?.id)
      blame(
        'same state',
        `Tab ${page.tab} shows ${JSON.stringify(shown.calls)}, the owner ${JSON.stringify(truth.calls)}.`,
      );
    if (!isDeepStrictEqual(shown.user, truth.user))
      blame('same state', `Tab ${page.tab} shows another user state.`);
  }
};
