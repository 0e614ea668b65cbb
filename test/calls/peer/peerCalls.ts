import { randomUUID } from 'node:crypto';
import { type SipMessage, uriIn, withTag } from './message';
import { type Reply, replyTo } from './reply';

/** What the peer answers, at once or later. */
type Order = Reply | ((request: SipMessage) => Reply | undefined | Promise<Reply>);

/** A call that the peer makes; whatever is left out is as an ordinary PBX would send it. */
export interface PeerInvite {
  from?: string;
  to?: string;
  headers?: readonly string[];
  sdp?: string;
  /** The Request-URI. @default where the phone has registered */
  uri?: string;
}

/** One call, as the peer has it. */
export interface PeerCall {
  readonly callId: string;
  readonly invite: SipMessage;
  /** Answers to the peer's own INVITE, oldest first. */
  readonly answers: SipMessage[];
  /** Waits for the final answer to the peer's INVITE, which it acknowledges by itself. */
  readonly final: Promise<SipMessage>;
  /** Requests of the phone in this call, but the INVITE that began it. */
  readonly requests: (method: string) => SipMessage[];
  /** Answers the phone's INVITE. */
  readonly reply: (reply: Reply) => void;
  /** Answers another request of the phone, later than its order says. */
  readonly replyTo: (request: SipMessage, reply: Reply) => void;
  /** What the phone's next requests in this call get: 200 by default. The last order stays. */
  readonly order: (method: string, ...replies: Order[]) => void;
  /** Sends a request in this call. @returns the final answer to it */
  readonly request: (method: string, headers?: readonly string[], sdp?: string) => Promise<SipMessage>;
  /** The peer's INVITE had no SDP: the answer to the phone's offer goes into the ACK. */
  readonly answerWith: (answer: (offer: string) => Promise<string>) => void;
  readonly cancel: (headers?: readonly string[]) => void;
  /** The value of the header Replaces that names this call, as the phone sees it. */
  readonly replaces: () => string;
}

interface PeerCallsSettings {
  send: (text: string) => void;
  /** Where the phone is to be found. */
  contactOf: () => string;
}

const usualContact = '<sip:peer@127.0.0.1:5060;transport=ws>';

const requestText = (lines: readonly string[], headers: readonly string[], sdp = '') =>
  [
    ...lines,
    'Max-Forwards: 70',
    `Contact: ${usualContact}`,
    ...headers,
    ...(sdp ? ['Content-Type: application/sdp'] : []),
    `Content-Length: ${Buffer.byteLength(sdp)}`,
    '',
    sdp,
  ].join('\r\n');

const newBranch = () => `z9hG4bK${randomUUID().slice(0, 12)}`;
const tagOf = (header: string) => /;\s*tag=([^;\s]+)/i.exec(header)?.[1] ?? '';

