// @ts-check
/**
 * @typedef {object} Call
 * @property {string} externalCallId
 * @property {number | undefined} [engagementId]
 * @property {string} direction INBOUND or OUTBOUND
 * @property {string} number of the remote party
 * @property {string | undefined} [name]
 * @property {'ringing' | 'connected' | 'ended'} phase
 * @property {number} startedAt
 * @property {number | undefined} [answeredAt]
 * @property {number | undefined} [endedAt]
 * @property {string | undefined} [endStatus]
 */

/**
 * @typedef {object} State
 * @property {string} connection
 * @property {Call | undefined} call
 * @property {{ phoneNumber: string, name?: string | undefined } | undefined} request
 */

const key = 'plain-widget-call';

/**
 * Inside another site's page a browser may deny storage; after a reload, only the engagement of the call is known then.
 * @template T
 * @param {(storage: Storage) => T} action
 * @returns {T | undefined}
 */
const withStorage = (action) => {
  try {
    return action(sessionStorage);
  } catch {
    return undefined;
  }
};

/**
 * Keeps the call across a reload of the iframe.
 * @param {Call | undefined} call
 */
export const rememberCall = (call) => {
  if (call) withStorage((storage) => storage.setItem(key, JSON.stringify(call)));
};

export const forgetCall = () => withStorage((storage) => storage.removeItem(key));

/**
 * The call that HubSpot says is in progress, with what was kept of it.
 * @param {number} engagementId
 * @returns {Call}
 */
export const recallCall = (engagementId) => {
  /** @type {Call | null | undefined} */
  const kept = withStorage((storage) => JSON.parse(storage.getItem(key) ?? 'null'));
  if (kept?.engagementId === engagementId) return kept;
  const now = Date.now();
  return {
    engagementId,
    externalCallId: '',
    direction: 'OUTBOUND',
    number: `Engagement ${engagementId}`,
    phase: 'connected',
    startedAt: now,
    answeredAt: now,
  };
};

/**
 * Users write notes as text, and HubSpot reads them as HTML.
 * @param {string} text
 */
export const escapeHtml = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
