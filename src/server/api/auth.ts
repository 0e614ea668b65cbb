import { CallingSettingsError } from './error';

/**
 * Who asks. Both are secrets of a server.
 *
 * - `accessToken`: an OAuth access token of the app, sent as bearer token to the current, dated endpoints. HubSpot's
 *   tokens live for half an hour: give a function, and each request asks it for the one of the day.
 * - `developerKey`: the API key of the developer account, for the older endpoints, which take it as `?hapikey=`.
 */
export type CallingSettingsAuth =
  | { accessToken: string | (() => string | Promise<string>); developerKey?: undefined }
  | { developerKey: string; accessToken?: undefined };

/** What one request carries, and must not show. */
export interface Credentials {
  headers: Record<string, string>;
  query: string;
  secret: string;
}

export interface Access {
  kind: 'accessToken' | 'developerKey';
  /** The path that all endpoints begin with. */
  root: string;
  getCredentials: () => Promise<Credentials>;
}

/** A key in a file or a variable often ends in a newline; anything else beyond visible ASCII is no key. */
const cleanSecret = (value: unknown, name: string): string => {
  const secret = typeof value === 'string' ? value.trim() : '';
  if (/^[\x21-\x7e]+$/.test(secret)) return secret;
  throw new CallingSettingsError(
    'invalid-input',
    secret === ''
      ? `${name} is missing: it must be a string that is not empty.`
      : `${name} holds a character that no key of HubSpot has (a space, a line break, or none of ASCII): copy it anew.`,
  );
};

export const createAccess = (auth: CallingSettingsAuth | undefined): Access => {
  if (auth?.developerKey !== undefined) {
    const key = cleanSecret(auth.developerKey, 'auth.developerKey');
    return {
      kind: 'developerKey',
      root: '/crm/v3/extensions/calling',
      getCredentials: () =>
        Promise.resolve({ headers: {}, query: `?hapikey=${encodeURIComponent(key)}`, secret: key }),
    };
  }
  const accessToken = auth?.accessToken;
  if (typeof accessToken !== 'function') cleanSecret(accessToken, 'auth.accessToken');
  return {
    kind: 'accessToken',
    root: '/crm/extensions/calling/2026-03',
    getCredentials: async () => {
      const token = cleanSecret(
        typeof accessToken === 'function' ? await callTokenSource(accessToken) : accessToken,
        'auth.accessToken',
      );
      return { headers: { authorization: `Bearer ${token}` }, query: '', secret: token };
    },
  };
};

const callTokenSource = async (source: () => string | Promise<string>): Promise<string> => {
  try {
    return await source();
  } catch (cause) {
    throw new CallingSettingsError(
      'unauthorized',
      'auth.accessToken() failed, so nothing was sent to HubSpot.',
      {
        cause,
      },
    );
  }
};

/** The text with the secret blacked out, plain and as it stands in an address. */
export const redact = (text: string, secret: string): string =>
  text
    .replaceAll(secret, '[redacted]')
    .replaceAll(encodeURIComponent(secret), '[redacted]')
    .replace(/hapikey=[^&\s"']+/gi, 'hapikey=[redacted]');
