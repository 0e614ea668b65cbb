import type { Socket } from 'jssip/lib/Socket';
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
