import type { Invitation, InvitationAcceptOptions, Inviter, Session, SessionDelegate } from 'sip.js';
import { now } from '../../base/clock';
import { watchHeld } from '../owned/heldInSdp';
import { localTrackOf, watchMedia } from '../owned/media';
import type { OwnedCall } from '../owned/ownedPhone';
import { PhoneError } from '../phoneError';
import { brokenOff, createCallSession } from '../session';
import type { SessionControl, SessionFacts } from '../session';
import { needTarget } from '../sip/address';
import { createDigitSender, toneMs } from '../sip/digits';
import { directionOf, takeBackOffer } from '../sip/direction';
import { endOfBye, endOfCancel, rejectCodes } from '../sip/end';
import type { Ending } from '../sip/end';
import { createRenegotiation } from '../sip/renegotiation';
import { awaitTransfer } from '../sip/transfer';
import { watchAnswers } from './answers';
import { chainDelegate } from './chainDelegate';
import { loadSipJs } from './load';
import { connectionOf } from './media';
import { referWithSipJs } from './refer';
import { reinvite } from './reinvite';
import { untilConnected } from '../waiting';

export interface SipJsCallSettings {
  answerOptions: InvitationAcceptOptions;
  dtmf: 'auto' | 'rtp' | 'info';
  /** The domain of the user's own address. */
  domain: string;
  /** After how many milliseconds SIP.js itself refuses a call that nobody answers. */
  noAnswerMs: number;
}

/** A call of the app's user agent. */
export type SipJsSession = Inviter | Invitation;

const ignore = () => undefined;

/** SIP.js's timer and our clock may differ by this much, in milliseconds. */
const clockMarginMs = 100;

export const isInvitation = (session: SipJsSession): session is Invitation => 'accept' in session;

/** Holds as SIP.js's `SessionManager` does; if that is refused, the sound goes on as before. */
const hold = async (session: Session, held: boolean): Promise<void> => {
  const before = session.sessionDescriptionHandlerOptionsReInvite;
  const connection = connectionOf(session);
  const direction = connection && directionOf(connection);
  try {
    await reinvite(session, { ...before, hold: held });
  } catch (error) {
    session.sessionDescriptionHandlerOptionsReInvite = before;
    if (connection && direction) await takeBackOffer(connection, direction, { iceRestart: false });
    throw error;
  }
};