export const createPeerCalls = ({ send, contactOf }: PeerCallsSettings) => {
  const calls = new Map<string, PeerCall & { take: (message: SipMessage) => Promise<void> }>();
  const waiting: ((call: PeerCall) => void)[] = [];
  const unclaimed: PeerCall[] = [];

  const create = (callId: string, isOurs: boolean, first: SipMessage) => {
    const requests: SipMessage[] = [];
    const answers: SipMessage[] = [];
    const orders = new Map<string, Order[]>();
    const pending = new Map<string, (answer: SipMessage) => void>();
    let sequence = 1;
    let tagThere = isOurs ? '' : tagOf(first.first('from'));
    let tagHere = isOurs ? tagOf(first.first('from')) : '';
    let remoteTarget = isOurs ? first.uri : uriIn(first.first('contact'));
    let answerLate: ((offer: string) => Promise<string>) | undefined;
    let settle: (answer: SipMessage) => void = () => undefined;
    const final = new Promise<SipMessage>((resolve) => {
      settle = resolve;
    });
    const own = () => (isOurs ? first.first('from') : withTag(first.first('to'), tagHere));
    const theirs = () =>
      isOurs ? (tagThere ? withTag(first.first('to'), tagThere) : first.first('to')) : first.first('from');

    const lines = (method: string, number: number, branch: string) => [
      `${method} ${remoteTarget} SIP/2.0`,
      `Via: SIP/2.0/WS 127.0.0.1:5060;branch=${branch}`,
      `From: ${own()}`,
      `To: ${theirs()}`,
      `Call-ID: ${callId}`,
      `CSeq: ${number} ${method}`,
    ];

    const takeAnswer = async (message: SipMessage) => {
      const [number = '', method = ''] = message.first('cseq').split(' ');
      if (method === 'INVITE' && number === '1' && isOurs) answers.push(message);
      if ((message.status ?? 0) < 200) return;
      if (method === 'INVITE') {
        const isSuccess = (message.status ?? 0) < 300;
        if (isSuccess) {
          tagThere = tagOf(message.first('to'));
          remoteTarget = uriIn(message.first('contact'));
        }
        const branch = isSuccess ? newBranch() : (/branch=([^;,\s]+)/.exec(message.first('via'))?.[1] ?? '');
        const ack = lines('ACK', Number(number), branch).map((line) =>
          line.startsWith('To:') ? `To: ${message.first('to')}` : line,
        );
        send(requestText(ack, [], isSuccess ? await answerLate?.(message.body) : undefined));
        if (number === '1') settle(message);
      }
      pending.get(`${number} ${method}`)?.(message);
    };

    const answer = (request: SipMessage, reply: Reply) => {
      const { contact = usualContact } = reply;
      const here = request.method === 'INVITE' ? [`Contact: ${contact}`] : [];
      send(replyTo(request, { ...reply, headers: [...here, ...(reply.headers ?? [])] }));
    };

    const take = async (message: SipMessage) => {
      if (message.status !== undefined) {
        await takeAnswer(message);
        return;
      }
      const { method = '' } = message;
      requests.push(message);
      if (method === 'ACK') return;
      const list = orders.get(method) ?? [];
      const order = list.length > 1 ? list.shift() : list[0];
      const reply = typeof order === 'function' ? await order(message) : (order ?? { status: 200 });
      if (!reply) return;
      answer(message, reply);
      // A CANCEL ends the INVITE that it is for.
      if (method === 'CANCEL')
        send(replyTo(first, { status: 487, words: 'Request Terminated', tag: tagHere || 'peer' }));
    };

    const call = {
      callId,
      invite: first,
      answers,
      final,
      take,
      requests: (method: string) => requests.filter((request) => request.method === method),
      reply: (reply: Reply) => {
        const { tag = 'peer', contact = usualContact } = reply;
        if (reply.status > 100) tagHere = tag;
        send(replyTo(first, { ...reply, tag, headers: [`Contact: ${contact}`, ...(reply.headers ?? [])] }));
      },
      replyTo: answer,
      order: (method: string, ...replies: Order[]) => {
        orders.set(method, replies);
      },
      request: (method: string, headers: readonly string[] = [], sdp?: string) => {
        sequence += 1;
        const number = sequence;
        const answered = new Promise<SipMessage>((resolve) => {
          pending.set(`${number} ${method}`, resolve);
        });
        send(requestText(lines(method, number, newBranch()), headers, sdp));
        return answered;
      },
      answerWith: (answerOffer: (offer: string) => Promise<string>) => {
        answerLate = answerOffer;
      },
      cancel: (headers: readonly string[] = []) => {
        const branch = /branch=([^;,\s]+)/.exec(first.first('via'))?.[1] ?? '';
        send(requestText(lines('CANCEL', 1, branch), headers));
      },
      replaces: () => `${callId};to-tag=${tagThere};from-tag=${tagHere}`,
    };
    calls.set(callId, call);
    return call;
  };

  return {
    /** @returns whether it belongs to a call */
    take: (message: SipMessage): boolean => {
      const callId = message.first('call-id');
      const known = calls.get(callId);
      if (known) {
        void known.take(message);
        return true;
      }
      if (message.method !== 'INVITE') return false;
      const call = create(callId, false, message);
      call.reply({ status: 100, words: 'Trying' });
      const next = waiting.shift();
      if (next) next(call);
      else unclaimed.push(call);
      return true;
    },
    next: (): Promise<PeerCall> => {
      const call = unclaimed.shift();
      if (call) return Promise.resolve(call);
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    },
    invite: (invite: PeerInvite = {}): PeerCall => {
      const { from = '<sip:+16175550123@127.0.0.1>', to = '<sip:+16175550100@127.0.0.1>' } = invite;
      const { headers = [], sdp, uri = contactOf() } = invite;
      const callId = randomUUID();
      const lines = [
        `INVITE ${uri} SIP/2.0`,
        `Via: SIP/2.0/WS 127.0.0.1:5060;branch=${newBranch()}`,
        `From: ${withTag(from, randomUUID().slice(0, 8))}`,
        `To: ${to}`,
        `Call-ID: ${callId}`,
        'CSeq: 1 INVITE',
      ];
      const text = requestText(lines, headers, sdp);
      const headerLines = text.split('\r\n\r\n', 1)[0] ?? '';
      const first = (name: string) =>
        new RegExp(`^${name}: (.*)$`, 'im').exec(headerLines.replaceAll('\r', ''))?.[1] ?? '';
      const message = { text, body: sdp ?? '', method: 'INVITE', status: undefined, uri };
      const call = create(callId, true, { ...message, first, all: (name) => [first(name)].filter(Boolean) });
      send(text);
      return call;
    },
  };
};
