import type { Plugin } from 'vite';
import { WebSocketServer, type WebSocket } from 'ws';

/** What a registrar answers to REGISTER: yes. */
const accepted = (request: string): string => {
  const headers = request
    .split('\r\n')
    .filter((line) => /^(?:Via|From|To|Call-ID|CSeq|Contact):/i.test(line));
  return ['SIP/2.0 200 OK', ...headers, 'Expires: 600', 'Content-Length: 0', '', ''].join('\r\n');
};

/**
 * For development only, in place of your PBX: a SIP server for two phones at `/sip` of Vite's own server. It passes everything from the
 * agent to the customer and back, whatever number the agent dials.
 */
export const sipServer = (): Plugin => ({
  name: 'sip-server',
  apply: 'serve',
  configureServer({ httpServer }) {
    const phones = new Map<string, WebSocket>();
    const server = new WebSocketServer({ noServer: true, handleProtocols: () => 'sip' });
    httpServer?.on('upgrade', (request, socket, head) => {
      if (request.url !== '/sip') return;
      server.handleUpgrade(request, socket, head, (phone) => {
        let name: string | undefined;
        phone.on('message', (data) => {
          const message = String(data);
          if (message.startsWith('REGISTER')) {
            name = /^From:.*sip:(\w+)@/im.exec(message)?.[1] ?? '';
            phones.set(name, phone);
            phone.send(accepted(message));
            return;
          }
          const other = name === 'agent' ? 'customer' : 'agent';
          // Numbers at this domain are the customer's.
          phones
            .get(other)
            ?.send(message.replace(/^([A-Z]+) sip:[^@ ]+@example\.com/, `$1 sip:${other}@example.com`));
        });
      });
    });
  },
});
