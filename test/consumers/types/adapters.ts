import type { Softphone } from 'react-hubspot-calling';
import { createJsSipPhone } from 'react-hubspot-calling/jssip';

export const phone: Softphone = createJsSipPhone({
  server: 'wss://sip.example.com',
  getCredentials: () => Promise.resolve({ username: 'ada', password: 'secret' }),
});
