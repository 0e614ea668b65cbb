// @ts-check
// Who may register: HTTP digest as SIP uses it (RFC 3261, section 22; RFC 2617 with qop=auth).
import { createHash, randomBytes } from 'node:crypto';

export const realm = 'simulator.invalid';

/** @param {string} text */
const md5 = (text) => createHash('md5').update(text).digest('hex');

/** A challenge's header, with the nonce that the answer must carry. */
export const challenge = () => {
  const nonce = randomBytes(16).toString('hex');
  return {
    nonce,
    header: `WWW-Authenticate: Digest realm="${realm}", nonce="${nonce}", algorithm=MD5, qop="auth"`,
  };
};

/**
 * The user whose password the header proves.
 * @param {string} authorization The header's value.
 * @param {string} method
 * @param {string | undefined} nonce The one that was given out.
 * @param {(username: string) => string | undefined} passwordOf
 * @returns {string | undefined}
 */
export const provenUser = (authorization, method, nonce, passwordOf) => {
  const fields = new Map(
    [...authorization.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)].map(([, name, quoted, bare]) => [
      name,
      quoted ?? bare ?? '',
    ]),
  );
  const field = (/** @type {string} */ name) => fields.get(name) ?? '';
  const username = field('username');
  const password = passwordOf(username);
  if (password === undefined || !nonce || field('nonce') !== nonce) return undefined;
  const secret = md5(`${username}:${realm}:${password}`);
  const request = md5(`${method}:${field('uri')}`);
  const wanted = field('qop')
    ? md5([secret, nonce, field('nc'), field('cnonce'), field('qop'), request].join(':'))
    : md5([secret, nonce, request].join(':'));
  return field('response') === wanted ? username : undefined;
};
