import type { CallingAccount } from '../account/createCallingAccount';
import { digits, nonEmpty } from '../api/check';
import { HubSpotApiError } from '../api/error';
import { asFields, asId, asText } from '../api/read';
import { parseJson } from '../api/request';
import type { Endpoint, EndpointOptions } from './endpoint';
import { guard, json, optionError, plain, readBody } from './endpoint';

/** What the recording link endpoint takes. */
export interface RecordingLinkEndpointOptions extends EndpointOptions {
  /** The id of your app. */
  appId: number | string;
  /**
   * Who asks: looks at your own session, and returns the HubSpot account of that user and your id for it. Undefined
   * refuses the request.
   */
  authorize: (request: Request) => LinkingUser | undefined | Promise<LinkingUser | undefined>;
}

/** A user who may link recordings. */
export interface LinkingUser {
  /** The HubSpot account of the user. */
  account: CallingAccount;
  /** Your own id for the HubSpot account: HubSpot sends it back when it asks for a recording. */
  externalAccountId: string;
}

/**
 * A route for your widget: it POSTs `{ engagementId, externalId }` after a call was saved, and the route writes into
 * the call's record where its recording is. Use it because nobody has confirmed that HubSpot takes these properties
 * from the widget. Answers 204.
 *
 * @throws TypeError for options that cannot work.
 */
export const createRecordingLinkEndpoint = (options: RecordingLinkEndpointOptions): Endpoint => {
  const creator = 'createRecordingLinkEndpoint';
  const { appId, authorize } = options;
  if (digits(appId) !== undefined) throw optionError(creator, 'appId must be the id of your app: digits.');
  if (typeof authorize !== 'function')
    throw optionError(
      creator,
      'authorize is missing: give a function that looks at the session of the user.',
    );
  return guard(async (request) => {
    const user = await authorize(request);
    if (!user) return plain(401);
    if (request.method !== 'POST') return plain(405, { allow: 'POST' });
    const body = await readBody(request);
    const fields = asFields(body && parseJson(new TextDecoder().decode(body)));
    const engagementId = asId(fields?.engagementId);
    const externalId = asText(fields?.externalId);
    if (engagementId === undefined || digits(engagementId) !== undefined || externalId === undefined)
      return json({ error: 'Send JSON with engagementId (an id) and externalId (a string).' }, 400);
    if (nonEmpty(externalId) !== undefined) return json({ error: 'externalId is empty.' }, 400);
    const { account, externalAccountId } = user;
    try {
      await account.recordings.link(engagementId, { appId, externalId, externalAccountId });
    } catch (error) {
      if (!(error instanceof HubSpotApiError) || error.code !== 'not-found') throw error;
      return json({ error: `HubSpot has no call with the engagement id ${engagementId}.` }, 404);
    }
    return plain(204);
  }, options);
};
