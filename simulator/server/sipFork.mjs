// @ts-check
// A request on its way to the devices of a user (RFC 3261, section 16.7): each rings, and the first that answers has the call.

import { answerTo, withInvite } from './sipMessage.mjs';

/** @typedef {import('./sipMessage.mjs').SipMessage} SipMessage */
/** @typedef {import('./sipRelay.mjs').Client} Client */

/**
 * @typedef {object} Leg The way to one device.
 * @property {Client} target
 * @property {SipMessage} request As it was relayed.
 * @property {SipMessage} [final] Its answer.
 * @property {boolean} [isCanceled] By the relay itself.
 */

/**
 * @typedef {object} Transaction A request in progress.
 * @property {Client} origin
 * @property {Leg[]} legs Several if it is forked: then the relay acknowledges refusals itself.
 * @property {SipMessage} request As it was received.
 * @property {NodeJS.Timeout | undefined} [ringTimer] While a call rings.
 * @property {boolean} [settled] The caller was told the end, or the relay has answered itself.
 */

/** @param {Transaction} transaction */
export const stopRinging = (transaction) => {
  clearTimeout(transaction.ringTimer);
  transaction.ringTimer = undefined;
};

/** @param {Leg} leg */
export const isOpen = ({ final }) => final === undefined;

/** @param {SipMessage} response */
const statusOf = ({ status = 0 }) => status;

/** Whether this answer ends the call for all devices: it was answered, or refused everywhere. @param {SipMessage} response */
export const isDecisive = (response) => statusOf(response) < 300 || statusOf(response) >= 600;

/**
 * The leg that a response belongs to. A device may be back on another connection: then the branch alone counts (17.1.3).
 * @param {readonly Leg[]} legs
 * @param {Client} client
 * @param {ReadonlySet<Client>} clients Those that are connected.
 */
export const legOf = (legs, client, clients) =>
  legs.find(({ target }) => target === client) ??
  legs.find(({ target }) => target.name === client.name && (legs.length === 1 || !clients.has(target)));

/**
 * What the caller is told when no device has taken the call.
 * @param {readonly Leg[]} legs
 */
const bestAnswer = (legs) => {
  const answers = legs.flatMap(({ final }) => final ?? []);
  return answers.sort((one, other) => statusOf(one) - statusOf(other))[0];
};

/**
 * @param {object} options
 * @param {(to: Client, text: string, from?: string) => void} options.send
 * @param {ReadonlySet<Client>} options.clients Those that are connected.
 */
export const createForks = ({ send, clients }) => {
  /** Ends the ringing of the devices that have not answered. @param {Leg[]} legs @param {string} reason */
  const cancel = (legs, reason) => {
    for (const leg of legs.filter(isOpen)) {
      leg.isCanceled = true;
      const { request, target } = leg;
      if (clients.has(target))
        send(target, withInvite(request, 'CANCEL', request.first('to'), [`Reason: ${reason}`]));
    }
  };

  /** Tells the caller the end if no device is left that could answer. @param {Transaction} transaction */
  const conclude = (transaction) => {
    const { legs, origin, request } = transaction;
    if (transaction.settled || legs.some((leg) => isOpen(leg) && clients.has(leg.target))) return;
    transaction.settled = true;
    stopRinging(transaction);
    const answer = bestAnswer(legs)?.text ?? answerTo(request, 480, 'Temporarily Unavailable');
    if (clients.has(origin)) send(origin, answer);
  };

  /**
   * The final answer of one of several devices.
   * @param {Transaction} transaction
   * @param {Leg} leg
   * @param {SipMessage} response
   */
  const takeFinal = (transaction, leg, response) => {
    const { legs, origin } = transaction;
    const isAnswered = statusOf(response) < 300;
    if (!isAnswered) send(leg.target, withInvite(leg.request, 'ACK', response.first('to')));
    if (isDecisive(response) && !transaction.settled) {
      transaction.settled = true;
      const [cause, words] = isAnswered ? [200, 'Call completed elsewhere'] : [603, 'Declined elsewhere'];
      cancel(legs, `SIP;cause=${cause};text="${words}"`);
      if (clients.has(origin)) send(origin, response.text, leg.target.name);
      // Two can answer at once: the caller ends one of the calls (13.2.2.4).
    } else if (isAnswered && clients.has(origin)) send(origin, response.text, leg.target.name);
    else conclude(transaction);
  };

  return { cancel, conclude, takeFinal };
};
