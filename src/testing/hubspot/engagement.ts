import { readFields } from '../../base/read';
import { complete } from './completion';
import { failure, send, type Step } from './step';
import { patchCall, type Call, type World } from './world';

const reference = ({ options }: World, { externalCallId }: Call) =>
  options.externalCallIdInEvents ? { externalCallId } : {};

const fail = (world: World, call: Call): Step => ({
  world: {
    ...patchCall(world, call.key, { engagement: 'failed', heldCompletion: undefined }),
    options: { ...world.options, failNextEngagement: false },
  },
  effects: [
    send('CREATE_ENGAGEMENT_FAILED', {
      ...failure('The engagement could not be created.'),
      ...reference(world, call),
    }),
  ],
});

const create = (world: World, call: Call): Step => {
  const engagementId = world.nextEngagementId;
  return {
    world: {
      ...patchCall(world, call.key, { engagement: 'created', engagementId, heldCompletion: undefined }),
      nextEngagementId: engagementId + 1,
    },
    effects: [
      send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId, ...reference(world, call) }),
      ...(world.options.legacyEngagementEvent ? [send('ENGAGEMENT_CREATED', { engagementId })] : []),
    ],
  };
};

/** A while after a call's start HubSpot's servers have the engagement, or have not. */
export const engagementDue = (world: World, key: number): Step => {
  const call = world.calls.find((each) => each.key === key);
  if (call?.engagement !== 'pending') return { world };
  const decided = world.options.failNextEngagement ? fail(world, call) : create(world, call);
  if (call.heldCompletion === undefined) return decided;
  const { data, frame } = call.heldCompletion;
  const completed = complete(decided.world, readFields(data), { frame });
  return { world: completed.world, effects: [...(decided.effects ?? []), ...(completed.effects ?? [])] };
};
