import type { FailingCall, HubSpotOptions, HubSpotRequest } from './options';
import type { World } from './world';

const messages: Readonly<Record<HubSpotRequest, string>> = {
  engagement: 'The engagement could not be created.',
  update: 'The engagement could not be updated.',
  match: 'The caller could not be looked up.',
  navigation: 'The record could not be opened.',
  finalize: 'The engagement could not be finalized.',
};

/** The simulator's switches for the next request. */
const nextFails = {
  engagement: 'failNextEngagement',
  update: 'failNextUpdate',
  navigation: 'failNextNavigation',
} as const satisfies Partial<Record<HubSpotRequest, keyof HubSpotOptions>>;

/** A request that fails: HubSpot's words, and the world in which this failure has happened. */
export interface Failed {
  readonly message: string;
  readonly world: World;
}

/** @returns undefined if the request succeeds */
export const failureOf = (world: World, request: HubSpotRequest, call?: FailingCall): Failed | undefined => {
  const { options } = world;
  const next = request in nextFails ? nextFails[request as keyof typeof nextFails] : undefined;
  if (request === 'match' && options.callerMatch === 'fail') return { message: messages.match, world };
  if (next !== undefined && options[next])
    return { message: messages[request], world: { ...world, options: { ...options, [next]: false } } };

  const how = options.failures?.[request];
  const decided = typeof how === 'function' ? call !== undefined && how(call) : how;
  if (decided === undefined || decided === false) return undefined;
  if (decided === true) return { message: messages[request], world };
  if (typeof decided === 'string') return { message: decided, world };
  if (decided.times <= 0) return undefined;
  const failures = { ...options.failures, [request]: { ...decided, times: decided.times - 1 } };
  return {
    message: decided.message ?? messages[request],
    world: { ...world, options: { ...options, failures } },
  };
};
