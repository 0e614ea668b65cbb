// For development only: the customer, who answers every call after a second, and only listens.
import { UA, WebSocketInterface } from 'jssip';

const ua = new UA({
  sockets: [new WebSocketInterface(`ws://${location.host}/sip`)],
  uri: 'sip:customer@example.com',
  password: 'secret',
});
ua.on('newRTCSession', ({ session }: { session: ReturnType<UA['call']> }) => {
  if (session.direction !== 'incoming') return;
  setTimeout(() => {
    if (!session.isEnded()) session.answer({ mediaConstraints: { audio: false, video: false } });
  }, 1_000);
});
ua.start();
