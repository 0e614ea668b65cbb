import { UA, WebSocketInterface } from 'jssip';
import { createJsSipPhone } from 'react-hubspot-calling/jssip';

const callOptions = { mediaConstraints: { audio: true, video: false } };

/** Your app's own client: it registers, reconnects and rings as it does outside of HubSpot. */
const createUserAgent = (): UA => {
  const server = import.meta.env.VITE_SIP_SERVER ?? `ws://${location.host}/sip`;
  return new UA({
    sockets: [new WebSocketInterface(server)],
    uri: 'sip:agent@example.com',
    password: 'secret',
  });
};

/** The library watches the client and drives its calls. It never creates, registers or stops it. */
export const connectPhone = () => {
  const ua = createUserAgent();
  const phone = createJsSipPhone({ ua, callOptions, answerOptions: callOptions });
  ua.start();
  return phone;
};
