// @ts-check
// The part of SIP's message format (RFC 3261, section 7) that a relay must read and write.
import { randomUUID } from 'node:crypto';

/**
 * @typedef {object} SipMessage
 * @property {string} text As it came.
 * @property {string | undefined} method Of a request.
 * @property {string} uri The request's URI.
 * @property {number | undefined} status Of a response.
 * @property {(name: string) => string[]} all A header's values.
 * @property {(name: string) => string} first A header's first value, or ''.
 */

/** Short names of headers. */
const compact = new Map([
  ['v', 'via'],
  ['f', 'from'],
  ['t', 'to'],
  ['i', 'call-id'],
  ['m', 'contact'],
]);

/**
 * @param {string} text
 * @returns {SipMessage | undefined} undefined if it is not SIP
 */
export const readSip = (text) => {
  const [startLine = '', ...lines] = (text.split('\r\n\r\n', 1)[0] ?? '').split('\r\n');
  const request = /^([A-Z]+) (\S+) SIP\/2\.0$/.exec(startLine);
  const response = /^SIP\/2\.0 (\d{3}) /.exec(startLine);
  if (!request && !response) return undefined;

  /** @type {Map<string, string[]>} */
  const headers = new Map();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const given = line.slice(0, colon).trim().toLowerCase();
    const name = compact.get(given) ?? given;
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return {
    text,
    method: request?.[1],
    uri: request?.[2] ?? '',
    status: response ? Number(response[1]) : undefined,
    all: (name) => headers.get(name) ?? [],
    first: (name) => headers.get(name)?.[0] ?? '',
  };
};

/**
 * What identifies a transaction: the branch of the topmost Via.
 * @param {SipMessage} message
 */
export const branchOf = (message) => /;\s*branch=([^;,\s]+)/i.exec(message.first('via'))?.[1] ?? '';

/**
 * The user part of a URI or of a header with one.
 * @param {string} text
 */
export const userOf = (text) => {
  const user = /sips?:([^@;>]+)@/i.exec(text)?.[1] ?? '';
  try {
    return decodeURIComponent(user);
  } catch {
    return user;
  }
};

/**
 * `user@host` of a URI or of a header with one: identifies a device.
 * @param {string} text
 */
export const deviceOf = (text) => /sips?:([^;>?\s]+)/i.exec(text)?.[1] ?? '';

/**
 * A call as the called phone sees it: from the number that the caller prefers (RFC 3325), if it names one.
 * @param {SipMessage} invite
 */
export const fromPreferred = (invite) => {
  const [wanted] = /<sips?:[^>\s]+>/i.exec(invite.first('p-preferred-identity')) ?? [];
  const from = invite.first('from');
  const tag = /;\s*tag=[^;]+/i.exec(from)?.[0] ?? '';
  return wanted ? invite.text.replace(from, () => `${wanted}${tag}`) : invite.text;
};

/** @param {string} header */
export const hasTag = (header) => /;\s*tag=/i.test(header);

/**
 * The relay's own answer to a request.
 * @param {SipMessage} request
 * @param {number} status
 * @param {string} words
 * @param {string[]} [headers]
 */
export const answerTo = (request, status, words, headers = []) => {
  const to = request.first('to');
  const tagged = status === 100 || hasTag(to) ? to : `${to};tag=${randomUUID().slice(0, 8)}`;
  return [
    `SIP/2.0 ${status} ${words}`,
    ...request.all('via').map((via) => `Via: ${via}`),
    `From: ${request.first('from')}`,
    `To: ${tagged}`,
    `Call-ID: ${request.first('call-id')}`,
    `CSeq: ${request.first('cseq')}`,
    ...headers,
    'Content-Length: 0',
    '\r\n',
  ].join('\r\n');
};

/**
 * A request that belongs to an INVITE that was passed on: CANCEL, or the ACK of a refusal.
 * @param {SipMessage} invite As it was passed on.
 * @param {'CANCEL' | 'ACK'} method
 * @param {string} to The header To.
 * @param {string[]} [headers]
 */
export const withInvite = (invite, method, to, headers = []) =>
  [
    `${method} ${invite.uri} SIP/2.0`,
    `Via: ${invite.first('via')}`,
    'Max-Forwards: 70',
    `From: ${invite.first('from')}`,
    `To: ${to}`,
    `Call-ID: ${invite.first('call-id')}`,
    `CSeq: ${Number.parseInt(invite.first('cseq'), 10)} ${method}`,
    ...headers,
    'Content-Length: 0',
    '\r\n',
  ].join('\r\n');
