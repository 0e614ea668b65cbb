import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { type SipMessage, readSip } from './message';
import { type PeerCall, type PeerInvite, createPeerCalls } from './peerCalls';
import { type Reply, replyTo } from './reply';

/** What the peer answers to a request; `undefined`: nothing. */
export type Script = (request: SipMessage, count: number) => Reply | undefined;

/** A SIP service and the remote party in one, which does as it is told: the rows of the tests are its orders. */
export interface Peer {
  readonly url: string;
  /** Everything that the phone sent, oldest first. */
  readonly received: readonly SipMessage[];
  /** Everything that the peer sent, oldest first. */
  readonly sent: readonly string[];
  /** How many WebSockets were opened so far. */
  readonly sockets: () => number;
  /** How many are open now. */
  readonly openSockets: () => number;
  /** By method. `REGISTER` is accepted and everything else outside a call answered with 200 unless a script says otherwise. */
  readonly scripts: Record<string, Script>;
  /** Messages of a method, of those received. */
  readonly all: (method: string) => SipMessage[];
  /** `true`: the connections stay up, and nothing is read or answered any more on those that are open now. */
  readonly freeze: () => void;
  /** Breaks all connections. */
  readonly drop: () => void;
  /** `false`: breaks all connections and lets nobody in. */
  readonly setOnline: (online: boolean) => void;
  /** Calls the phone. */
  readonly invite: (invite?: PeerInvite) => PeerCall;
  /** The next call that the phone makes. */
  readonly nextCall: () => Promise<PeerCall>;
  readonly send: (text: string) => void;
  readonly close: () => Promise<void>;
}

const host = '127.0.0.1';

/** What a registrar says: the phone's own Contact, for as long as it asked. */
const acceptRegistration: Script = (request) => ({
  status: 200,
  headers: [`Contact: ${request.first('contact')}`],
});

export const startPeer = async (): Promise<Peer> => {
  const received: SipMessage[] = [];
  const sent: string[] = [];
  const sockets = new Set<WebSocket>();
  const frozen = new WeakSet<WebSocket>();
  const scripts: Record<string, Script> = { REGISTER: acceptRegistration };
  const counts = new Map<string, number>();
  let opened = 0;
  let isOnline = true;

  const send = (text: string) => {
    sent.push(text);
    const socket = [...sockets].findLast((each) => !frozen.has(each));
    socket?.send(text);
  };
  const calls = createPeerCalls({ send, contactOf: () => lastContact() });
  const all = (method: string) => received.filter((message) => message.method === method);
  const lastContact = () => /<([^>]+)>/.exec(all('REGISTER').at(-1)?.first('contact') ?? '')?.[1] ?? '';

  const take = (text: string) => {
    const message = readSip(text);
    if (!message) return;
    received.push(message);
    if (calls.take(message) || message.method === undefined || message.method === 'ACK') return;
    const count = (counts.get(message.method) ?? 0) + 1;
    counts.set(message.method, count);
    const script = scripts[message.method];
    const reply = script ? script(message, count) : { status: 200 };
    if (reply) send(replyTo(message, { tag: randomUUID().slice(0, 8), ...reply }));
  };

  const server = new WebSocketServer({
    host,
    port: 0,
    handleProtocols: () => 'sip',
    verifyClient: () => isOnline,
  });
  server.on('connection', (socket) => {
    opened += 1;
    sockets.add(socket);
    socket.on('message', (data: Buffer) => {
      if (!frozen.has(socket)) take(data.toString());
    });
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const drop = () => {
    for (const socket of sockets) socket.terminate();
  };

  return {
    url: `ws://${host}:${port}/`,
    received,
    sent,
    sockets: () => opened,
    openSockets: () => sockets.size,
    scripts,
    all,
    freeze: () => {
      for (const socket of sockets) frozen.add(socket);
    },
    drop,
    setOnline: (online) => {
      isOnline = online;
      if (!online) drop();
    },
    invite: calls.invite,
    nextCall: calls.next,
    send,
    close: async () => {
      drop();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
};
