import type { HubSpotOptions } from './options';

/** Why HubSpot does not load an app: its settings hide it, or its project does not permit its origin. */
export type HostingRefusal = 'not-ready' | 'not-permitted';

type HostingOptions = Pick<HubSpotOptions, 'isReady' | 'permittedFrames'>;

const originOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).origin : undefined;

/**
 * Whether HubSpot loads an app at all. It offers no app whose settings say `isReady: false`, and frames no origin that the app's
 * project does not list in `permittedUrls.iframe`.
 */
export const hostingRefusal = (
  { isReady, permittedFrames }: HostingOptions,
  widgetUrl: string,
): HostingRefusal | undefined => {
  if (!isReady) return 'not-ready';
  if (permittedFrames === null) return undefined;
  const origin = originOf(widgetUrl);
  return permittedFrames.some((permitted) => originOf(permitted) === origin) ? undefined : 'not-permitted';
};
