import { areAddressesPlain, createAddresses } from './addresses';
import { createInviteAnswers } from './inviteAnswers';
import { createKeepAlive, isKeepAlive, optionsLike } from './keepAlive';
import { createLastWords } from './lastWords';
import {
  type SipMessage,
  hasTag,
  methodOf,
  readSip,
  valueOf,
  valuesOf,
  withHeaders,
  writeSip,
} from './message';
import { createPace } from './pace';
import { askedSeconds, grantedSeconds, mendAccepted, mendTooBrief } from './registerAnswer';
import { createSections } from './sections';
import { keepSocket } from './socket';

export interface WireSettings {
  /** The WebSocket's address. */
  server: string;
  retryAfterMs: number;
  /** How often to ask the service for a sign of life, in milliseconds; 0: never. */
  keepAliveMs: number;
  /** Registers once more: what every service answers. */
  onRegisterDue: () => void;
  /** Reads and changes what goes over the wire: for calls that outlive their page. */
  tap?: WireTap | undefined;
}

/** Between the wire and its socket. */
export interface WireTap {
  /** @returns what goes out instead; `undefined` for nothing */
  sends: (text: string) => string | undefined;
  /** @returns what the package gets instead; `undefined` for nothing */
  receives: (text: string) => string | undefined;
  /** Gets the ends of the wire. */
  connect: (ends: WireEnds) => void;
}

interface WireEnds {
  /** To the service. */
  send: (text: string) => boolean;
  /** The same, if it may be left unanswered. */
  sendQuietly: (text: string) => boolean;
  /** As if it came from the service. */
  receive: (text: string) => void;
}

export interface WireEvents {
  onOpen: () => void;
  /** The connection broke, could not be opened, or is dead; another one is on its way. */
  onLost: () => void;
  onText: (text: string) => void;
}

/**
 * What is between a SIP package and its service: the WebSocket, and the habits of registrars and PBXs that the packages do not
 * support. It keeps the connection up, notices a dead one, slows down what would repeat without a pause, and mends what a package
 * would drop.
 */
export interface Wire {
  /** Set by the package's transport. */
  events: WireEvents | undefined;
  open: () => void;
  isOpen: () => boolean;
  /** @returns `false` without a connection */
  send: (text: string) => boolean;
  /** Asks at once whether the service is still there, or tries at once to reach it. */
  check: () => void;
  /** A text of the package's with addresses as the remote party wrote them. */
  restore: (text: string) => string;
  close: () => void;
}

/** How long a package may take to answer a request at all before it is taken for dropped, in milliseconds. */
const droppedAfterMs = 500;

const isUserAt = (uri: string, contact: string): boolean =>
  /^sips?:([^@;?]*)@/i.exec(uri)?.[1] === /sips?:([^@;?]*)@/i.exec(contact)?.[1];

const transactionOf = (message: SipMessage): string =>
  `${valueOf(message, 'call-id')} ${valueOf(message, 'cseq')}`;

/** A request that the package did not answer is one that it could not read. */
const badRequest = (request: SipMessage): string => {
  const to = valueOf(request, 'to');
  return writeSip({
    startLine: 'SIP/2.0 400 Bad Request',
    headers: [
      ...valuesOf(request, 'via').map((value) => ({ name: 'via', value })),
      { name: 'from', value: valueOf(request, 'from') },
      { name: 'to', value: hasTag(to) ? to : `${to};tag=${crypto.randomUUID().slice(0, 8)}` },
      { name: 'call-id', value: valueOf(request, 'call-id') },
      { name: 'cseq', value: valueOf(request, 'cseq') },
      { name: 'content-length', value: '0' },
    ],
    body: '',
  });
};

