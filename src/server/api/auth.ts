import { HubSpotApiError } from './error';
import type { CredentialKind } from './version';

/** An OAuth access token, or a function that gets one. HubSpot's tokens live for half an hour: give a function, and each request asks it. */
export type AccessToken = string | (() => string | Promise<string>);

/**
 * The credential of an app's settings. Both kinds are secrets of your server.
 *
 * - `accessToken`: sent as a bearer token.
 * - `developerKey`: the API key of the developer account, sent as `?hapikey=`.
 */
export type CallingSettingsAuth =
  | { accessToken: AccessToken; developerKey?: undefined }
  | { developerKey: string; accessToken?: undefined };

/** What one request carries. `secret` must not appear in any message. */
export interface Credentials {
  headers: Record<string, string>;
  query: string;
  secret: string;
}

export interface Access {
  kind: CredentialKind;
  getCredentials: () => Promise<Credentials>;
}

/** Keys in files and variables often end in a newline. No other character beyond visible ASCII occurs in a key. */
const cleanSecret = (value: unknown, name: string): string => {
  const secret = typeof value === 'string' ? value.trim() : '';
  if (/^[\x21-\x7e]+$/.test(secret)) return secret;
  throw new HubSpotApiError(
    'invalid-input',
    secret === ''
      ? `${name} is missing: give a string that isn't empty.`
      : `${name} contains a character that HubSpot's keys don't have (a space, a line break, or one outside ASCII): copy it again.`,
  );
};

const callTokenSource = async (source: () => string | Promise<string>, name: string): Promise<string> => {
  try {
    return await source();
  } catch (cause) {
    throw new HubSpotApiError('unauthorized', `${name}() failed, so nothing was sent to HubSpot.`, { cause });
  }
};

/** Access by an OAuth token. `name` is the option's name, for messages. */
export const createTokenAccess = (accessToken: AccessToken | undefined, name: string): Access => {
  if (typeof accessToken !== 'function') cleanSecret(accessToken, name);
  return {
    kind: 'accessToken',
    getCredentials: async () => {
      const given = typeof accessToken === 'function' ? await callTokenSource(accessToken, name) : accessToken;
      const token = cleanSecret(given, name);
      return { headers: { authorization: `Bearer ${token}` }, query: '', secret: token };
    },
  };
};

/** Access by either kind of credential. */
export const createAccess = (auth: CallingSettingsAuth | undefined): Access => {
  if (auth?.developerKey === undefined) return createTokenAccess(auth?.accessToken, 'auth.accessToken');
  const key = cleanSecret(auth.developerKey, 'auth.developerKey');
  return {
    kind: 'developerKey',
    getCredentials: () =>
      Promise.resolve({ headers: {}, query: `?hapikey=${encodeURIComponent(key)}`, secret: key }),
  };
};

/** The text with the secret blacked out, as it is and as it is written in an address. */
export const redact = (text: string, secret: string): string =>
  text
    .replaceAll(secret, '[redacted]')
    .replaceAll(encodeURIComponent(secret), '[redacted]')
    .replace(/hapikey=[^&\s"']+/gi, 'hapikey=[redacted]');
