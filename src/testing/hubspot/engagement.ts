import { readFields, type Fields } from '../../base/read';
import { complete } from './completion';
import { readNumber, readText } from './fields';
import { failureOf, type Failed } from './failures';
import { failure, send, type Effect, type Step } from './step';
import { patchCall, type Call, type World } from './world';

const reference = ({ options }: World, { externalCallId }: Call) =>
  options.externalCallIdInEvents ? { externalCallId } : {};

const fail = ({ world, message }: Failed, call: Call): Step => ({
  world: patchCall(world, call.key, { engagement: 'failed', heldCompletion: undefined }),
  effects: [send('CREATE_ENGAGEMENT_FAILED', { ...failure(message), ...reference(world, call) })],
});

/** Reports a call's engagement, or its failure, as far as that is decided. */
export const announceEngagement = (world: World, call: Call, afterMs?: number): readonly Effect[] => {
  const { engagementId } = call;
  if (engagementId === undefined) return [];
  return [
    send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId, ...reference(world, call) }, afterMs),
    ...(world.options.legacyEngagementEvent ? [send('ENGAGEMENT_CREATED', { engagementId }, afterMs)] : []),
  ];
};

const create = (world: World, call: Call): Step => {
  const engagementId = world.nextEngagementId;
  const created = patchCall(world, call.key, {
    engagement: 'created',
    engagementId,
    heldCompletion: undefined,
  });
  return {
    world: { ...created, nextEngagementId: engagementId + 1 },
    effects: announceEngagement(world, { ...call, engagementId }),
  };
};

/** A completion that came too early is taken now. */
const thenComplete = (decided: Step, { heldCompletion }: Call): Step => {
  if (heldCompletion === undefined) return decided;
  const completed = complete(decided.world, readFields(heldCompletion.data), { frame: heldCompletion.frame });
  return { world: completed.world, effects: [...(decided.effects ?? []), ...(completed.effects ?? [])] };
};

/** A while after a call's start HubSpot's servers have the engagement, or have not. */
export const engagementDue = (world: World, key: number): Step => {
  const call = world.calls.find((each) => each.key === key);
  if (call?.engagement !== 'pending' || world.options.engagementMissing) return { world };
  const failed = failureOf(world, 'engagement', call);
  return thenComplete(failed ? fail(failed, call) : create(world, call), call);
};

/**
 * A test says in HubSpot's name that an engagement was created, or was not: then that is so. Without an `externalCallId` it is the
 * oldest call's that has none yet.
 */
export const engagementSaid = (world: World, type: string, data: Fields): Step => {
  const externalCallId = readText(data['externalCallId']);
  const call = world.calls.find(
    (each) =>
      each.engagement === 'pending' &&
      (externalCallId === undefined || each.externalCallId === externalCallId),
  );
  const engagementId = readNumber(data['engagementId']);
  if (!call) return { world };
  if (type === 'CREATE_ENGAGEMENT_FAILED')
    return thenComplete({ world: patchCall(world, call.key, { engagement: 'failed' }) }, call);
  if (type !== 'CREATE_ENGAGEMENT_SUCCEEDED' || engagementId === undefined) return { world };
  return thenComplete({ world: patchCall(world, call.key, { engagement: 'created', engagementId }) }, call);
};
