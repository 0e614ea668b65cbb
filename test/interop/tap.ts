import { WebSocket, WebSocketServer } from 'ws';
import type { AddressInfo } from 'node:net';

interface Client {
  socket: WebSocket;
  /** The user that registered on it, or '?'. */
  name: string;
}

/**
 * Sits between phones and a SIP service, keeps what goes through, and can break the connection, as it breaks between any two
 * machines.
 */
export const openTap = async (serviceUrl: string) => {
  const clients = new Set<Client>();
  const messages: { to: string; text: string }[] = [];
  let isOnline = true;

  const server = new WebSocketServer({
    host: '127.0.0.1',
    port: 0,
    handleProtocols: () => 'sip',
    verifyClient: () => isOnline,
  });

  server.on('connection', (socket, { headers: { origin } }) => {
    const client: Client = { socket, name: '?' };
    const service = new WebSocket(serviceUrl, 'sip', origin === undefined ? {} : { origin });
    const waiting: string[] = [];
    clients.add(client);

    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      client.name = /^REGISTER [^]*\r\nFrom:[^\r]*sip:(\w+)@/i.exec(text)?.[1] ?? client.name;
      if (service.readyState === WebSocket.OPEN) service.send(text);
      else waiting.push(text);
    });
    service.on('open', () => {
      for (const text of waiting.splice(0)) service.send(text);
    });
    service.on('message', (data: Buffer) => {
      const text = data.toString();
      messages.push({ to: client.name, text });
      socket.send(text);
    });
    socket.on('close', () => {
      clients.delete(client);
      service.terminate();
    });
    service.on('close', () => {
      socket.terminate();
    });
    // A close follows.
    service.on('error', () => undefined);
    socket.on('error', () => undefined);
  });
  await new Promise((resolve) => server.once('listening', resolve));

  const drop = (username?: string) => {
    for (const { name, socket } of clients) if (!username || name === username) socket.terminate();
  };

  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    messages,
    drop,
    setOnline: (online: boolean) => {
      isOnline = online;
      if (!online) drop();
    },
    close: async () => {
      drop();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
};
