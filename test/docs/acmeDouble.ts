import type { AcmeCall, AcmeClient } from './acme';

/** A call on Acme's service, with what the remote party can do. */
const openCall = (facts: Pick<AcmeCall, 'id' | 'direction' | 'number'>) => {
  let ring = (): void => undefined;
  let answered = (): void => undefined;
  let hold: (isHeld: boolean) => void = () => undefined;
  let end: (code?: number) => void = () => undefined;
  let tones = '';
  let isOver = false;
  const call: AcmeCall = {
    ...facts,
    peerConnection: {} as RTCPeerConnection,
    remoteStream: {} as MediaStream,
    answer: () => Promise.resolve(),
    reject: () => {
      isOver = true;
    },
    hangUp: () => {
      isOver = true;
    },
    mute: () => undefined,
    hold: () => Promise.resolve(),
    sendTones: (sent) => {
      tones += sent;
    },
    onRinging: (listener) => {
      ring = listener;
    },
    onAnswered: (listener) => {
      answered = listener;
    },
    onHeld: (listener) => {
      hold = listener;
    },
    onEnded: (listener) => {
      end = (code) => {
        isOver = true;
        listener(code);
      };
    },
  };
  return {
    call,
    ring: () => {
      if (!isOver) ring();
    },
    answer: () => {
      answered();
    },
    hold: (isHeld: boolean) => {
      hold(isHeld);
    },
    end: (code?: number) => {
      end(code);
    },
    heard: () => tones,
  };
};

/** Acme's service in memory. */
export const createAcmeDouble = (otherNumber: string) => {
  let calls = 0;
  let isDenied = false;
  let newest: ReturnType<typeof openCall> | undefined;
  let receive: (call: AcmeCall) => void = () => undefined;
  let online: (isOnline: boolean) => void = () => undefined;

  const open = (direction: AcmeCall['direction'], number: string) => {
    calls += 1;
    newest = openCall({ id: `acme-${calls}`, direction, number });
    return newest;
  };
  const client: AcmeClient = {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as services do
    connect: () => (isDenied ? Promise.reject('denied') : Promise.resolve()),
    disconnect: () => Promise.resolve(),
    call: (number) => {
      const opened = open('outbound', number);
      setTimeout(() => {
        opened.ring();
      });
      return opened.call;
    },
    onIncoming: (listener) => {
      receive = listener;
    },
    onOnline: (listener) => {
      online = listener;
    },
  };
  return {
    client,
    deny: () => {
      isDenied = true;
    },
    setOnline: (isOnline: boolean) => {
      online(isOnline);
    },
    other: {
      number: otherNumber,
      answer: () => newest?.answer(),
      busy: () => newest?.end(486),
      decline: () => newest?.end(603),
      hangUp: () => newest?.end(),
      hold: (isHeld: boolean) => newest?.hold(isHeld),
      heardDigits: () => newest?.heard() ?? '',
      call: () => {
        receive(open('inbound', otherNumber).call);
      },
    },
  };
};
