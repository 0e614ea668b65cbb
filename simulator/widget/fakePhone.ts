import { createFakeSoftphone } from 'react-hubspot-calling/testing';
import type { Demo } from './demo';
import { connectPhoneRemote } from './phoneRemote';

/**
 * A demo that only pretends to call: the other side answers after a while; numbers that end in 0101 to 0107 are busy, decline,
 * ring out, fail …
 */
export const openFakePhone = (): Demo => {
  const phone = createFakeSoftphone({ ringsAfterMs: 600, answersAfterMs: 2500 });
  connectPhoneRemote({
    incoming: (number, options) => phone.incoming(number, options),
    answer: () => {
      phone.remote.answer();
    },
    busy: () => {
      phone.remote.busy();
    },
    decline: () => {
      phone.remote.decline();
    },
    hold: (held) => {
      phone.remote.hold(held);
    },
    hangUp: () => {
      phone.remote.hangUp();
    },
  });
  return { phone };
};
