import { createFakeSoftphone, type FakeRemote } from 'react-hubspot-calling/testing';
import type { Demo } from './demo';
import { connectPhoneRemote } from './phoneRemote';

/**
 * A demo that only pretends to call: the other side answers after a while; numbers that end in 0101 to 0107 are busy, decline,
 * ring out, fail …
 */
export const openFakePhone = (): Demo => {
  const phone = createFakeSoftphone({ ringsAfterMs: 600, answersAfterMs: 2500 });
  /** The other side of the call; of several windows one has the phone. */
  const remote = (): FakeRemote => {
    if (phone.getSnapshot().status !== 'ready') throw new Error('The phone is not in this window.');
    return phone.remote;
  };
  connectPhoneRemote({
    incoming: (number, options) => phone.incoming(number, options),
    answer: () => {
      remote().answer();
    },
    busy: () => {
      remote().busy();
    },
    decline: () => {
      remote().decline();
    },
    ringOut: () => {
      remote().end({ reason: 'no-answer', by: 'system', code: 408 });
    },
    hold: (held) => {
      remote().hold(held);
    },
    hangUp: () => {
      remote().hangUp();
    },
  });
  return { phone };
};
