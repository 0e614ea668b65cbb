import { localTrackOf, watchMedia } from '../owned/media';
import type { OwnedCall } from '../owned/ownedPhone';
import { PhoneError } from '../phoneError';
import { brokenOff, createCallSession } from '../session';
import type { SessionControl, SessionFacts } from '../session';
import { needTarget } from '../sip/address';
import { toneMs } from '../sip/digits';
import { rejectCodes } from '../sip/end';
import type { Ending } from '../sip/end';
import { createRenegotiation } from '../sip/renegotiation';
import { awaitTransfer } from '../sip/transfer';
import { endingOf } from './ending';
import type { EndEvent } from './ending';
import { referWithJsSip } from './refer';
import { holdSparing } from './renegotiate';
import type { JsSipAnswerOptions, JsSipSession } from './types';
import { untilConnected } from '../waiting';

export interface JsSipCallSettings {
  answerOptions: JsSipAnswerOptions;
  dtmf: 'auto' | 'rtp' | 'info';
  /** The domain of the user's own address. */
  domain: string;
}

/** JsSIP's own types of it are enumerations without values. */
interface Originated {
  originator: string;
}

/** Ends that the app brought about with JsSIP's own methods. Causes: `Constants.js` of JsSIP 3.13. */
const endOfApp = ({ originator, cause }: EndEvent): Ending | undefined =>
  originator === 'local' && cause === 'Rejected' ? { reason: 'declined', by: 'local' } : undefined;

/** Follows a call of the app's UA, and commands it with JsSIP's own methods. */
export const createOwnedJsSipCall = (
  facts: SessionFacts,
  { answerOptions, dtmf, domain }: JsSipCallSettings,
): OwnedCall<JsSipSession> => {
  const isInbound = facts.direction === 'inbound';
  let rtc: JsSipSession | undefined;
  let connection: RTCPeerConnection | undefined;
  let isTransferring = false;

  const need = (): JsSipSession => {
    if (rtc) return rtc;
    throw new PhoneError('wrong-state', 'The call has not been sent off yet.');
  };

  const renegotiate = createRenegotiation({
    direction: facts.direction,
    offer: ({ sendOnly }) => holdSparing(need(), sendOnly),
    isOver: () => session.getSnapshot().status === 'ended',
  });

  const leave = (ending: Ending) => {
    control.end(ending);
    if (rtc && !rtc.isEnded())
      rtc.terminate(
        ending.code === undefined || ending.reason === 'hangup' ? {} : { status_code: ending.code },
      );
  };

  const control: SessionControl = createCallSession(facts, {
    answer: async () => {
      const connected = untilConnected(session);
      need().answer(answerOptions);
      await connected;
    },
    reject: (reason) => {
      leave({ reason, by: 'local', code: rejectCodes[reason] });
    },
    hangUp: () => {
      leave(brokenOff(session));
    },
    setMuted: (muted) => {
      if (muted) need().mute({ audio: true });
      else {
        need().unmute({ audio: true });
        // The app may have switched the track itself off.
        const track = connection && localTrackOf(connection);
        if (track && !isHeld()) track.enabled = true;
      }
    },
    setHeld: (held) => renegotiate({ sendOnly: held, iceRestart: false }),
    sendDigits: (digits) => {
      const takesRtp = connection?.getSenders().some((sender) => sender.dtmf?.canInsertDTMF) ?? false;
      const transportType = dtmf === 'info' || !takesRtp ? 'INFO' : 'RFC2833';
      need().sendDTMF(digits, { duration: toneMs, transportType: transportType as never });
    },
    transfer: async (to) => {
      const target = needTarget(to, domain);
      const passedOn = need();
      isTransferring = true;
      try {
        await awaitTransfer(session, (news) => {
          referWithJsSip(passedOn, target, news);
        });
      } catch (error) {
        isTransferring = false;
        throw error;
      }
      if (!passedOn.isEnded()) passedOn.terminate();
    },
    transferRinging: (to) => {
      const target = needTarget(to, domain);
      control.end({ reason: 'transferred', by: 'local', code: 302 });
      need().terminate({ status_code: 302, extraHeaders: [`Contact: <${target}>`] });
      return Promise.resolve();
    },
    getStats: async () => connection?.getStats() ?? null,
  });
  const { session } = control;

  const isHeld = () => {
    const { local, remote } = rtc?.isOnHold() ?? { local: false, remote: false };
    return local || remote;
  };

  /** JsSIP switches the track off during a hold: it then says nothing about the app's own mute. */
  const isMuted = () => {
    if (rtc?.isMuted().audio) return true;
    if (isHeld()) return undefined;
    return connection && localTrackOf(connection)?.enabled === false;
  };

  const attach = (opened: RTCPeerConnection) => {
    if (connection) return;
    connection = opened;
    watchMedia(opened, control, isMuted);
  };

  const onHold = () => {
    control.setHeld(need().isOnHold());
  };

  const adopt = (adopted: JsSipSession) => {
    rtc = adopted;
    if (session.getSnapshot().status === 'ended') {
      if (!adopted.isEnded()) adopted.terminate();
      return;
    }
    const onEnd = (event: object) => {
      const wasConnected = session.getSnapshot().status === 'connected';
      const end = event as EndEvent;
      control.end(
        isTransferring
          ? { reason: 'transferred', by: 'local' }
          : (endOfApp(end) ?? endingOf(end, { isInbound, wasConnected, fault: undefined })),
      );
    };
    adopted.on('ended', onEnd);
    adopted.on('failed', onEnd);
    adopted.on('progress', ({ originator }: Originated) => {
      if (originator === 'remote') control.ring();
    });
    adopted.on('accepted', control.connect);
    adopted.on('hold', onHold);
    adopted.on('unhold', onHold);
    adopted.on('muted', () => {
      control.setMuted(true);
    });
    adopted.on('unmuted', () => {
      control.setMuted(false);
    });
    adopted.on('peerconnection', ({ peerconnection }) => {
      attach(peerconnection);
    });
    // Typed as always there: absent until an inbound call is answered.
    const opened = adopted.connection as RTCPeerConnection | null;
    if (opened) attach(opened);
    // Whatever happened before the adapter saw the call.
    if (adopted.isEstablished()) control.connect();
  };

  return { control, adopt };
};
