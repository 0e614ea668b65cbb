import type { Session } from '../protocol/hostEvents';
import type { CtiOptions } from './options';

/**
 * Changes with what the windows say to each other and with what is kept of a call: two versions of this library in two
 * tabs neither hear each other nor recover each other's calls.
 */
export const protocolVersion = 3;

/** The name of recent calls and the from-number. */
export const recentKey = 'recent';

/**
 * The name under which something is kept, or windows meet. Each user of each app has their own: all names are made here.
 * @param what what is kept, such as `recent`
 */
export const keyOf = (
  what: string | number,
  { appId = 'app' }: Pick<CtiOptions, 'appId'>,
  { portalId = '', userId = '' }: Session = {},
): string =>
  ['react-hubspot-calling', what, appId, portalId, userId]
    .map((part) => encodeURIComponent(String(part)))
    .join('/');
