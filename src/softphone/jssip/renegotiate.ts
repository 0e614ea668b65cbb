import { PhoneError } from '../phoneError';
import { directionOf, takeBackOffer } from '../sip/direction';
import { Refusal } from '../sip/refusal';
import { isReadyToReOffer } from './versions';
import type { JsSipSession } from './types';

type TerminateOptions = Parameters<JsSipSession['terminate']>[0];

/** The words by which JsSIP ends a call whose re-INVITE was refused. */
const refusedPhrases = ['Media Renegotiation Failed', 'Hold Failed', 'Unhold Failed'];
/** The words by which it ends a call because its message could not be sent. */
const connectionPhrase = 'Connection Error';

const patienceMs = 3000;
const pauseMs = 100;

export interface Renegotiation {
  /** The fault for which JsSIP ended the call; its own events call most of them a cancellation. */
  fault: () => string | undefined;
  /** Offers the connection's current state to the remote party. @throws {PhoneError} `refused` */
  offer: (constraints?: RTCOfferOptions) => Promise<void>;
}

interface Response {
  status_code: number;
  getHeader: (name: string) => string | undefined;
}

interface Handlers {
  onErrorResponse?: (response: Response) => void;
}

/** JsSIP's own methods, through which its re-INVITEs go. */
interface Sender {
  sendRequest?: (this: unknown, method: string, options?: { eventHandlers?: Handlers }) => unknown;
}

/** JsSIP does not say with which code a re-INVITE was refused. @returns the function that stops listening */
const noteRefusals = (rtc: JsSipSession, note: (response: Response) => void): VoidFunction => {
  const inside = rtc as unknown as Sender;
  const send = inside.sendRequest;
  if (!send) return () => undefined;
  inside.sendRequest = function (method, options) {
    const handlers = options?.eventHandlers;
    const onErrorResponse = handlers?.onErrorResponse;
    if (method !== 'INVITE' || !handlers || !onErrorResponse) return send.call(this, method, options);
    const eventHandlers: Handlers = {
      ...handlers,
      onErrorResponse: (response) => {
        note(response);
        onErrorResponse(response);
      },
    };
    return send.call(this, method, { ...options, eventHandlers });
  };
  return () => {
    inside.sendRequest = send;
  };
};

interface Sparing {
  /** Whether a refusal is waited for; a call is spared anyway. */
  refuse: ((error: PhoneError) => void) | undefined;
  fault: string | undefined;
}

/**
 * JsSIP hangs up if a re-INVITE is refused, or if the WebSocket is away while one is due. A refused hold must not cost
 * the call, and neither must a lost WebSocket: the sound does not go through it.
 */
const spare = (rtc: JsSipSession): Sparing & { stop: VoidFunction } => {
  let refusal: Response | undefined;
  const stopNoting = noteRefusals(rtc, (response) => {
    refusal = response;
  });
  const { terminate } = rtc as { terminate: (options?: TerminateOptions) => void };

  const sparing: Sparing & { stop: VoidFunction } = {
    refuse: undefined,
    fault: undefined,
    stop: () => {
      stopNoting();
      rtc.terminate = terminate;
    },
  };

  rtc.terminate = (options?: TerminateOptions) => {
    const phrase = options?.reason_phrase ?? '';
    const isSpared = refusedPhrases.includes(phrase) || (phrase === connectionPhrase && rtc.isEstablished());
    if (!isSpared) {
      sparing.fault = phrase || undefined;
      terminate.call(rtc, options);
      return;
    }
    sparing.refuse?.(
      phrase === connectionPhrase
        ? new PhoneError('unreachable', 'The service cannot be reached at present.')
        : new Refusal(refusal?.status_code, 'no agreement', refusal?.getHeader('Retry-After')),
    );
    refusal = undefined;
  };
  return sparing;
};

/** One change after the other: the remote party may be in the middle of one. */
const untilFree = async (rtc: JsSipSession) => {
  for (let waitedMs = 0; waitedMs < patienceMs && !isReadyToReOffer(rtc); waitedMs += pauseMs) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
};

/** @param send Offers the change, and says whether JsSIP did so. */
const offerWith = (rtc: JsSipSession, sparing: Sparing, send: (onDone: VoidFunction) => boolean) =>
  new Promise<void>((resolve, reject) => {
    const settle = (done: () => void) => {
      sparing.refuse = undefined;
      rtc.removeListener('ended', onEnded);
      done();
    };
    const onEnded = () => {
      settle(() => {
        reject(new PhoneError('wrong-state', 'The call ended before the remote party had answered.'));
      });
    };
    sparing.refuse = (error) => {
      settle(() => {
        reject(error);
      });
    };
    rtc.on('ended', onEnded);
    const sent = send(() => {
      settle(resolve);
    });
    if (!sent) sparing.refuse(new PhoneError('refused', 'Another change of this call is under way.'));
  });

/** For calls of the library's own UA: spared as long as they last. */
export const keepRenegotiable = (rtc: JsSipSession): Renegotiation => {
  const sparing = spare(rtc);
  return {
    fault: () => sparing.fault,
    offer: async (constraints = {}) => {
      await untilFree(rtc);
      await offerWith(rtc, sparing, (onDone) =>
        rtc.renegotiate({ rtcOfferConstraints: constraints }, onDone),
      );
    },
  };
};

/** JsSIP's note of the local hold, and how it reports one. */
interface HoldInside {
  _localHold?: boolean;
  _onhold?: (originator: string) => void;
  _onunhold?: (originator: string) => void;
}

/** JsSIP has noted and reported a hold, or its end, before the remote party could refuse it. */
const takeBackHold = (rtc: JsSipSession, held: boolean): void => {
  const inside = rtc as unknown as HoldInside;
  if (inside._localHold !== held) return;
  inside._localHold = !held;
  (held ? inside._onunhold : inside._onhold)?.call(rtc, 'local');
};

/**
 * Holds a call of the app's UA through JsSIP's own method, so that the app's listeners hear of it; and lets the call go on if that is
 * refused. @throws {PhoneError} `refused`
 */
export const holdSparing = async (rtc: JsSipSession, held: boolean): Promise<void> => {
  if (rtc.isOnHold().local === held) return;
  await untilFree(rtc);
  const sparing = spare(rtc);
  try {
    await offerWith(rtc, sparing, (onDone) => (held ? rtc.hold({}, onDone) : rtc.unhold({}, onDone)));
  } catch (error) {
    if (!rtc.isEnded()) {
      takeBackHold(rtc, held);
      const { connection } = rtc;
      await takeBackOffer(connection, directionOf(connection), { iceRestart: false });
    }
    throw error;
  } finally {
    sparing.stop();
  }
};
