// For development only: the customer, who answers every call after a second, and only listens.
import { UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';

const ua = new UA({
  sockets: [new WebSocketInterface(`ws://${location.host}/sip`)],
  uri: 'sip:customer@example.com',
  password: 'secret',
});
ua.on('newRTCSession', ({ session }: { session: RTCSession }) => {
  if (session.direction !== 'incoming') return;
  setTimeout(() => {
    if (!session.isEnded()) session.answer({ mediaConstraints: { audio: false, video: false } });
  }, 1_000);
});
ua.start();
