// @ts-check
// HubSpot's servers, as far as the simulator needs them: REST for the app's server, and events and recordings for the page.
import { answerApi, isApiPath } from './api.mjs';
import { readText } from './openAddress.mjs';
import { askForAddress, openRecording, PipelineError } from './recordingPipeline.mjs';
import { createServerState } from './serverState.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

const ownHeaders = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** @param {Response} response @param {number} status @param {object} [body] */
const sendJson = (response, status, body) =>
  void response
    .writeHead(status, { ...ownHeaders, 'content-type': 'application/json' })
    .end(body === undefined ? undefined : JSON.stringify(body));

/** Browsers name the page that asks; servers do not. No page but the simulator's own may ask for anything. */
const isForeign = (/** @type {Request} */ { headers: { origin, host } }) =>
  origin !== undefined && origin !== `http://${host}`;

const readJson = async (/** @type {Request} */ request) => {
  try {
    return JSON.parse(await readText(request));
  } catch {
    return undefined;
  }
};

/** @param {URLSearchParams} query */
const sourceOf = (query) => ({
  externalId: query.get('externalId') ?? '',
  appId: query.get('appId') ?? '',
  externalAccountId: query.get('externalAccountId') ?? '',
});

/** Answers `true` if the request was for HubSpot's servers. */
export const createHubSpotServer = () => {
  const state = createServerState();

  /** @param {URLSearchParams} query @param {string} range */
  const open = async (query, range) => {
    const { recordingUrl } = state.get();
    if (recordingUrl === undefined)
      throw new PipelineError(
        'Your app has not registered urlToRetrieveAuthedRecording: save it with the settings client at settings/recording.',
      );
    return openRecording(await askForAddress(recordingUrl, sourceOf(query)), range);
  };

  /** Whether the recording can be played, and if not, which step fails. */
  const check = async (/** @type {Response} */ response, /** @type {URLSearchParams} */ query) => {
    try {
      (await open(query, 'bytes=0-1')).destroy();
      sendJson(response, 200, { ok: true });
    } catch (error) {
      sendJson(response, 200, { ok: false, problem: error instanceof Error ? error.message : String(error) });
    }
  };

  /** @param {Request} request @param {Response} response @param {URLSearchParams} query */
  const play = async (request, response, query) => {
    try {
      const part = await open(query, request.headers.range ?? 'bytes=0-');
      const { 'content-type': type = 'application/octet-stream', 'content-length': length } = part.headers;
      response.writeHead(206, {
        ...ownHeaders,
        'content-type': type,
        'content-range': part.headers['content-range'],
        'accept-ranges': 'bytes',
        ...(length === undefined ? {} : { 'content-length': length }),
      });
      part.on('error', () => response.destroy()).pipe(response);
    } catch (error) {
      sendJson(response, 502, { message: error instanceof Error ? error.message : String(error) });
    }
  };

  /** @param {Request} request @param {Response} response @param {string} pathname @param {URLSearchParams} query */
  const answerPage = (request, response, pathname, query) => {
    if (pathname === '/hubspot-state' && request.method === 'DELETE') {
      state.forget();
      sendJson(response, 204);
    } else if (pathname === '/hubspot-state') {
      response.writeHead(200, { ...ownHeaders, 'content-type': 'text/event-stream' });
      state.add(response);
    } else if (pathname === '/recording') void play(request, response, query);
    else if (pathname === '/recording.json') void check(response, query);
    else return false;
    return true;
  };

  /** @param {Request} request @param {Response} response @returns {Promise<boolean>} */
  return async (request, response) => {
    const [, pathname = '/', query] = /^([^?#]*)(?:\?([^#]*))?/.exec(request.url ?? '/') ?? [];
    const searchParams = new URLSearchParams(query);
    const isApi = isApiPath(pathname);
    if (!isApi && !['/hubspot-state', '/recording', '/recording.json'].includes(pathname)) return false;
    if (isForeign(request)) {
      sendJson(response, 403, { message: 'Only for servers, and for the simulated HubSpot itself.' });
      return true;
    }
    if (!isApi) return answerPage(request, response, pathname, searchParams);
    const { authorization } = request.headers;
    const credentials = authorization ?? searchParams.get('hapikey') ?? undefined;
    const method = request.method ?? 'GET';
    const asked = { method, pathname, authorization: credentials, body: await readJson(request) };
    const { status, body } = answerApi(state, asked);
    sendJson(response, status, body);
    return true;
  };
};
