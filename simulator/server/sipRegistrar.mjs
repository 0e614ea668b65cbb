// @ts-check
// Which phones a user is registered with (RFC 3261, section 10): one for each connection, such as for each tab of an app.
import { challenge, provenUser } from './sipDigest.mjs';
import { answerTo, deviceOf, userOf } from './sipMessage.mjs';

/** @typedef {import('./sipMessage.mjs').SipMessage} SipMessage */
/** @typedef {import('./sipRelay.mjs').Client} Client */

/**
 * @param {object} options
 * @param {readonly { username: string, password: string }[]} options.users
 * @param {(to: Client, text: string) => void} options.send
 * @param {(device: string, client: Client) => void} options.onDevice a device has registered over this connection
 */
export const createRegistrar = ({ users, send, onDevice }) => {
  /** @typedef {{ user: string, client: Client, uri: string, until: number }} Place */
  /** Oldest first. @type {Place[]} */
  let places = [];

  /** Answers REGISTER. @param {Client} client @param {SipMessage} request */
  const register = (client, request) => {
    const passwordOf = (/** @type {string} */ name) =>
      users.find(({ username }) => username === name)?.password;
    const user = provenUser(request.first('authorization'), 'REGISTER', client.nonce, passwordOf);
    if (!user || user !== userOf(request.first('to'))) {
      const { nonce, header } = challenge();
      // One try for each challenge: 403 distinguishes a wrong password from a missing one.
      const wasTried = client.nonce !== undefined && request.first('authorization').includes(client.nonce);
      client.nonce = nonce;
      send(
        client,
        wasTried ? answerTo(request, 403, 'Forbidden') : answerTo(request, 401, 'Unauthorized', [header]),
      );
      return;
    }
    client.name = user;
    const contact = request.first('contact');
    const expires = Number(/;\s*expires=(\d+)/i.exec(contact)?.[1] ?? (request.first('expires') || 600));
    const device = deviceOf(contact);
    const uri = /<([^>]+)>/.exec(contact)?.[1] ?? contact;
    // A phone that is back on another connection keeps its Contact.
    places = places.filter((place) => place.client !== client && place.uri !== uri);
    if (expires === 0) {
      send(client, answerTo(request, 200, 'OK'));
      return;
    }
    onDevice(device, client);
    places.push({ user, client, uri, until: Date.now() + expires * 1000 });
    const kept = contact.replace(/;\s*expires=\d+/i, '');
    send(client, answerTo(request, 200, 'OK', [`Contact: ${kept};expires=${expires}`]));
  };

  return {
    register,
    /** Where a user is registered: the registrations that have not expired. @param {string} user */
    find: (user) => places.filter((place) => place.user === user && place.until >= Date.now()),
    /** The connection is gone. @param {Client} client */
    forget: (client) => {
      places = places.filter((place) => place.client !== client);
    },
  };
};
