// @ts-check
// Telephone exchanges for the simulator's pages: SIP relays with two users each, the demo's user and the other phone. Each
// browser has its own, so that people and tests that call at the same time do not meet.
import { randomBytes } from 'node:crypto';
import { agentNumber, behaviourOf } from './demoNumbers.mjs';
import { startSipRelay } from './sipRelay.mjs';

/** @typedef {'agent' | 'other'} Side */
/** @typedef {{ relay: Awaited<ReturnType<typeof startSipRelay>>, passwords: Record<Side, string> }} Exchange */

/** If there are more, the oldest is closed. */
const limit = 64;

/** A registered user that has no phone: calls to it are answered with 480. */
const absent = 'nobody';

/** How long a number rings that nobody answers: shorter than usual, as people wait for its end. */
const ringsOutAfterMs = 5000;

const newPassword = () => randomBytes(18).toString('base64url');

/** @param {string} number */
const route = (number) => {
  const behaviour = behaviourOf(number);
  if (behaviour === 'unknown') return undefined;
  return behaviour === 'unavailable' ? absent : 'other';
};

/**
 * @param {object} options
 * @param {string[]} options.allowedOrigins of the pages that may connect
 * @param {number} [options.port] 0, the default, for any that is free
 * @param {string} [options.agentPassword] if it must be known beforehand
 * @returns {Promise<Exchange>}
 */
export const startExchange = async ({ allowedOrigins, port = 0, agentPassword = newPassword() }) => {
  const passwords = { agent: agentPassword, other: newPassword() };
  const relay = await startSipRelay({
    port,
    users: [
      { username: 'agent', password: passwords.agent, numbers: [agentNumber] },
      { username: 'other', password: passwords.other },
      { username: absent, password: newPassword() },
    ],
    route,
    showsPreferred: true,
    ringTimeoutMs: (number) => (behaviourOf(number) === 'rings-out' ? ringsOutAfterMs : 30_000),
    allowedOrigins,
  });
  return { relay, passwords };
};

/** @param {{ allowedOrigins: string[] }} options */
export const createExchanges = ({ allowedOrigins }) => {
  /** Oldest first. @type {Map<string, Promise<Exchange>>} */
  const exchanges = new Map();

  /** @param {string} line */
  const open = (line) => {
    const exchange = exchanges.get(line) ?? startExchange({ allowedOrigins });
    exchanges.set(line, exchange);
    for (const [name, oldest] of exchanges) {
      if (exchanges.size <= limit) break;
      exchanges.delete(name);
      void oldest.then(({ relay }) => relay.close());
    }
    return exchange;
  };

  /**
   * What a page requests from its exchange: credentials to register with (`phone.json`, never part of a bundle), and with
   * `POST ring-out` the end of the calls that ring at a number.
   * @param {Side} side
   * @returns {import('vite').Plugin}
   */
  const exchangeEndpoints = (side) => {
    /**
     * @param {import('vite').Connect.Server} middlewares
     * @param {'GET' | 'POST'} method
     * @param {string} path
     * @param {(exchange: Exchange, query: URLSearchParams, response: import('node:http').ServerResponse) => void} answer
     */
    const answerAt = (middlewares, method, path, answer) =>
      middlewares.use(path, async (request, response) => {
        const query = new URLSearchParams(/\?(.*)/.exec(request.url ?? '')?.[1]);
        const line = query.get('line') ?? 'default';
        if (request.method !== method || !/^[\w-]{1,64}$/.test(line)) {
          response.writeHead(400).end();
          return;
        }
        answer(await open(line), query, response);
      });
    /** @param {{ middlewares: import('vite').Connect.Server }} server */
    const serve = ({ middlewares }) => {
      answerAt(middlewares, 'GET', '/phone.json', ({ relay, passwords }, _query, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(JSON.stringify({ server: relay.url, username: side, password: passwords[side] }));
      });
      answerAt(middlewares, 'POST', '/ring-out', ({ relay }, query, response) => {
        relay.ringOut(query.get('number') ?? '');
        response.writeHead(204).end();
      });
    };
    return { name: 'telephone-exchange', configureServer: serve, configurePreviewServer: serve };
  };

  return {
    exchangeEndpoints,
    close: async () => {
      await Promise.all([...exchanges.values()].map(async (exchange) => (await exchange).relay.close()));
    },
  };
};
