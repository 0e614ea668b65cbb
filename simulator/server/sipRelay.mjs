// @ts-check
// A small SIP service over WebSocket (RFC 7118) for this machine only: browser phones register, and it relays their messages. It
// keeps state only of calls that ring; sound goes from browser to browser.
import { WebSocketServer } from 'ws';
import { createForks, isDecisive, isOpen, legOf, stopRinging } from './sipFork.mjs';
import {
  answerTo,
  branchOf,
  deviceOf,
  fromPreferred,
  hasTag,
  readSip,
  userOf,
  withInvite,
} from './sipMessage.mjs';
import { createRegistrar } from './sipRegistrar.mjs';

/** @typedef {import('./sipFork.mjs').Leg} Leg */
/** @typedef {import('./sipFork.mjs').Transaction} Transaction */
/** @typedef {import('./sipMessage.mjs').SipMessage} SipMessage */
/** @typedef {{ username: string, password: string, numbers?: string[] }} SipUser */
/** @typedef {{ at: number, from: string, to: string, text: string }} RelayedMessage */

/**
 * @typedef {object} Client One WebSocket connection.
 * @property {import('ws').WebSocket} socket
 * @property {string} name The user who registered over it, or '?'.
 * @property {string} [nonce]
 */

/**
 * @typedef {object} SipRelayOptions
 * @property {number} port 0 for any that is free.
 * @property {SipUser[]} users
 * @property {number | ((number: string) => number)} [ringTimeoutMs] How long a call may ring before it is answered with 408. 30000 by default.
 * @property {string[]} [allowedOrigins] The pages that may connect. Those of this machine by default.
 * @property {(number: string) => string | undefined} [route] The user to ring for a number that no user has.
 * @property {boolean} [showsPreferred] Whether the called phone sees the number that the caller prefers, instead of its address.
 */

const host = '127.0.0.1';
const keptMessages = 2000;
const keptTransactions = 500;

/** @param {string | undefined} origin */
const isLocal = (origin) => /^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin ?? '');

/**
 * The request as it goes to this address.
 * @param {SipMessage} request
 * @param {string} uri
 */
const movedTo = (request, uri) => readSip(request.text.replace(request.uri, () => uri));

