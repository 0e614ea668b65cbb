// @ts-check
// How HubSpot gets at a recording, step by step. Source: HubSpot's page "Call recordings and transcripts".
import { isOpenable, openAddress, readText } from './openAddress.mjs';

/**
 * What a call says of its recording: `hs_call_external_id`, `hs_call_app_id`, `hs_call_external_account_id`.
 * @typedef {{ externalId: string, appId: string, externalAccountId: string }} RecordingSource
 */

/** What the timeline shows instead of a player. */
export class PipelineError extends Error {}

/**
 * Asks the app's server where the recording is.
 * @param {string} template `urlToRetrieveAuthedRecording`
 * @param {RecordingSource} source
 * @returns {Promise<URL>}
 */
export const askForAddress = async (template, { externalId, appId, externalAccountId }) => {
  const url = new URL(template.replace('%s', encodeURIComponent(externalId)));
  url.searchParams.set('appId', appId);
  url.searchParams.set('externalAccountId', externalAccountId);
  const shown = url.origin + url.pathname;
  const response = await openAddress(url, { accept: 'application/json' }).catch((error) => {
    throw new PipelineError(`Your server cannot be reached at ${shown}: ${error.message}`);
  });
  const text = await readText(response);
  if (response.statusCode !== 200)
    throw new PipelineError(`Your server answers ${response.statusCode} at ${shown}; HubSpot expects 200.`);
  /** @type {unknown} */
  let authenticatedUrl;
  try {
    authenticatedUrl = Object(JSON.parse(text)).authenticatedUrl;
  } catch {
    // Not JSON: reported below.
  }
  if (!isOpenable(authenticatedUrl))
    throw new PipelineError(
      `Your server's answer at ${shown} must be JSON with "authenticatedUrl", an https address.`,
    );
  return new URL(String(authenticatedUrl));
};

/**
 * Opens a part of the recording, as a player does.
 * @param {URL} address
 * @param {string} range such as `bytes=0-`
 */
export const openRecording = async (address, range) => {
  const shown = address.origin + address.pathname;
  const response = await openAddress(address, { range }).catch((error) => {
    throw new PipelineError(`The recording cannot be reached at ${shown}: ${error.message}`);
  });
  if (response.statusCode === 206 && response.headers['content-range'] !== undefined) return response;
  response.destroy();
  throw new PipelineError(
    response.statusCode === 200
      ? `The recording at ${shown} ignores Range: HubSpot expects 206 with Content-Range.`
      : `The recording at ${shown} answers ${response.statusCode}; HubSpot expects 206.`,
  );
};
