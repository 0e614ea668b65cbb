const hubSpotOrigin = /^https:\/\/app(-[a-z0-9]+)?\.hubspot\.com$/;
const loopbackOrigin = /^https?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/** Bundlers replace the variable, in this very spelling; where nothing did, the strict side is the safe one. */
const isDevelopmentBuild = (): boolean => {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
};

/**
 * Whether a page of this origin may play HubSpot to this app: HubSpot's own origins, an exact entry of
 * `trustedOrigins`, and loopback hosts in development builds.
 */
export const isTrustedOrigin = (
  origin: string,
  trustedOrigins: readonly string[] = [],
  development: boolean = isDevelopmentBuild(),
): boolean =>
  hubSpotOrigin.test(origin) ||
  trustedOrigins.includes(origin) ||
  (development && loopbackOrigin.test(origin));
