import type { RawHostMessage, Session } from '../../src/protocol/hostEvents';
import type { AppMessage } from '../../src/protocol/appMessages';
import type { OpenTransport, TransportSink } from '../../src/protocol/transport';

/** A wire in memory whose far end the test holds. */
export const createTransportDouble = () => {
  const sent: AppMessage[] = [];
  let sink: TransportSink | undefined;
  let isClosed = false;
  let refuse: ((message: AppMessage) => boolean) | undefined;

  const open: OpenTransport = (opened) => {
    sink = opened;
    return {
      send: (message) => {
        if (refuse?.(message)) throw new DOMException('This cannot be cloned.', 'DataCloneError');
        sent.push(message);
      },
      close: () => {
        isClosed = true;
      },
    };
  };

  return {
    open,
    sent,
    methods: () => sent.map(({ method }) => method),
    isClosed: () => isClosed,
    refuseTo: (predicate: (message: AppMessage) => boolean) => {
      refuse = predicate;
    },
    ready: (session: Session = { portalId: 1 }) => sink?.onReady(session),
    say: (type: string, data?: unknown) =>
      sink?.onMessage({ type, data, messageId: 'host_1' } satisfies RawHostMessage),
    problem: (reason: Parameters<TransportSink['onProblem']>[0]['reason'], message = reason as string) =>
      sink?.onProblem({ reason, message, origin: 'https://evil.example' }),
  };
};
