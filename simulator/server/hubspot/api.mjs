// @ts-check
// The part of HubSpot's REST API that recordings and transcripts need, for servers on this machine. It takes any credentials.
import { isOpenable } from './openAddress.mjs';

/** @typedef {ReturnType<typeof import('./serverState.mjs').createServerState>} State */
/** @typedef {{ status: number, body?: object }} Answer */
/** @typedef {(state: State, match: string[], body: any) => Answer} Handler */

const calling = '/crm/(?:v3/extensions/calling|extensions/calling/[\\w-]+)';
const calls = '/crm/(?:v3/objects|objects/[\\w-]+)/calls';

/** @param {number} status @param {string} message @returns {Answer} */
const refuse = (status, message) => ({
  status,
  body: { status: 'error', category: 'VALIDATION_ERROR', message },
});

/** @type {Handler} */
const saveRecordingSettings = (state, _match, { urlToRetrieveAuthedRecording: url }) => {
  if (!isOpenable(url) || !url.includes('%s'))
    return refuse(400, 'urlToRetrieveAuthedRecording must be an https address that contains %s.');
  state.set({ recordingUrl: url });
  return { status: 200, body: { urlToRetrieveAuthedRecording: url } };
};

/** @type {Handler} */
const getRecordingSettings = (state) => {
  const { recordingUrl } = state.get();
  return recordingUrl === undefined
    ? refuse(404, 'There are no recording settings.')
    : { status: 200, body: { urlToRetrieveAuthedRecording: recordingUrl } };
};

/** @type {Handler} */
const markReady = (state, _match, { engagementId }) => {
  if (!Number.isSafeInteger(engagementId)) return refuse(400, 'engagementId must be a number.');
  state.set({ ready: [...new Set([...state.get().ready, engagementId])] });
  return { status: 204 };
};

/** @type {Handler} */
const updateCall = (state, [id = ''], { properties }) => {
  if (typeof properties !== 'object' || properties === null)
    return refuse(400, 'properties must be an object.');
  const known = state.get().properties;
  state.set({ properties: { ...known, [id]: { ...known[id], ...properties } } });
  return { status: 200, body: { id, properties } };
};

/** @type {Handler} */
const createTranscript = (state, _match, { engagementId, transcriptCreateUtterances: given }) => {
  if (!Number.isSafeInteger(engagementId)) return refuse(400, 'engagementId must be a number.');
  if (!Array.isArray(given) || given.length === 0) return refuse(400, 'transcriptCreateUtterances is empty.');
  const id = crypto.randomUUID();
  const utterances = given.map((utterance, index) => ({ id: `${id}-${index + 1}`, ...utterance }));
  const transcript = { id, engagementId, utterances, createdAt: new Date().toISOString() };
  state.set({ transcripts: [...state.get().transcripts, transcript] });
  return { status: 200, body: { id } };
};

const noTranscript = refuse(404, 'Unknown transcript.');

/** @type {Handler} */
const getTranscript = (state, [id]) => {
  const found = state.get().transcripts.find((transcript) => transcript.id === id);
  if (!found) return noTranscript;
  const { utterances, ...rest } = found;
  const transcriptSource = 'INTEGRATOR_GENERATED';
  return { status: 200, body: { ...rest, transcriptSource, transcriptUtterances: utterances } };
};

/** @type {Handler} */
const deleteTranscript = (state, [id]) => {
  const { transcripts } = state.get();
  const left = transcripts.filter((transcript) => transcript.id !== id);
  if (left.length === transcripts.length) return noTranscript;
  state.set({ transcripts: left });
  return { status: 204 };
};

/** @type {[method: RegExp, path: RegExp, handler: Handler][]} */
const routes = [
  [/^(POST|PATCH)$/, new RegExp(`^${calling}/\\d+/settings/recording$`), saveRecordingSettings],
  [/^GET$/, new RegExp(`^${calling}/\\d+/settings/recording$`), getRecordingSettings],
  [/^POST$/, new RegExp(`^${calling}/recordings/ready$`), markReady],
  [/^PATCH$/, new RegExp(`^${calls}/([^/]+)$`), updateCall],
  [/^POST$/, new RegExp(`^${calling}/transcripts$`), createTranscript],
  [/^GET$/, new RegExp(`^${calling}/transcripts/([^/]+)$`), getTranscript],
  [/^DELETE$/, new RegExp(`^${calling}/transcripts/([^/]+)$`), deleteTranscript],
];

/** Whether a path belongs to HubSpot's API. */
export const isApiPath = (/** @type {string} */ pathname) => pathname.startsWith('/crm/');

/**
 * Answers a server's request.
 * @param {State} state
 * @param {{ method: string, pathname: string, authorization: string | undefined, body: unknown }} request
 * @returns {Answer}
 */
export const answerApi = (state, { method, pathname, authorization, body }) => {
  if (!authorization) return { status: 401, body: { status: 'error', category: 'INVALID_AUTHENTICATION' } };
  for (const [methods, path, handler] of routes) {
    const match = path.exec(pathname);
    if (match && methods.test(method)) return handler(state, match.slice(1), Object(body));
  }
  return refuse(404, `The simulated HubSpot has no ${method} ${pathname}.`);
};
