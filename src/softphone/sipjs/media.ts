import type { Session, SessionDescriptionHandlerFactory, Web } from 'sip.js';
import type { RtcSettings } from '../sip/carrier';
import { gatheringTimeoutOf } from '../sip/options';
import type { SipPhoneOptions } from '../sip/options';
import type { SipJsModule } from './load';

/** What was opened for each call, until sip.js asks for it. */
export type SettingsBySession = WeakMap<object, RtcSettings>;

/** sip.js asks for a microphone and a connection by itself: it gets those that the phone has opened. */
export const mediaFactory =
  (
    { Web: web }: SipJsModule,
    options: SipPhoneOptions,
    settings: SettingsBySession,
  ): SessionDescriptionHandlerFactory =>
  (session: Session) => {
    const opened = settings.get(session);
    if (!opened) throw new Error('sip.js asked for the sound of a call that has none yet.');
    const handler = new web.SessionDescriptionHandler(
      session.userAgent.getLogger('sip.SessionDescriptionHandler'),
      () => Promise.resolve(opened.mediaStream),
      { iceGatheringTimeout: gatheringTimeoutOf(options), peerConnectionConfiguration: opened.pcConfig },
    );
    return withEarlyMedia(handler);
  };

type Handler = Web.SessionDescriptionHandler;

/**
 * sip.js takes early media for the answer, and ends a call that another phone answers than the one that was heard first. As a
 * provisional answer it may be replaced.
 */
const withEarlyMedia = (handler: Handler): Handler => {
  const setDescription = handler.setDescription.bind(handler);
  handler.setDescription = async (sdp, ...more) => {
    const connection = handler.peerConnection;
    if (connection?.signalingState !== 'have-remote-pranswer') await setDescription(sdp, ...more);
    else await connection.setRemoteDescription({ type: 'answer', sdp });
  };
  return handler;
};

/** The connection of a call, once sip.js has made it. */
export const connectionOf = (session: Session): RTCPeerConnection | undefined =>
  (session.sessionDescriptionHandler as Web.SessionDescriptionHandler | undefined)?.peerConnection;