/** @param {SipRelayOptions} options */
export const startSipRelay = async ({
  port,
  users,
  ringTimeoutMs = 30_000,
  allowedOrigins,
  route = () => undefined,
  showsPreferred = false,
}) => {
  /** @type {RelayedMessage[]} */
  const messages = [];
  /** @type {Set<Client>} */
  const clients = new Set();
  /** Each device's connection, by its Contact. @type {Map<string, Client>} */
  const devices = new Map();
  /** By branch. @type {Map<string, Transaction>} */
  const transactions = new Map();
  let isOnline = true;

  /**
   * @param {Client} to
   * @param {string} text
   * @param {string} from
   */
  const send = (to, text, from = 'relay') => {
    messages.push({ at: Date.now(), from, to: to.name, text });
    if (messages.length > keptMessages) messages.shift();
    to.socket.send(text);
  };

  const forks = createForks({ send, clients });
  const registrar = createRegistrar({
    users,
    send,
    onDevice: (device, client) => void devices.set(device, client),
  });

  /** @param {string} number */
  const userFor = (number) => {
    const owner = users.find(({ username, numbers }) => username === number || numbers?.includes(number));
    return owner?.username ?? route(number);
  };

  /** Nobody answered, or the caller is gone. @param {Transaction} transaction @param {string} reason */
  const giveUp = (transaction, reason) => {
    transaction.settled = true;
    stopRinging(transaction);
    forks.cancel(transaction.legs, reason);
  };

  /** The ring timer has expired. @param {Transaction} transaction */
  const ringOut = (transaction) => {
    giveUp(transaction, 'SIP;cause=408;text="Request Timeout"');
    send(transaction.origin, answerTo(transaction.request, 408, 'Request Timeout'));
  };

  /**
   * @param {Client} origin
   * @param {SipMessage} request
   * @param {Leg[]} legs
   */
  const passOn = (origin, request, legs) => {
    if (request.method !== 'ACK') {
      /** @type {Transaction} */
      const transaction = { origin, request, legs };
      if (request.method === 'INVITE' && !hasTag(request.first('to'))) {
        send(origin, answerTo(request, 100, 'Trying'));
        const ringMs =
          typeof ringTimeoutMs === 'number' ? ringTimeoutMs : ringTimeoutMs(userOf(request.first('to')));
        transaction.ringTimer = setTimeout(() => ringOut(transaction), ringMs);
      }
      transactions.set(branchOf(request), transaction);
      const [oldest] = transactions.keys();
      if (oldest && transactions.size > keptTransactions) transactions.delete(oldest);
    }
    for (const leg of legs) send(leg.target, leg.request.text, origin.name);
  };

  /**
   * To every device of the user.
   * @param {string} number
   * @param {Client} origin
   * @param {SipMessage} request
   */
  const bringTo = (number, origin, request) => {
    const user = userFor(number);
    if (!user) return send(origin, answerTo(request, 404, 'Not Found'));
    const legs = registrar.find(user).flatMap(({ client, uri }) => {
      const moved = movedTo(request, uri);
      return moved ? [{ target: client, request: moved }] : [];
    });
    if (legs.length === 0) return send(origin, answerTo(request, 480, 'Temporarily Unavailable'));
    passOn(origin, request, legs);
    return undefined;
  };

  /**
   * A request that begins a call or registration: relayed to the device that registered the address.
   * @param {Client} client
   * @param {SipMessage} request
   */
  const begin = (client, request) => {
    if (client.name === '?') return send(client, answerTo(request, 403, 'Forbidden'));
    const shown = readSip(showsPreferred ? fromPreferred(request) : request.text);
    if (shown) bringTo(userOf(request.uri), client, shown);
    return undefined;
  };

  /**
   * @param {Client} client
   * @param {SipMessage} request
   */
  const takeRequest = (client, request) => {
    const { method } = request;
    const pending = transactions.get(branchOf(request));
    if (request.first('contact')) devices.set(deviceOf(request.first('contact')), client);

    if (method === 'REGISTER') return registrar.register(client, request);
    // CANCEL and the ACK of a refusal have their INVITE's branch.
    if (method === 'CANCEL' || (method === 'ACK' && pending)) {
      if (!pending) return send(client, answerTo(request, 481, 'Call Does Not Exist'));
      if (method === 'ACK' && (pending.settled || pending.legs.length > 1)) return undefined;
      stopRinging(pending);
      if (pending.legs.length > 1) send(client, answerTo(request, 200, 'OK'));
      for (const leg of pending.legs) {
        const moved = movedTo(request, leg.request.uri);
        if (moved && (method === 'ACK' || isOpen(leg))) send(leg.target, moved.text, client.name);
      }
      return undefined;
    }
    if (!hasTag(request.first('to'))) return begin(client, request);
    const target = devices.get(deviceOf(request.uri));
    if (target && clients.has(target)) return passOn(client, request, [{ target, request }]);
    if (method !== 'ACK') return send(client, answerTo(request, 480, 'Temporarily Unavailable'));
    return undefined;
  };

  /**
   * @param {Client} client
   * @param {SipMessage} response
   */
  const takeResponse = (client, response) => {
    const transaction = transactions.get(branchOf(response));
    const leg = transaction && legOf(transaction.legs, client, clients);
    if (!leg) return;
    leg.target = client;
    const isInvite = response.first('cseq').endsWith('INVITE');
    const isFinal = isInvite && (response.status ?? 0) >= 200;
    const isForked = transaction.legs.length > 1;
    if (isFinal) leg.final = response;
    if (isFinal && (!isForked || isDecisive(response))) stopRinging(transaction);
    if (response.status === 302 && isInvite && !transaction.settled) {
      // The called phone redirects the call: the relay follows the redirect itself.
      send(client, withInvite(leg.request, 'ACK', response.first('to')));
      giveUp(transaction, 'SIP;cause=302;text="Call completed elsewhere"');
      bringTo(userOf(response.first('contact')), transaction.origin, transaction.request);
      return;
    }
    if (response.first('contact')) devices.set(deviceOf(response.first('contact')), client);
    if (isForked && isFinal) forks.takeFinal(transaction, leg, response);
    else if (!transaction.settled && !leg.isCanceled) {
      // The caller's CANCEL of a forked call was confirmed here.
      if ((isInvite || !isForked) && clients.has(transaction.origin))
        send(transaction.origin, response.text, client.name);
    } else if (isFinal && !isForked) {
      send(client, withInvite(leg.request, 'ACK', response.first('to')));
    }
  };

  const server = new WebSocketServer({
    host,
    port,
    maxPayload: 64 * 1024,
    handleProtocols: (protocols) => (protocols.has('sip') ? 'sip' : false),
    verifyClient: (/** @type {{ origin?: string }} */ { origin }) =>
      isOnline && (allowedOrigins ? allowedOrigins.includes(origin ?? '') : isLocal(origin)),
  });

  server.on('connection', (socket) => {
    /** @type {Client} */
    const client = { socket, name: '?' };
    clients.add(client);
    socket.on('message', (data) => {
      const text = data.toString();
      if (text === '\r\n\r\n') return socket.send('\r\n');
      const message = readSip(text);
      if (message?.method) takeRequest(client, message);
      else if (message) takeResponse(client, message);
      return undefined;
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clients.delete(client);
      registrar.forget(client);
      for (const transaction of transactions.values()) {
        if (!transaction.ringTimer || transaction.settled) continue;
        if (transaction.origin === client) giveUp(transaction, 'SIP;cause=503;text="Caller Lost"');
        else if (transaction.legs.length > 1) forks.conclude(transaction);
      }
    });
  });

  await new Promise((resolve, reject) => {
    server.once('listening', () => resolve(undefined));
    server.once('error', reject);
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());

  /** Breaks the connections of a user, or all. @param {string} [username] */
  const drop = (username) => {
    for (const { name, socket } of clients) if (!username || name === username) socket.terminate();
  };

  return {
    url: `ws://${host}:${address.port}/`,
    /** The newest messages as sent, oldest first. */
    messages,
    drop,
    /** `false` breaks all connections and refuses new ones. @param {boolean} online */
    setOnline: (online) => {
      isOnline = online;
      if (!online) drop();
    },
    /** Lets the ring timer of a number's calls expire. @param {string} number */
    ringOut: (number) => {
      for (const transaction of transactions.values())
        if (transaction.ringTimer && userOf(transaction.request.first('to')) === number) ringOut(transaction);
    },
    /** @param {string} username */
    isRegistered: (username) => registrar.find(username).length > 0,
    close: async () => {
      drop();
      transactions.forEach(stopRinging);
      await new Promise((resolve) => {
        server.close(() => resolve(undefined));
      });
    },
  };
};
