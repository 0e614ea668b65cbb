import type { RTCSession } from 'jssip/lib/RTCSession';
import { PhoneError } from '../phoneError';
import { Refusal } from '../sip/refusal';
import { isReadyToReOffer } from './versions';

type TerminateOptions = Parameters<RTCSession['terminate']>[0];

/** The words by which JsSIP ends a call whose re-INVITE was refused. */
const refusedPhrase = 'Media Renegotiation Failed';
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

interface Handlers {
  onErrorResponse?: (response: { status_code: number }) => void;
}

/** JsSIP's own methods, through which its re-INVITEs go. */
interface Sender {
  sendRequest?: (method: string, options?: { eventHandlers?: Handlers }) => unknown;
}

/** JsSIP does not say with which code a re-INVITE was refused. */
const noteRefusals = (rtc: RTCSession, note: (status: number) => void): void => {
  const inside = rtc as unknown as Sender;
  const send = inside.sendRequest?.bind(rtc);
  if (!send) return;
  inside.sendRequest = (method, options) => {
    const handlers = options?.eventHandlers;
    const onErrorResponse = handlers?.onErrorResponse;
    if (method !== 'INVITE' || !handlers || !onErrorResponse) return send(method, options);
    const eventHandlers: Handlers = {
      ...handlers,
      onErrorResponse: (response) => {
        note(response.status_code);
        onErrorResponse(response);
      },
    };
    return send(method, { ...options, eventHandlers });
  };
};

/**
 * JsSIP hangs up if a re-INVITE is refused, or if the WebSocket is away while one is due. A refused hold must not cost
 * the call, and neither must a lost WebSocket: the sound does not go through it.
 */
export const keepRenegotiable = (rtc: RTCSession): Renegotiation => {
  let refuse: ((error: PhoneError) => void) | undefined;
  let fault: string | undefined;
  let refusedStatus: number | undefined;
  noteRefusals(rtc, (status) => {
    refusedStatus = status;
  });
  const terminate = rtc.terminate.bind(rtc);

  rtc.terminate = (options?: TerminateOptions) => {
    const phrase = options?.reason_phrase;
    const spared = phrase === refusedPhrase || (phrase === connectionPhrase && rtc.isEstablished());
    if (!spared) {
      fault = phrase;
      terminate(options);
      return;
    }
    refuse?.(
      phrase === connectionPhrase
        ? new PhoneError('unreachable', 'The service cannot be reached at present.')
        : new Refusal(refusedStatus, 'no agreement'),
    );
  };

  /** The remote party may be in the middle of a change. */
  const untilFree = async () => {
    for (let waitedMs = 0; waitedMs < patienceMs && !isReadyToReOffer(rtc); waitedMs += pauseMs) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };

  const offerNow = (constraints: RTCOfferOptions) =>
    new Promise<void>((resolve, reject) => {
      const settle = (done: () => void) => {
        refuse = undefined;
        rtc.removeListener('ended', onEnded);
        done();
      };
      const onEnded = () => {
        settle(() => {
          reject(new PhoneError('wrong-state', 'The call ended before the remote party had answered.'));
        });
      };
      refuse = (error) => {
        settle(() => {
          reject(error);
        });
      };
      rtc.on('ended', onEnded);
      const sent = rtc.renegotiate({ rtcOfferConstraints: constraints }, () => {
        settle(resolve);
      });
      if (!sent) refuse(new PhoneError('refused', 'Another change of this call is under way.'));
    });

  return {
    fault: () => fault,
    offer: async (constraints = {}) => {
      await untilFree();
      await offerNow(constraints);
    },
  };
};
