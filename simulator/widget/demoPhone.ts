import { createFakeSoftphone } from 'react-hubspot-calling/testing';
import { connectPhoneRemote } from './phoneRemote';

/** The phone behind the demo: it answers after a while; numbers that end in 0101 to 0107 are busy, decline, ring out, fail … */
export const demoPhone = createFakeSoftphone({ ringsAfterMs: 600, answersAfterMs: 2500 });

connectPhoneRemote({
  incoming: (number, options) => demoPhone.incoming(number, options),
  answer: () => {
    demoPhone.remote.answer();
  },
  hangUp: () => {
    demoPhone.remote.hangUp();
  },
});
