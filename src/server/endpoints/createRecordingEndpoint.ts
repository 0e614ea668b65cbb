import { isSafe } from '../api/check';
import type { Endpoint, EndpointOptions } from './endpoint';
import { guard, json, optionError, plain } from './endpoint';
import { findIdPlace, readExternalId } from './recordingAddress';

/** The recording that HubSpot asks for. */
export interface RecordingQuestion {
  /** Your own id of the call: `hs_call_external_id`. */
  externalId: string;
  /** Your own id of the HubSpot account: `hs_call_external_account_id`. */
  externalAccountId: string | undefined;
  /** The id of your app: `hs_call_app_id`. */
  appId: string | undefined;
  /** The request itself. */
  request: Request;
}

/** What the recording endpoint takes. */
export interface RecordingEndpointOptions extends EndpointOptions {
  /** The address that you registered at `settings/recording`, with its `%s`. Only the place of `%s` in it matters. */
  url: string;
  /**
   * Whether the question may be answered: recordings are private. HubSpot doesn't document how it identifies itself
   * here, so you choose. `authorizeBySecret` and `authorizeBySignature` are two ways.
   */
  authorize: (question: RecordingQuestion) => boolean | Promise<boolean>;
  /**
   * The address where the file can be fetched without a log-in, such as one that your storage signed for a few minutes:
   * https, or http on this machine for tests. Undefined if the call has no recording. Check that the call belongs to `externalAccountId`.
   */
  find: (question: RecordingQuestion) => string | URL | undefined | Promise<string | URL | undefined>;
}

/**
 * Answers HubSpot's question where a call's recording is. Register its address with `settings.recording.save`.
 * Source: HubSpot's page "Call recordings and transcripts".
 *
 * @throws TypeError for options that cannot work, above all without `authorize`.
 * @example
 * export const GET = createRecordingEndpoint({
 *   url: `https://phone.acme.example/hubspot/recordings/${secret}/%s`,
 *   authorize: authorizeBySecret(secret),
 *   find: ({ externalId, externalAccountId }) => signedAddressOf(externalAccountId, externalId),
 * });
 */
export const createRecordingEndpoint = (options: RecordingEndpointOptions): Endpoint => {
  const creator = 'createRecordingEndpoint';
  const { authorize, find } = options;
  const place = typeof options.url === 'string' ? findIdPlace(options.url) : undefined;
  if (!place)
    throw optionError(
      creator,
      'url must be the address that you registered with HubSpot, and contain %s in its path or in a query value.',
    );
  if (typeof authorize !== 'function')
    throw optionError(
      creator,
      'authorize is missing. Without it everybody could fetch your recordings: give authorizeBySecret(…), authorizeBySignature(…), or your own function.',
    );
  if (typeof find !== 'function')
    throw optionError(creator, "find is missing: give a function that returns a recording's address.");
  return guard(async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, { allow: 'GET, HEAD' });
    const { searchParams } = new URL(request.url);
    const externalId = readExternalId(request.url, place);
    if (externalId === undefined) return plain(404);
    const question: RecordingQuestion = {
      externalId,
      externalAccountId: searchParams.get('externalAccountId') ?? undefined,
      appId: searchParams.get('appId') ?? undefined,
      request,
    };
    // Strictly: something truthy by mistake must not open the recordings.
    const isAllowed: unknown = await authorize(question);
    if (isAllowed !== true) return plain(401);
    const found = await find(question);
    if (found === undefined) return plain(404);
    const authenticatedUrl = String(found);
    if (!isSafe(authenticatedUrl))
      throw new TypeError(
        `find must return a complete https address or undefined, for the call ${externalId}.`,
      );
    return json({ authenticatedUrl });
  }, options);
};
