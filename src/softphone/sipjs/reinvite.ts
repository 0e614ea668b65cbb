import type { Core, Session, SessionInviteOptions } from 'sip.js';
import { Refusal } from '../sip/refusal';

const patienceMs = 3000;
const pauseMs = 100;

/** SIP.js keeps this to itself; without it a change is refused that comes too soon. */
interface Inside {
  pendingReinvite?: boolean;
}

type ReInvite = ReturnType<Core.SessionDialog['invite']>;

const dialogOf = (session: Session): Core.SessionDialog | undefined =>
  session.dialog as Core.SessionDialog | undefined;

/** SIP.js takes no change while one of the remote party's is not acknowledged (RFC 3261, 14.1). */
const isFree = (session: Session): boolean => {
  const dialog = dialogOf(session);
  const isBusy = dialog?.reinviteUserAgentClient ?? dialog?.reinviteUserAgentServer;
  return isBusy === undefined && (session as unknown as Inside).pendingReinvite !== true;
};

const untilFree = async (session: Session) => {
  for (let waitedMs = 0; waitedMs < patienceMs && !isFree(session); waitedMs += pauseMs) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
};

/**
 * SIP.js ends a call whose change is accepted without a session description. Until the returned function is called, that is a refusal
 * of the change.
 */
const takeSilenceAsRefusal = (session: Session): VoidFunction => {
  const dialog = dialogOf(session);
  if (!dialog) return () => undefined;
  const { invite } = dialog as { invite: (...args: Parameters<Core.SessionDialog['invite']>) => ReInvite };
  dialog.invite = (delegate, options) =>
    invite.call(
      dialog,
      {
        ...delegate,
        onAccept: (response) => {
          if (response.message.body) return delegate?.onAccept?.(response);
          response.ack();
          return delegate?.onReject?.(response);
        },
      },
      options,
    );
  return () => {
    dialog.invite = invite;
  };
};

const send = (session: Session, options: SessionInviteOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    const refuse = (words: string, status?: number, retryAfter?: string) => {
      session.stateChange.removeListener(onState);
      reject(new Refusal(status, words, retryAfter));
    };
    const onState = (state: string) => {
      if (state === 'Terminated') refuse('the call has ended');
    };
    session.stateChange.addListener(onState);
    session
      .invite({
        ...options,
        requestDelegate: {
          onAccept: () => {
            session.stateChange.removeListener(onState);
            resolve();
          },
          onReject: ({ message }) => {
            refuse(message.reasonPhrase ?? '', message.statusCode, message.getHeader('retry-after'));
            // RFC 3261, 12.2.1.2: the remote party does not know this call any more.
            if (message.statusCode === 481) session.bye().catch(() => undefined);
          },
        },
      })
      .catch((error: unknown) => {
        refuse((error as Error).message);
      });
  });

/** Offers a change of the sound to the remote party, by the options of SIP.js's handler. @throws {PhoneError} `refused` */
export const reinvite = async (session: Session, sessionDescriptionHandlerOptions: object): Promise<void> => {
  await untilFree(session);
  const restore = takeSilenceAsRefusal(session);
  try {
    await send(session, { sessionDescriptionHandlerOptions });
  } finally {
    restore();
  }
};
