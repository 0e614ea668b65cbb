import { readNameAddress, splitList } from '../nameAddress';
import { type SipMessage, hasTag, valueOf, valuesOf, withBody, writeSip } from './message';

/** More calls at a time than a phone has. */
const mostCalls = 50;

interface Branches {
  /** What each branch has said of its sound before the answer, by tag. */
  early: Map<string, string>;
  /** The tag of the one that answered. */
  answered?: string;
  /** Whether it is an offer in a call that is up. */
  isChange?: boolean;
  /** Whether the package was told that the change is refused. */
  isRefused?: boolean;
}

/** Sorts the answers to our INVITEs, which a proxy may have sent to several phones (RFC 3261, 13.2.2.4). */
export interface InviteAnswers {
  /** The package sends an INVITE or its ACK. @returns whether the remote party is to get it */
  sent: (request: SipMessage) => boolean;
  /** @returns the answer for the package, or nothing where it is not for the package */
  take: (answer: SipMessage, text: string) => string | undefined;
}

const tagOf = (answer: SipMessage): string => /;\s*tag=([^;\s]+)/i.exec(valueOf(answer, 'to'))?.[1] ?? '';

const idOf = (message: SipMessage): string =>
  `${valueOf(message, 'call-id')} ${Number.parseInt(valueOf(message, 'cseq'), 10)}`;

/** Requests to whoever sent this answer. */
const requestsTo = (answer: SipMessage) => {
  const number = Number.parseInt(valueOf(answer, 'cseq'), 10);
  const routes = valuesOf(answer, 'record-route').flatMap(splitList).reverse();
  const { uri } = readNameAddress(valueOf(answer, 'contact'));
  const via = valueOf(answer, 'via').replace(/;.*$/s, '');
  const request = (method: string, cseq: number) =>
    writeSip({
      startLine: `${method} ${uri} SIP/2.0`,
      headers: [
        { name: 'via', value: `${via};branch=z9hG4bK${crypto.randomUUID()}` },
        { name: 'max-forwards', value: '70' },
        ...routes.map((value) => ({ name: 'route', value })),
        ...['from', 'to', 'call-id'].map((name) => ({ name, value: valueOf(answer, name) })),
        { name: 'cseq', value: `${cseq} ${method}` },
        { name: 'content-length', value: '0' },
      ],
      body: '',
    });
  return { ack: () => request('ACK', number), bye: () => request('BYE', number + 1) };
};

export const createInviteAnswers = (send: (text: string) => void): InviteAnswers => {
  const calls = new Map<string, Branches>();

  const branchesOf = (message: SipMessage): Branches => {
    const id = idOf(message);
    const branches = calls.get(id) ?? { early: new Map<string, string>() };
    calls.set(id, branches);
    const [oldest] = calls.keys();
    if (oldest !== undefined && calls.size > mostCalls) calls.delete(oldest);
    return branches;
  };

  return {
    sent: (request) => {
      if (request.method === 'ACK') return calls.get(idOf(request))?.isRefused !== true;
      if (request.method === 'INVITE' && hasTag(valueOf(request, 'to')) && request.body)
        branchesOf(request).isChange = true;
      return true;
    },

    take: (answer, text) => {
      const { status = 0, body } = answer;
      const tag = tagOf(answer);
      if (status <= 100 || status >= 300 || tag === '') return text;
      const branches = branchesOf(answer);
      if (status < 200) {
        if (body) branches.early.set(tag, body);
        return text;
      }
      branches.answered ??= tag;
      if (branches.answered !== tag) {
        // It would stay in a silent call.
        const { ack, bye } = requestsTo(answer);
        send(ack());
        send(bye());
        return undefined;
      }
      if (body) return text;
      // The answer to the offer was in a provisional response, and is not said again.
      const early = branches.early.get(tag);
      if (early !== undefined) return writeSip(withBody(answer, early));
      if (branches.isChange !== true) return text;
      // The change is accepted without saying how. Some packages end the call then; as a refused change it leaves the call as it was.
      send(requestsTo(answer).ack());
      const isNew = branches.isRefused !== true;
      branches.isRefused = true;
      const startLine = 'SIP/2.0 488 Accepted Without Session Description';
      return isNew ? writeSip({ ...answer, startLine }) : undefined;
    },
  };
};
