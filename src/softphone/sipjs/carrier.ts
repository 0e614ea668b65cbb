import type { Core, Invitation, Inviter, Referral, Session } from 'sip.js';
import { PhoneError } from '../phoneError';
import type { Carrier, CarrierEvents, OpenCarrier, RtcSettings } from '../sip/carrier';
import { toneMs } from '../sip/digits';
import { directionOf, takeBackOffer } from '../sip/direction';
import { hearEarly } from '../sip/earlyMedia';
import { endOfBye, endOfCancel } from '../sip/end';
import type { Ending } from '../sip/end';
import { endOfAnswer } from './answers';
import type { SipJsModule } from './load';
import { connectionOf } from './media';
import type { SipJsPhoneOptions } from './options';
import type { SettingsBySession } from './media';
import { referWithSipJs } from './refer';
import { reinvite } from './reinvite';

/** What the carriers of one line share. */
export interface SipJsContext {
  sip: SipJsModule;
  settings: SettingsBySession;
  /** Who hears of each session. */
  events: WeakMap<Session, CarrierEvents>;
  options: SipJsPhoneOptions;
}

const ignore = () => undefined;

interface Kind {
  /** What the remote party has said about the end. */
  said: () => Ending | undefined;
  isInbound: boolean;
  answer: (settings: RtcSettings) => void;
  /** Cancels or refuses. */
  giveUp: (code?: number, extraHeaders?: string[]) => Promise<void>;
}

const carry = (context: SipJsContext, session: Session, events: CarrierEvents, kind: Kind): Carrier => {
  const { sip, settings } = context;
  const { SessionState } = sip;
  context.events.set(session, events);
  let wasConnected = false;
  let ending: Ending | undefined;

  const endUnsaid = (): Ending => {
    if (wasConnected) return { reason: 'media-error', by: 'system' };
    return kind.isInbound && !settings.has(session)
      ? { reason: 'missed', by: 'system' }
      : { reason: 'media-error', by: 'system', message: 'The sound could not be agreed on' };
  };

  session.delegate = {
    onSessionDescriptionHandler: () => {
      // The session knows of its handler a moment later.
      queueMicrotask(() => {
        const connection = connectionOf(session);
        if (connection) events.onConnection(connection);
      });
    },
    onBye: (bye) => {
      ending = endOfBye(bye.request.getHeaders('reason'));
      void bye.accept();
    },
    onCancel: ({ request }) => {
      ending = endOfCancel(request.getHeaders('reason'));
    },
    onInvite: () => {
      const transceiver = connectionOf(session)?.getTransceivers()[0];
      events.onRemoteHold(/^(recvonly|inactive)$/.test(transceiver?.currentDirection ?? ''));
    },
    onRefer: (referral: Referral) => {
      events.onRefer({
        to: referral.referTo.uri.toString(),
        reject: () => {
          void referral.reject({ statusCode: 603 });
        },
        open: (opened, nextEvents) => {
          void referral.accept();
          return sendInviter(context, referral.makeInviter())(opened, nextEvents);
        },
      });
    },
  };
  session.stateChange.addListener((state) => {
    if (state === SessionState.Established) {
      wasConnected = true;
      events.onConnected();
    }
    if (state === SessionState.Terminated) {
      // sip.js says that it is over before it says why.
      queueMicrotask(() => {
        events.onEnd(ending ?? kind.said() ?? endUnsaid());
      });
    }
  });

  return {
    id: () => session.id,
    answer: kind.answer,
    terminate: (code) => {
      const { state } = session;
      if (state === SessionState.Established) session.bye().catch(ignore);
      else if (state === SessionState.Initial || state === SessionState.Establishing)
        kind.giveUp(code).catch(ignore);
    },
    redirect: (target) => {
      kind.giveUp(302, [`Contact: <${target}>`]).catch(ignore);
    },
    renegotiate: async (change) => {
      const connection = connectionOf(session);
      const before = connection && directionOf(connection);
      const wasSendOnly = before === 'sendonly' || before === 'inactive';
      try {
        await reinvite(session, { hold: change.sendOnly, offerOptions: { iceRestart: change.iceRestart } });
      } catch (error) {
        session.sessionDescriptionHandlerOptionsReInvite = { hold: wasSendOnly } as object;
        if (connection && before) await takeBackOffer(connection, before, change);
        throw error;
      }
      // Not again with the remote party's next offer.
      session.sessionDescriptionHandlerOptionsReInvite = { hold: change.sendOnly } as object;
    },
    refer: (target, news) => {
      const uri = sip.UserAgent.makeURI(target);
      if (!uri) throw new PhoneError('invalid-number', `sip.js does not take ${target} as an address.`);
      referWithSipJs(session, uri, news);
    },
    sendInfo: (tone) => {
      const body = {
        contentDisposition: 'render',
        contentType: 'application/dtmf-relay',
        content: `Signal=${tone}\r\nDuration=${toneMs}`,
      };
      session.info({ requestOptions: { body } }).catch(ignore);
    },
  };
};

/** An outbound call. */
export const sendInviter =
  (context: SipJsContext, inviter: Inviter): OpenCarrier =>
  (settings, events) => {
    let said: Ending | undefined;
    context.settings.set(inviter, settings);
    const carrier = carry(context, inviter, events, {
      isInbound: false,
      said: () => said,
      answer: ignore,
      giveUp: () => inviter.cancel(),
    });
    const refuse = (answer: Core.IncomingResponse) => {
      said = endOfAnswer(answer);
    };
    const onProgress = ({ message }: Core.IncomingResponse) => {
      events.onRinging();
      if (message.body) hearEarly(connectionOf(inviter), message.body);
    };
    inviter.invite({ requestDelegate: { onProgress, onReject: refuse, onRedirect: refuse } }).catch(ignore);
    return carrier;
  };

/** An inbound call. */
export const carryInvitation =
  (context: SipJsContext, invitation: Invitation) =>
  (events: CarrierEvents): Carrier =>
    carry(context, invitation, events, {
      isInbound: true,
      said: () => undefined,
      answer: (settings) => {
        context.settings.set(invitation, settings);
        invitation.accept(context.options.answerOptions).catch(ignore);
      },
      giveUp: (statusCode = 480, extraHeaders = []) => invitation.reject({ statusCode, extraHeaders }),
    });

/** An inbound call that takes the place of another one (RFC 3891). */
export const replace = (context: SipJsContext, invitation: Invitation, replaced: Session): void => {
  const reject = (statusCode: number) => {
    invitation.reject({ statusCode }).catch(ignore);
  };
  const events = context.events.get(replaced);
  if (!events) {
    reject(481);
    return;
  }
  events.onReplaced({
    reject: () => {
      reject(486);
    },
    open: (settings, nextEvents) => {
      const carrier = carryInvitation(context, invitation)(nextEvents);
      carrier.answer(settings);
      return carrier;
    },
  });
};
