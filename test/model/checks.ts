import { type Call, engagementIdOf } from 'react-hubspot-calling/core';
import type { Told } from './ledger';
import type { KnownCall } from './scene';
import { nameOf } from './numbers';
import { checkWaits } from './owed';
import { checkKept, checkSeen, users } from './users';
import { checkWindows, isAsked } from './windows';
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
  // One that goes on for another user can be answered there, and by another window of that user.
  const isElsewhere = known.staysOn.size > 0;
  if (call.answeredAt !== undefined && call.answeredAt !== known.answeredAt && !isElsewhere)
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

  for (const page of pages()) checkSeen(page, world);
  checkKept(world.entries(), world);
  for (const user of users.keys()) checkWindows(world, user, isOver, isAtRest);
};
