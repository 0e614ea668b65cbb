import { isWithheld } from '../withheld';
import { numberOf, shownAddress } from './address';
import { type NameAddress, readNameAddress, readUri, splitList } from './nameAddress';

/** A caller as a phone shows it. */
export interface SipCaller {
  /** The caller's number, or `name@domain` if it has none. `''` or absent: withheld. */
  number?: string | undefined;
  /** The caller's name. */
  name?: string | undefined;
}

/** An INVITE, as far as it tells who calls. */
export interface SipInvite {
  /** The values of a header, in the order in which they came. */
  headers: (name: string) => readonly string[];
  /** What the phone would show by itself. */
  caller: Readonly<SipCaller>;
}

/** How the caller of an inbound call is read. */
export interface CallerOptions {
  /**
   * Whether to believe `P-Asserted-Identity` and `Remote-Party-ID` more than `From`. Only for a service that removes what others
   * claim there (RFC 3325).
   * @default false
   */
  trustAssertedIdentity?: boolean | undefined;
  /** How an inbound call's caller is shown, such as from a header of your PBX. @default from `From` */
  readCaller?: ((invite: SipInvite) => SipCaller) | undefined;
}

const numberIn = ({ uri }: Pick<NameAddress, 'uri'>): string => {
  const { user, host, scheme } = readUri(uri);
  const isNobody = user === undefined || isWithheld(user) || /^anonymous\.invalid$/i.test(host);
  return isNobody ? '' : numberOf(user, scheme === 'tel' ? '' : host);
};

/** The caller as a service gives it, which may be a SIP URI. A withheld number is `''`. */
export const shownCaller = (address: string): string => {
  if (/^sips?:/i.test(address)) return numberIn({ uri: address });
  const shown = shownAddress(address);
  return isWithheld(shown) ? '' : shown;
};

/** RFC 3323, 4.2 and RFC 3325, 9.3; and what phones said before there were these. */
const wantsPrivacy = (headers: SipInvite['headers']): boolean =>
  headers('Privacy').some((value) => /(^|[;,\s])(id|user|header)\s*($|[;,])/i.test(value)) ||
  headers('Remote-Party-ID').some((value) => /;\s*privacy=(full|uri)/i.test(value));

const isNumber = (text: string) => /^\+?[\d*#]+( ext\.|$)/.test(text);

/** Who calls, by the headers of an INVITE. A withheld number is `''`. */
export const callerOf = (
  headers: SipInvite['headers'],
  options: CallerOptions,
): { number: string; name?: string } => {
  const read = (name: string) => headers(name).flatMap(splitList).map(readNameAddress);
  const [from] = headers('From').map(readNameAddress);
  const asserted = options.trustAssertedIdentity
    ? [...read('P-Asserted-Identity'), ...read('Remote-Party-ID')].filter(
        (address) => numberIn(address) !== '',
      )
    : [];
  // One that asserts two has an address and a number: a number can be called back from anywhere.
  const address = asserted.find((each) => isNumber(numberIn(each))) ?? asserted[0] ?? from;
  const number = address && !wantsPrivacy(headers) ? numberIn(address) : '';
  const written = [address?.name, from?.name].find((name) => name);
  const caller: SipCaller = { number, name: number ? written : undefined };
  const shown = { ...caller, ...options.readCaller?.({ headers, caller }) };
  const shownNumber = isWithheld(shown.number ?? '') ? '' : (shown.number ?? '');
  const name = shown.name?.trim() ?? '';
  const isName = name !== '' && name !== shownNumber && !isWithheld(name);
  return { number: shownNumber, ...(isName && { name }) };
};

/** Which of the user's own numbers was called. */
export const calledNumber = (headers: SipInvite['headers']): string => {
  const [to] = headers('To').map(readNameAddress);
  return to ? numberIn(to) : '';
};
