import type { SessionFacts } from '../session';
import type { Carrier } from './carrier';
import { Refusal } from './refusal';

type Renegotiate = Carrier['renegotiate'];

/** How often an offer is made again that crosses one of the remote party's. */
const glareTries = 3;
/** An answer to a second offer asks for a pause up to this (RFC 3261, 14.2), in milliseconds; a service that is overloaded for more. */
const longestPauseMs = 10_000;

/** After how many milliseconds an offer that was refused can be made again; `undefined`: never. */
const pauseAfter = (error: unknown, direction: SessionFacts['direction']): number | undefined => {
  if (!(error instanceof Refusal)) return undefined;
  // It crossed one of the remote party's; who made the Call-ID waits longer (RFC 3261, 14.1).
  if (error.status === 491)
    return direction === 'outbound' ? 2100 + Math.random() * 1900 : Math.random() * 2000;
  const { status, retryAfterMs = Infinity } = error;
  return status === 500 && retryAfterMs <= longestPauseMs ? retryAfterMs : undefined;
};

interface RenegotiationSettings {
  direction: SessionFacts['direction'];
  /** @throws {PhoneError} */
  offer: Renegotiate;
  isOver: () => boolean;
}

/** Offers changes of a call one after the other: two at once would clash. */
export const createRenegotiation = ({ direction, offer, isOver }: RenegotiationSettings): Renegotiate => {
  let changing: Promise<void> = Promise.resolve();

  const offerUntilFree = async (change: Parameters<Renegotiate>[0], triesLeft: number): Promise<void> => {
    try {
      await offer(change);
    } catch (error) {
      const pauseMs = pauseAfter(error, direction);
      if (pauseMs === undefined || triesLeft === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
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
