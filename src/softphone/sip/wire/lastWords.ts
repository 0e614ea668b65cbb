import { type SipMessage, methodOf, valueOf } from './message';

/** For so long a phone waits for the ACK of its answer (RFC 3261, 13.3.1.4), in milliseconds. */
const ackCountsMs = 32_000;
const mostKept = 50;

interface LastWord {
  readonly text: string;
  /** `undefined`: it counts until it is answered. */
  readonly until: number | undefined;
}

/**
 * Requests that the remote party must get though the WebSocket broke just then: without the ACK it takes no change of the call, and
 * without BYE or CANCEL it stays in a call that is over here.
 */
export interface LastWords {
  /** Such a request went out, or could not. */
  note: (request: SipMessage, text: string) => void;
  /** It was answered. */
  settle: (answer: SipMessage) => void;
  /** The service is back: what may have been lost. */
  all: () => string[];
}

const keyOf = (method: string, message: SipMessage): string => `${method} ${valueOf(message, 'call-id')}`;

export const createLastWords = (): LastWords => {
  const kept = new Map<string, LastWord>();

  return {
    note: (request, text) => {
      const { method = '' } = request;
      if (!/^(?:ACK|BYE|CANCEL)$/.test(method)) return;
      const key = keyOf(method, request);
      kept.delete(key);
      // A computer's clock may be set, this one cannot.
      kept.set(key, { text, until: method === 'ACK' ? performance.now() + ackCountsMs : undefined });
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size > mostKept) kept.delete(oldest);
    },
    settle: (answer) => {
      if ((answer.status ?? 0) >= 200) kept.delete(keyOf(methodOf(answer), answer));
    },
    all: () => {
      for (const [key, { until }] of kept)
        if (until !== undefined && until < performance.now()) kept.delete(key);
      return [...kept.values()].map(({ text }) => text);
    },
  };
};
