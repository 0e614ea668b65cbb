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
    return new web.SessionDescriptionHandler(
      session.userAgent.getLogger('sip.SessionDescriptionHandler'),
      () => Promise.resolve(opened.mediaStream),
      { iceGatheringTimeout: gatheringTimeoutOf(options), peerConnectionConfiguration: opened.pcConfig },
    );
  };

/** The connection of a call, once sip.js has made it. */
export const connectionOf = (session: Session): RTCPeerConnection | undefined =>
  (session.sessionDescriptionHandler as Web.SessionDescriptionHandler | undefined)?.peerConnection;
