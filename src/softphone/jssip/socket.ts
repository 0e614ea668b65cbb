import type { Socket, UA } from 'jssip';
import type { Wire } from '../sip/wire/wire';

const ignore = () => undefined;

/** The wire as JsSIP takes a socket. */
export const jsSipSocketOf = (wire: Wire, server: string): Socket => {
  const { protocol, host } = new URL(server);
  const socket: Socket = {
    url: server,
    via_transport: protocol === 'wss:' ? 'WSS' : 'WS',
    sip_uri: `sip:${host};transport=ws`,
    connect: wire.open,
    disconnect: wire.close,
    isConnected: wire.isOpen,
    isConnecting: () => !wire.isOpen(),
    send: (text) => typeof text === 'string' && wire.send(text),
    // JsSIP sets these.
    onconnect: ignore,
    ondisconnect: ignore,
    ondata: ignore,
  };
  wire.events = {
    onOpen: () => {
      socket.onconnect();
    },
    onLost: () => {
      socket.ondisconnect(true);
    },
    onText: (text) => {
      socket.ondata(text);
    },
  };
  return socket;
};

/** JsSIP's part between its calls and the socket, which its types do not have. */
interface Inside {
  transport?: { isConnected: () => boolean; send: (message: object | string) => boolean };
}

/** JsSIP drops what it would send while the WebSocket is away. The wire keeps what must be sent later. */
export const hearWhatIsDropped = (ua: UA, wire: Wire): void => {
  const { transport } = ua as unknown as Inside;
  if (!transport) return;
  const { send } = transport;
  transport.send = (message) => {
    // eslint-disable-next-line @typescript-eslint/no-base-to-string -- JsSIP's messages have a text
    if (!transport.isConnected()) wire.send(String(message));
    return send.call(transport, message);
  };
};
