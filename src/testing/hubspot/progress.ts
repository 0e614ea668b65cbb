import type { Fields } from '../../base/read';
import { readNumber, readText } from './fields';
import type { Circumstances, Step } from './step';
import { patchCall, type Call, type World } from './world';

/**
 * The call that a message is about: by engagement where one is named, else by the app's own id. Of doubled calls the
 * oldest that fits; a call that is `over` already is taken only if no other call fits.
 */
export const findCall = (
  world: World,
  data: Fields,
  isOver: (call: Call) => boolean = () => false,
): Call | undefined => {
  const engagementId = readNumber(data['engagementId']);
  const byEngagement =
    engagementId === undefined ? undefined : world.calls.find((call) => call.engagementId === engagementId);
  if (byEngagement) return byEngagement;
  const externalCallId = readText(data['externalCallId']) ?? readText(data['externalCallID']);
  if (externalCallId === undefined) return undefined;
  const same = world.calls.filter((call) => call.externalCallId === externalCallId);
  return same.find((call) => !isOver(call)) ?? same[0];
};

export const noSuchCall = (world: World): Step => ({ world, note: 'Ignored: HubSpot knows no such call.' });

export const callAnswered = (world: World, data: Fields, { now, frame }: Circumstances): Step => {
  const call = findCall(world, data, ({ endedAt }) => endedAt !== undefined);
  if (!call) return noSuchCall(world);
  const next = patchCall(world, call.key, { answeredAt: call.answeredAt ?? now, abandoned: false });
  const [recordId] = call.recordIds;
  return call.direction === 'INBOUND' && world.options.redirectOnAnswer && recordId !== undefined
    ? {
        world: next,
        effects: [{ do: 'later', afterMs: 0, timer: { type: 'redirect', recordId, frame } }],
      }
    : { world: next };
};

export const callTransferred = (world: World, data: Fields, { now }: Circumstances): Step => {
  const call = findCall(world, data, ({ endedAt }) => endedAt !== undefined);
  return call
    ? { world: patchCall(world, call.key, { transferredAt: now, abandoned: false }) }
    : noSuchCall(world);
};

export const callEnded = (world: World, data: Fields, { now }: Circumstances): Step => {
  const call = findCall(world, data, ({ endedAt }) => endedAt !== undefined);
  if (!call) return noSuchCall(world);
  if (call.endedAt !== undefined) return { world, note: 'This call had ended already.' };
  const endStatus = readText(data['callEndStatus']);
  return {
    world: patchCall(world, call.key, {
      endedAt: now,
      abandoned: false,
      ...(endStatus === undefined ? {} : { endStatus }),
    }),
  };
};
