import { defaultOptions, type World } from './engine/world';

const key = 'simulated-hubspot';
const version = 1;

type Kept = Pick<World, 'calls' | 'options' | 'nextEngagementId' | 'dialled'>;

/** What a reload of HubSpot's page keeps: everything but the app, which is loaded anew. */
export const saveWorld = (storage: Storage, { calls, options, nextEngagementId, dialled }: World): void => {
  try {
    storage.setItem(key, JSON.stringify({ version, calls, options, nextEngagementId, dialled }));
  } catch {
    // Full or denied: this page then forgets its calls when it is reloaded.
  }
};

/** The world as it was before a reload, if that can still be read. */
export const restoreWorld = (storage: Storage, world: World): World => {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as ({ version?: unknown } & Kept) | null;
    if (kept?.version !== version) return world;
    const { calls, options, nextEngagementId, dialled } = kept;
    return {
      ...world,
      calls,
      nextEngagementId,
      options: { ...defaultOptions, ...options },
      ...(dialled ? { dialled } : {}),
    };
  } catch {
    return world;
  }
};

export const forgetWorld = (storage: Storage): void => {
  try {
    storage.removeItem(key);
  } catch {
    // Denied: nothing was kept either.
  }
};
