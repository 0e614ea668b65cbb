import { readNameAddress, splitList } from '../nameAddress';
import { type SipMessage, valueOf, valuesOf, withHeaders, writeSip } from './message';

/** More calls at a time than a phone has. */
const mostCalls = 50;

interface Branches {
  /** What each branch has said of its sound before the answer, by tag. */
  early: Map<string, string>;
  /** The tag of the one that answered. */
  answered?: string;
}

/** Sorts the answers to our INVITEs, which a proxy may have sent to several phones (RFC 3261, 13.2.2.4). */
export interface InviteAnswers {
  /** @returns the answer for the package, or nothing where it is of a second phone that answered */
  take: (answer: SipMessage, text: string) => string | undefined;
}

const tagOf = (answer: SipMessage): string => /;\s*tag=([^;\s]+)/i.exec(valueOf(answer, 'to'))?.[1] ?? '';

/** ACK and BYE for a phone that answered second: it would stay in a silent call. */
const goodbye = (answer: SipMessage): string[] => {
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
  return [request('ACK', number), request('BYE', number + 1)];
};

export const createInviteAnswers = (send: (text: string) => void): InviteAnswers => {
  const calls = new Map<string, Branches>();

  return {
    take: (answer, text) => {
      const { status = 0, body } = answer;
      const tag = tagOf(answer);
      if (status <= 100 || status >= 300 || tag === '') return text;
      const id = `${valueOf(answer, 'call-id')} ${valueOf(answer, 'cseq')}`;
      const branches = calls.get(id) ?? { early: new Map<string, string>() };
      calls.set(id, branches);
      const [oldest] = calls.keys();
      if (oldest !== undefined && calls.size > mostCalls) calls.delete(oldest);
      if (status < 200) {
        if (body) branches.early.set(tag, body);
        return text;
      }
      branches.answered ??= tag;
      if (branches.answered !== tag) {
        goodbye(answer).forEach(send);
        return undefined;
      }
      // The answer to the offer was in a provisional response, and is not said again.
      const early = branches.early.get(tag);
      if (body || early === undefined) return text;
      const headers = withHeaders(
        answer,
        ['content-type', 'content-length'],
        [
          { name: 'content-type', value: 'application/sdp' },
          { name: 'content-length', value: String(new TextEncoder().encode(early).length) },
        ],
      );
      return writeSip({ ...answer, headers, body: early });
    },
  };
};
