import { PhoneError } from '../phoneError';
import type { SipCredentials } from './credentials';
import { readUri } from './nameAddress';

/** The user's own address, as a SIP URI. */
export const addressOf = (credentials: SipCredentials, server: string): string => {
  if (credentials.uri === undefined) return `sip:${credentials.username}@${new URL(server).hostname}`;
  return /^sips?:/i.test(credentials.uri) ? credentials.uri : `sip:${credentials.uri}`;
};

/** The part of a SIP URI behind the `@`, without parameters. */
export const domainOf = (uri: string): string => uri.slice(uri.lastIndexOf('@') + 1).replace(/[;?].*$/, '');

const phoneNumber = /^\+?[\d\s().\-/*#]+$/;
const user = /^[\w+*#!~'$&=,;?/%.:()-]+$/;
const host = /^[\w.-]+(:\d+)?(;[\w.;=~-]*)?$|^\[[\da-f:]+\](:\d+)?$/i;

/**
 * The SIP URI for what a person or HubSpot wants to call: a number with or without separators, `tel:`, a SIP address,
 * a name of the user's own domain. `undefined` for anything else.
 */
export const targetOf = (to: string, domain: string): string | undefined => {
  const bare = to.trim().replace(/^(sips?|tel):/i, '');
  const at = bare.lastIndexOf('@');
  const [name, place] = at < 0 ? [bare, domain] : [bare.slice(0, at), bare.slice(at + 1)];
  const clean = phoneNumber.test(name) ? name.replace(/[\s().\-/]/g, '') : name;
  if (!user.test(clean) || !host.test(place)) return undefined;
  return `sip:${clean.replaceAll('#', '%23')}@${place}`;
};

/**
 * How a SIP user is shown and reported: its number, or `name@domain` if it has none. A number may have separators (RFC 3966) and
 * parameters of the telephone network's, such as `;isup-oli=62`.
 */
export const numberOf = (name: string | undefined, place: string): string => {
  const decoded = safelyDecoded((name ?? '').replace(/;.*$/s, ''));
  const digits = decoded.replace(/[\s().\-/]/g, '');
  return /^\+?[\d*#]+$/.test(digits) ? digits : [decoded, place].filter(Boolean).join('@');
};

/** The same for a SIP or `tel:` URI. */
export const numberIn = (uri: string): string => {
  const { user, host } = readUri(uri);
  return numberOf(user, host);
};

const safelyDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** @throws {PhoneError} `invalid-number` */
export const needTarget = (to: string, domain: string): string => {
  const target = targetOf(to, domain);
  if (target) return target;
  throw new PhoneError('invalid-number', `"${to}" is neither a phone number nor a SIP address.`);
};
