// Source: HubSpot's page "Validating requests": base64 of HMAC-SHA256 with the app's client secret over
// method + URI + body + timestamp. HubSpot's list of the percent escapes to decode in the URI has these twelve.
const decoded: Readonly<Record<string, string>> = {
  '%3A': ':',
  '%2F': '/',
  '%3F': '?',
  '%40': '@',
  '%21': '!',
  '%24': '$',
  '%27': "'",
  '%28': '(',
  '%29': ')',
  '%2A': '*',
  '%2C': ',',
  '%3B': ';',
};

const decodeAsHubSpot = (uri: string): string =>
  uri.replace(/%[0-9a-f]{2}/gi, (escape) => decoded[escape.toUpperCase()] ?? escape);

const oldestMs = 300_000;

/** HubSpot documents "older than 5 minutes"; the same limit holds for the future, where a replay could wait. */
const isRecent = (timestamp: string): boolean =>
  /^\d{1,16}$/.test(timestamp) && Math.abs(Date.now() - Number(timestamp)) <= oldestMs;

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
};

const queryOf = (url: string): string => /\?[^#]*/.exec(url)?.[0] ?? '';
const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, '');

/** What HubSpot's signature is checked with. */
export interface SignatureOptions {
  /** The client secret of your app. */
  clientSecret: string;
  /**
   * The address that HubSpot calls, exactly as you registered it. Give it if a proxy changes protocol, host or path
   * before the request reaches your server. The query is taken from the request, if it has one.
   * @default the request's own address
   */
  publicUrl?: string | undefined;
}

/** What HubSpot has signed: the address of the request as HubSpot wrote it. */
const signedUri = ({ url }: Request, publicUrl: string | undefined): string => {
  const query = queryOf(url) || queryOf(publicUrl ?? '');
  return decodeAsHubSpot(`${withoutQuery(publicUrl ?? url)}${query}`);
};

const importKey = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'verify',
  ]);

/**
 * Whether HubSpot signed the request (`X-HubSpot-Signature-v3`) with your app's client secret, within the last five
 * minutes. The comparison takes constant time. `body` is the body as it arrived, before any parsing.
 */
export const verifyHubSpotSignature = async (
  request: Request,
  body: Uint8Array | string,
  { clientSecret, publicUrl }: SignatureOptions,
): Promise<boolean> => {
  const timestamp = request.headers.get('x-hubspot-request-timestamp') ?? '';
  const signature = fromBase64(request.headers.get('x-hubspot-signature-v3') ?? '');
  if (!signature || !isRecent(timestamp)) return false;
  const encoder = new TextEncoder();
  const message = new Blob([
    encoder.encode(`${request.method}${signedUri(request, publicUrl)}`),
    typeof body === 'string' ? encoder.encode(body) : new Uint8Array(body),
    encoder.encode(timestamp),
  ]);
  return crypto.subtle.verify('HMAC', await importKey(clientSecret), signature, await message.arrayBuffer());
};

/** Whether two texts are the same, in constant time. */
export const isSameSecret = async (one: string, other: string): Promise<boolean> => {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
  const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(one));
  return crypto.subtle.verify('HMAC', key, signature, encoder.encode(other));
};

/** What is wrong with signature options, or nothing. */
export const signatureProblem = ({ clientSecret, publicUrl }: SignatureOptions): string | undefined => {
  if (typeof clientSecret !== 'string' || clientSecret.trim() === '')
    return 'clientSecret is missing: give the client secret of your HubSpot app.';
  if (publicUrl !== undefined && !/^https:\/\/[^/]/i.test(publicUrl))
    return 'publicUrl must be the https address that HubSpot calls.';
  return undefined;
};
