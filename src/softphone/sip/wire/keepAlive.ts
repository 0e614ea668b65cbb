import { readNameAddress } from '../nameAddress';
import { type SipMessage, valueOf } from './message';

/** A service that says nothing for so long is gone, in milliseconds. */
const longestSilenceMs = 10_000;

export interface KeepAlive {
  /** Something was sent that must be answered. */
  expectAnswer: () => void;
  /** Something arrived. */
  onSign: () => void;
  /** Asks for a sign of life at once. */
  ask: () => void;
  /** The service has let this phone register: from now on it is asked from time to time. */
  begin: () => void;
  stop: () => void;
}

interface KeepAliveSettings {
  /** How often to ask, in milliseconds; 0: never. */
  everyMs: number;
  /** Whether the phone should have registered anew by now. */
  isOverdue: () => boolean;
  /** Sends a question that every service answers, and no user notices. */
  sendOptions: () => void;
  /** Sends a question that no service can leave unanswered. */
  sendRegister: () => void;
  onDead: () => void;
}

/**
 * Notices a service that is gone though its WebSocket is open, such as after a change of the network: whatever is asked must bring
 * some sign of life.
 */
export const createKeepAlive = ({
  everyMs,
  isOverdue,
  sendOptions,
  sendRegister,
  onDead,
}: KeepAliveSettings): KeepAlive => {
  const silenceMs = everyMs > 0 ? Math.min(everyMs, longestSilenceMs) : longestSilenceMs;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let next: ReturnType<typeof setTimeout> | undefined;
  /** `undefined` until the first OPTIONS was answered, or not. */
  let answersOptions: boolean | undefined;
  let isTrial = false;

  const expectAnswer = (): void => {
    deadline ??= setTimeout(() => {
      deadline = undefined;
      if (!isTrial) {
        onDead();
        return;
      }
      // Some services leave OPTIONS from phones unanswered: that alone says nothing.
      isTrial = false;
      answersOptions = false;
      ask();
    }, silenceMs);
  };

  const ask = (): void => {
    // Something was asked already.
    if (deadline !== undefined) return;
    if (answersOptions === false || isOverdue()) sendRegister();
    else {
      isTrial = answersOptions === undefined;
      sendOptions();
    }
    expectAnswer();
  };

  const plan = (): void => {
    clearTimeout(next);
    if (everyMs <= 0) return;
    next = setTimeout(() => {
      ask();
      plan();
    }, everyMs);
  };

  return {
    expectAnswer,
    onSign: () => {
      clearTimeout(deadline);
      deadline = undefined;
      if (isTrial) answersOptions = true;
      isTrial = false;
    },
    ask,
    begin: () => {
      if (next !== undefined || everyMs <= 0) return;
      ask();
      plan();
    },
    stop: () => {
      clearTimeout(deadline);
      clearTimeout(next);
      deadline = next = answersOptions = undefined;
      isTrial = false;
    },
  };
};

/** Marks the Call-IDs of our OPTIONS requests. */
const ownCallId = 'keep-alive-';

export const isKeepAlive = (message: SipMessage): boolean =>
  valueOf(message, 'call-id').startsWith(ownCallId);

/** OPTIONS to the registrar (RFC 3261, section 11), from the address and by the way of the last REGISTER. */
export const optionsLike = (register: SipMessage): string => {
  const id = crypto.randomUUID();
  const via = valueOf(register, 'via').replace(/;\s*branch=[^;,\s]+/i, `;branch=z9hG4bK${id}`);
  const { uri } = readNameAddress(valueOf(register, 'from'));
  return [
    `OPTIONS ${register.uri} SIP/2.0`,
    `Via: ${via}`,
    'Max-Forwards: 70',
    `From: <${uri}>;tag=${id.slice(0, 8)}`,
    `To: <${register.uri}>`,
    `Call-ID: ${ownCallId}${id}`,
    'CSeq: 1 OPTIONS',
    `Contact: ${valueOf(register, 'contact').replace(/;\s*expires=\d+/i, '')}`,
    'Accept: application/sdp',
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
};
