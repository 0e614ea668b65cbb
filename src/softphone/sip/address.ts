import { PhoneError } from '../phoneError';
import type { SipCredentials } from './credentials';
import { readUri } from './nameAddress';
import { numberInText, splitExtension } from '../../text/numberInText';

/** The user's own address, as a SIP URI. */
export const addressOf = (credentials: SipCredentials, server: string): string => {
  if (credentials.uri === undefined) return `sip:${credentials.username}@${new URL(server).hostname}`;
  return /^sips?:/i.test(credentials.uri) ? credentials.uri : `sip:${credentials.uri}`;
};

/** The part of a SIP URI behind the `@`, without parameters. */
export const domainOf = (uri: string): string => uri.slice(uri.lastIndexOf('@') + 1).replace(/[;?].*$/, '');

const withoutSeparators = (text: string): string => text.replace(/[\s().\-/]/g, '');

const isDialString = (text: string): boolean => /^\+?[\d*#]+$/.test(withoutSeparators(text));

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
  const clean = phoneNumber.test(name) ? withoutSeparators(name) : name;
  if (!user.test(clean) || !host.test(place)) return undefined;
  return `sip:${clean.replaceAll('#', '%23')}@${place}`;
};

/**
 * How a SIP user is shown and reported: its number, or `name@domain` if it has none. A number may have separators (RFC 3966), words
 * around it, an extension behind it, and parameters of the telephone network's, such as `;isup-oli=62`.
 */
export const numberOf = (name = '', place = ''): string => {
  const written = safelyDecoded(name.replace(/;(?!ext=)[^;]*/gi, ''));
  if (isDialString(written)) return withoutSeparators(written);
  // A name that has digits in it is still one word.
  const { number, extension } = splitExtension(/\s/.test(written) ? numberInText(written) : written);
  if (isDialString(number))
    return [withoutSeparators(number), extension && `ext. ${extension}`].filter(Boolean).join(' ');
  return [safelyDecoded(name.replace(/;.*$/s, '')), place].filter(Boolean).join('@');
};

/** The same for a SIP or `tel:` URI. */
export const numberIn = (uri: string): string => {
  const { user, host } = readUri(uri);
  return numberOf(user, host);
};

/** How a party is shown that a service gives as a SIP URI, `name@domain`, a number as people write it, or another name. */
export const shownAddress = (address: string): string => {
  if (/^client:/i.test(address)) return address.slice('client:'.length);
  return /^(sips?|tel):|@/i.test(address) ? numberIn(address) : numberOf(address);
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
