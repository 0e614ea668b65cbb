import type { TimelineEntry } from '../api';
import type { ServerState } from './serverState';

/** How HubSpot gets at a call's recording. */
export type Recording =
  /** Nothing is known of a recording. */
  | { readonly kind: 'none' }
  /** The call's properties hold an address (`hs_call_recording_url`), outside the documented pipeline. */
  | { readonly kind: 'address'; readonly url: string }
  /** Some of the properties that the pipeline needs are missing. */
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] }
  /** HubSpot waits for `recordings/ready`. */
  | { readonly kind: 'waiting' }
  /** The query for this page's server, which asks the app's server and plays the file. */
  | { readonly kind: 'ready'; readonly query: string };

const needed = {
  hs_call_app_id: 'appId',
  hs_call_external_id: 'externalId',
  hs_call_external_account_id: 'externalAccountId',
} as const;

/** What the timeline can show of a call's recording. */
export const recordingOf = (entry: TimelineEntry, server: ServerState): Recording => {
  const properties = { ...entry.properties, ...server.properties[entry.engagementId] };
  const isReady = server.ready.includes(entry.engagementId);
  const names = Object.keys(needed) as (keyof typeof needed)[];
  const isPromised = properties['hs_call_external_id'] !== undefined || isReady;
  if (!isPromised) {
    const url = properties['hs_call_recording_url'];
    return typeof url === 'string' && url.startsWith('https://')
      ? { kind: 'address', url }
      : { kind: 'none' };
  }
  const missing = names.filter((name) => properties[name] === undefined);
  if (properties['hs_call_source'] !== 'INTEGRATIONS_PLATFORM' || missing.length > 0)
    return {
      kind: 'incomplete',
      missing: [
        ...(properties['hs_call_source'] === 'INTEGRATIONS_PLATFORM'
          ? []
          : ['hs_call_source: INTEGRATIONS_PLATFORM']),
        ...missing,
      ],
    };
  if (!isReady) return { kind: 'waiting' };
  const query = new URLSearchParams(names.map((name) => [needed[name], String(properties[name])]));
  return { kind: 'ready', query: query.toString() };
};
