// An app with its own SIP client, as it is without this library.
import { UA, WebSocketInterface } from 'jssip';

type Session = ReturnType<UA['call']>;

const media = { mediaConstraints: { audio: true, video: false } };
let ua: UA | undefined;
let session: Session | undefined;

/** How many packets of sound have arrived in the newest call. */
const packets = async (): Promise<number> => {
  let total = 0;
  (await session?.connection.getStats())?.forEach((entry: { type: string; packetsReceived?: number }) => {
    if (entry.type === 'inbound-rtp') total += entry.packetsReceived ?? 0;
  });
  return total;
};

const app = {
  register: (server: string, username: string, password: string) => {
    const uri = `sip:${username}@127.0.0.1`;
    ua = new UA({ sockets: [new WebSocketInterface(server)], uri, password });
    ua.on('newRTCSession', (event: { session: Session }) => {
      ({ session } = event);
    });
    ua.start();
  },
  isRegistered: () => ua?.isRegistered() ?? false,
  call: (number: string) => void ua?.call(number, media),
  answer: () => session?.answer(media),
  isUp: () => session?.isEstablished() ?? false,
  isOver: () => session?.isEnded() ?? true,
  hangUp: () => session?.terminate(),
  packets,
};

export type SipApp = typeof app;

Object.assign(window, { app });