export const createWire = ({ server, retryAfterMs, keepAliveMs, onRegisterDue, tap }: WireSettings): Wire => {
  const post = (text: string): boolean => {
    if (!socket.isOpen()) return false;
    const sent = tap ? tap.sends(text) : text;
    return sent === undefined || socket.send(sent);
  };
  const addresses = createAddresses();
  const pace = createPace();
  const inviteAnswers = createInviteAnswers(post);
  const lastWords = createLastWords();
  const sections = createSections();
  /** The newest REGISTER that went out. */
  let register: SipMessage | undefined;
  /**
   * By the computer's clock: while it sleeps, timers stand still, and the package would renew its registration long after the registrar
   * has forgotten it.
   */
  let registeredUntil = Infinity;
  let adjustments = 0;
  let isStarted = false;
  let wasLost = false;
  /** Requests that began a call, until the package has answered. */
  const unanswered = new Map<string, ReturnType<typeof setTimeout>>();

  const forget = (transaction: string): void => {
    clearTimeout(unanswered.get(transaction));
    unanswered.delete(transaction);
  };

  const keepAlive = createKeepAlive({
    everyMs: keepAliveMs,
    isOverdue: () => Date.now() > registeredUntil,
    sendOptions: () => {
      if (register) socket.send(optionsLike(register));
    },
    sendRegister: onRegisterDue,
    onDead: () => {
      rest();
      socket.replace();
    },
  });

  const rest = (): void => {
    registeredUntil = Infinity;
    keepAlive.stop();
    pace.stop();
    for (const transaction of [...unanswered.keys()]) forget(transaction);
  };

  const takeRegisterAnswer = (answer: SipMessage, text: string): string => {
    if (!register || valueOf(answer, 'call-id') !== valueOf(register, 'call-id')) return text;
    const { status = 0 } = answer;
    if (status === 423) {
      adjustments += 1;
      return mendTooBrief(answer, register, adjustments - 1);
    }
    if (status < 200 || status > 299 || askedSeconds(register) === 0) return text;
    adjustments = 0;
    registeredUntil = Date.now() + 1000 * grantedSeconds(answer, register);
    pace.ease();
    socket.settle();
    keepAlive.begin();
    // Before the package learns of it, and sends what depends on these.
    if (wasLost) for (const word of lastWords.all()) post(word);
    wasLost = false;
    return mendAccepted(answer, register);
  };

  const takeRequest = (request: SipMessage, text: string): string => {
    const transaction = transactionOf(request);
    if (request.method === 'INVITE' && !hasTag(valueOf(request, 'to')) && !unanswered.has(transaction)) {
      const timer = setTimeout(() => {
        unanswered.delete(transaction);
        post(badRequest(request));
      }, droppedAfterMs);
      unanswered.set(transaction, timer);
    }
    // Whatever comes on this socket is for this phone, whichever of the user's addresses it names.
    const contact = register && valueOf(register, 'contact');
    const own = contact && !isUserAt(request.uri, contact) ? /<([^>]+)>/.exec(contact)?.[1] : undefined;
    const required = valuesOf(request, 'require').join();
    const wantsReliable = /\b100rel\b/i.test(required);
    if (own === undefined && !wantsReliable && areAddressesPlain(request)) return text;
    const startLine = `${request.method ?? ''} ${own ?? request.uri} SIP/2.0`;
    // SIP.js would want the sound before the call is answered; a call that rings unreliably is better than none (RFC 3262).
    const headers = wantsReliable ? withHeaders(request, ['require'], []) : request.headers;
    return addresses.mend({ ...request, startLine, headers });
  };

  const onText = (given: string): void => {
    keepAlive.onSign();
    // RFC 5626, 3.5.1: the service asks whether this side is there, or answers.
    if (given === '\r\n\r\n') socket.send('\r\n');
    const text = tap ? tap.receives(given) : given;
    if (text !== undefined) read(text);
  };

  const read = (text: string): void => {
    const message = readSip(text);
    if (!message || isKeepAlive(message)) return;
    const seen = sections.hide(message);
    take(seen, seen === message ? text : writeSip(seen));
  };

  const take = (message: SipMessage, text: string): void => {
    lastWords.settle(message);
    if (message.method !== undefined) wire.events?.onText(takeRequest(message, text));
    else if (methodOf(message) === 'REGISTER') wire.events?.onText(takeRegisterAnswer(message, text));
    else if (methodOf(message) === 'INVITE') {
      const answer = inviteAnswers.take(message, text);
      if (answer !== undefined) wire.events?.onText(answer);
    } else wire.events?.onText(text);
  };

  const socket = keepSocket(server, retryAfterMs, {
    onOpen: () => wire.events?.onOpen(),
    onLost: () => {
      rest();
      adjustments = 0;
      wasLost = true;
      wire.events?.onLost();
    },
    onText,
  });

  const onVisible = (): void => {
    if (document.visibilityState === 'visible') wire.check();
  };
  const onOnline = (): void => {
    wire.check();
  };

  const wire: Wire = {
    events: undefined,
    open: () => {
      if (isStarted) return;
      isStarted = true;
      window.addEventListener('online', onOnline);
      document.addEventListener('visibilitychange', onVisible);
      socket.open();
    },
    isOpen: socket.isOpen,
    send: (given) => {
      const restored = addresses.restore(given);
      const message = readSip(restored);
      const text = message ? sections.show(restored, message) : restored;
      if (message) lastWords.note(message, text);
      if (!socket.isOpen()) return false;
      if (message && !inviteAnswers.sent(message)) return true;
      if (message?.status !== undefined) forget(transactionOf(message));
      if (message?.method === undefined || message.method === 'ACK') return post(text);
      if (message.method !== 'REGISTER') {
        keepAlive.expectAnswer();
        return post(text);
      }
      register = message;
      pace.run(() => {
        keepAlive.expectAnswer();
        socket.send(text);
      });
      return true;
    },
    check: () => {
      if (!socket.isOpen()) socket.hurry();
      else if (register) keepAlive.ask();
    },
    restore: addresses.restore,
    close: () => {
      window.removeEventListener('online', onOnline);
      document.removeEventListener('visibilitychange', onVisible);
      rest();
      socket.close();
    },
  };
  tap?.connect({ send: (text) => wire.send(text), sendQuietly: socket.send, receive: read });
  return wire;
};
