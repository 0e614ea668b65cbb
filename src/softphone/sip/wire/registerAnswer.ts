import { paramOf, readNameAddress, readUri, splitList } from '../nameAddress';
import { type SipMessage, valueOf, valuesOf, withHeaders, writeSip } from './message';

/** What is granted where a registrar says 0, which would be no registration at all, in seconds. */
const zeroSeconds = 60;
const shortestSeconds = 5;
const longestSeconds = 86_400;
/** Longer intervals asked for one after the other are a registrar's fault. */
const mostAdjustments = 2;

const secondsIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*\d+\s*$/.test(text) ? Number(text) : undefined;

/** For how long a REGISTER asks, in seconds; 0 signs off. */
export const askedSeconds = (register: SipMessage): number => {
  const { params } = readNameAddress(valueOf(register, 'contact'));
  return secondsIn(paramOf(params, 'expires')) ?? secondsIn(valueOf(register, 'expires')) ?? 600;
};

/** The registrar's word on our Contact, which it may have rewritten, left out or put among others. */
const ownParams = (answer: SipMessage, contact: string): string => {
  const own = readNameAddress(contact);
  const listed = valuesOf(answer, 'contact').flatMap(splitList).map(readNameAddress);
  const instance = paramOf(own.params, '\\+sip\\.instance');
  const found =
    listed.find(({ uri }) => uri === own.uri) ??
    listed.find(({ params }) => instance && paramOf(params, '\\+sip\\.instance') === instance) ??
    listed.find(({ uri }) => readUri(uri).user === readUri(own.uri).user) ??
    (listed.length === 1 ? listed[0] : undefined);
  return found?.params ?? '';
};

/** For how many seconds a registrar has accepted a registration. */
export const grantedSeconds = (answer: SipMessage, register: SipMessage): number => {
  const params = ownParams(answer, valueOf(register, 'contact'));
  const granted =
    secondsIn(paramOf(params, 'expires')) ?? secondsIn(valueOf(answer, 'expires')) ?? askedSeconds(register);
  return granted === 0 ? zeroSeconds : Math.min(Math.max(granted, shortestSeconds), longestSeconds);
};

/**
 * An accepted registration as SIP packages understand it: one Contact, ours, with a number of seconds. From a Contact without
 * `expires`, with 0 or with none they make a registration that is over at once, and renew it without a pause.
 */
export const mendAccepted = (answer: SipMessage, register: SipMessage): string => {
  const contact = valueOf(register, 'contact');
  const params = ownParams(answer, contact);
  const own = readNameAddress(contact);
  const kept = own.params.replace(/;\s*expires\s*=\s*[^;]*/gi, '');
  // The public address that the registrar has given out, where it has (RFC 5627).
  const gruu = ['pub-gruu', 'temp-gruu'].map((name) => {
    const value = paramOf(params, name);
    return value ? `;${name}="${value}"` : '';
  });
  const value = `<${own.uri}>${kept}${gruu.join('')};expires=${grantedSeconds(answer, register)}`;
  const headers = withHeaders(answer, ['contact', 'expires'], [{ name: 'contact', value }]);
  return writeSip({ ...answer, headers });
};

/**
 * A registrar that wants a longer interval (423) gets one; one that wants a shorter one, says no number or wants another each time
 * is answered as a refusal, which the packages report.
 */
export const mendTooBrief = (answer: SipMessage, register: SipMessage, adjustments: number): string => {
  const least = secondsIn(valueOf(answer, 'min-expires'));
  const isUsable = least !== undefined && least > askedSeconds(register) && least <= longestSeconds;
  const startLine =
    isUsable && adjustments < mostAdjustments ? answer.startLine : 'SIP/2.0 400 Interval Too Brief (423)';
  return writeSip({ ...answer, startLine });
};