/** Follows a call of the app's user agent, and commands it with SIP.js's own methods. */
export const createOwnedSipJsCall = (
  facts: SessionFacts,
  { answerOptions, dtmf, domain, noAnswerMs }: SipJsCallSettings,
): OwnedCall<SipJsSession> => {
  let call: SipJsSession | undefined;
  let connection: RTCPeerConnection | undefined;
  let ending: Ending | undefined;
  let isTransferring = false;
  let isHolding = false;
  /** Whether it was held at the last look at its microphone. */
  let wasHeld = false;
  /** Whether the present hold has left the microphone on. */
  let isLeftOn = false;

  const need = (): SipJsSession => {
    if (call) return call;
    throw new PhoneError('wrong-state', 'The call has not been sent off yet.');
  };

  const renegotiate = createRenegotiation({
    direction: facts.direction,
    offer: ({ sendOnly }) => hold(need(), sendOnly),
    isOver: () => isOver(),
  });

  const terminate = (ended: SipJsSession, statusCode = 480, extraHeaders: string[] = []) => {
    const state: string = ended.state;
    if (state === 'Established') ended.bye().catch(ignore);
    else if (state === 'Initial' || state === 'Establishing')
      (isInvitation(ended) ? ended.reject({ statusCode, extraHeaders }) : ended.cancel()).catch(ignore);
  };

  const leave = (how: Ending) => {
    control.end(how);
    if (call) terminate(call, how.code);
  };

  const digits = createDigitSender(
    {
      sendInfo: (tone) => {
        const body = {
          contentDisposition: 'render',
          contentType: 'application/dtmf-relay',
          content: `Signal=${tone}\r\nDuration=${toneMs}`,
        };
        need().info({ requestOptions: { body } }).catch(ignore);
      },
    },
    dtmf,
  );

  const control: SessionControl = createCallSession(facts, {
    answer: async () => {
      const ringing = need();
      if (!isInvitation(ringing)) throw new PhoneError('wrong-state', 'The call is not inbound.');
      const connected = untilConnected(session);
      ringing.accept(answerOptions).catch(ignore);
      await connected;
    },
    reject: (reason) => {
      leave({ reason, by: 'local', code: rejectCodes[reason] });
    },
    hangUp: () => {
      leave(brokenOff(session));
    },
    setMuted: (muted) => {
      const track = connection && localTrackOf(connection);
      if (!track) throw new PhoneError('not-supported', 'The call has no microphone that can be muted.');
      // A hold that has switched it off only asks for silence: the end of the mute shows when the hold is over.
      track.enabled = !muted && (isLeftOn || !session.getSnapshot().held.local);
    },
    setHeld: async (held) => {
      const { muted } = session.getSnapshot();
      isHolding = true;
      try {
        await renegotiate({ sendOnly: held, iceRestart: false });
        // A hold only asks for silence: without this the remote party would hear the microphone.
        const track = connection && localTrackOf(connection);
        if (track) track.enabled = !held && !muted;
      } finally {
        isHolding = false;
      }
    },
    sendDigits: (tones) => {
      if (!connection) throw new PhoneError('not-supported', 'The call has no connection to send tones on.');
      digits.send(connection, tones);
    },
    transfer: async (to) => {
      const passedOn = need();
      const target = needTarget(to, domain);
      const { UserAgent } = await loadSipJs();
      const uri = UserAgent.makeURI(target);
      if (!uri) throw new PhoneError('invalid-number', `SIP.js does not take ${target} as an address.`);
      isTransferring = true;
      try {
        await awaitTransfer(session, (news) => {
          referWithSipJs(passedOn, uri, news);
        });
      } catch (error) {
        isTransferring = false;
        throw error;
      }
      terminate(passedOn);
    },
    transferRinging: (to) => {
      const target = needTarget(to, domain);
      control.end({ reason: 'transferred', by: 'local', code: 302 });
      terminate(need(), 302, [`Contact: <${target}>`]);
      return Promise.resolve();
    },
    getStats: async () => connection?.getStats() ?? null,
  });
  const { session } = control;
  const isOver = () => session.getSnapshot().status === 'ended';

  /**
   * A hold may switch the track off, from its offer until shortly after its end: it then says nothing about the app's own mute. If
   * the hold leaves the track on, the app's mute shows.
   */
  const isMuted = () => {
    const wasHeldBefore = wasHeld;
    wasHeld = isHolding || session.getSnapshot().held.local;
    const track = connection && localTrackOf(connection);
    const isChanging = isHolding || connection?.signalingState !== 'stable';
    if (wasHeld !== wasHeldBefore || isChanging) {
      isLeftOn = false;
      return undefined;
    }
    if (track?.enabled) isLeftOn = true;
    return wasHeld && !isLeftOn ? undefined : track && !track.enabled;
  };

  const attach = () => {
    const opened = call && connectionOf(call);
    if (!opened || connection) return;
    connection = opened;
    watchMedia(opened, control, isMuted);
    watchHeld(opened, { getHeld: () => session.getSnapshot().held, onHeld: control.setHeld });
  };

  /** Nobody has said why: it was ended here, by the app or by SIP.js. */
  const endUnsaid = (): Ending => {
    if (session.getSnapshot().status === 'connected') return { reason: 'hangup', by: 'local' };
    if (facts.direction === 'outbound') return { reason: 'cancelled', by: 'local' };
    const isLate = now() - session.startedAt >= noAnswerMs - clockMarginMs;
    return isLate ? { reason: 'missed', by: 'system' } : { reason: 'declined', by: 'local' };
  };

  const onState = (state: string) => {
    attach();
    if (state === 'Established') control.connect();
    if (state === 'Terminating' && session.getSnapshot().status !== 'connected') ending ??= endUnsaid();
    if (state !== 'Terminated') return;
    // SIP.js reports the end before its reason.
    queueMicrotask(() => {
      control.end(isTransferring ? { reason: 'transferred', by: 'local' } : (ending ?? endUnsaid()));
      digits.stop();
    });
  };

  const adopt = (adopted: SipJsSession) => {
    call = adopted;
    if (isOver()) {
      terminate(adopted);
      return;
    }
    chainDelegate<SessionDelegate>(
      adopted,
      {
        // The session has its handler a moment later.
        onSessionDescriptionHandler: () => {
          queueMicrotask(attach);
        },
        onBye: ({ request }) => {
          ending = endOfBye(request.getHeaders('reason'));
        },
        onCancel: ({ request }) => {
          ending = endOfCancel(request.getHeaders('reason'));
        },
      },
      {
        onBye: (bye) => {
          void bye.accept();
        },
      },
    );
    if (!isInvitation(adopted))
      watchAnswers(adopted, {
        onRinging: control.ring,
        onRefused: (said) => {
          ending ??= said;
        },
      });
    adopted.stateChange.addListener(onState);
    onState(adopted.state);
  };

  return { control, adopt };
};
