import type { SessionFacts } from '../session';
import type { Carrier } from './carrier';
import { Refusal } from './refusal';

type Renegotiate = Carrier['renegotiate'];

/** How often an offer is made again that crosses one of the remote party's. */
const glareTries = 3;

interface RenegotiationSettings {
  direction: SessionFacts['direction'];
  /** @throws {PhoneError} */
  offer: Renegotiate;
  isOver: () => boolean;
}

/** Offers changes of a call one after the other: two at once would clash. */
export const createRenegotiation = ({ direction, offer, isOver }: RenegotiationSettings): Renegotiate => {
  let changing: Promise<void> = Promise.resolve();

  /** An offer that crossed one of the remote party's is made again a little later (RFC 3261, 14.1). */
  const offerUntilFree = async (change: Parameters<Renegotiate>[0], triesLeft: number): Promise<void> => {
    try {
      await offer(change);
    } catch (error) {
      const isGlare = error instanceof Refusal && error.status === 491;
      if (!isGlare || triesLeft === 0) throw error;
      // Who made the Call-ID waits longer.
      const waitMs = direction === 'outbound' ? 2100 + Math.random() * 1900 : Math.random() * 2000;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      if (isOver()) throw error;
      await offerUntilFree(change, triesLeft - 1);
    }
  };

  return (change) => {
    const step = changing.then(() => offerUntilFree(change, glareTries));
    changing = step.catch(() => undefined);
    return step;
  };
};
