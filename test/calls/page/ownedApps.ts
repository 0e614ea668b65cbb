// Two apps that have a softphone already, one on each SIP package: what they do beside the library is what such apps do.
import { UA, WebSocketInterface } from 'jssip';
import { Registerer, RegistererState, UserAgent, Web } from 'sip.js';
import type { Session } from 'sip.js';
import { createJsSipPhone } from '../../../src/softphone/jssip';
import { createSipJsPhone } from '../../../src/softphone/sipjs';
import type { SipPhoneOptions } from '../../../src/softphone/sip/options';
import type { Softphone } from '../../../src/softphone/softphone';

/** What the user of such an app does with the app's own buttons. */
export interface AppButtons {
  dial: (to: string) => unknown;
  answer: () => unknown;
  hangUp: () => unknown;
  decline: () => unknown;
  mute: (muted: boolean) => void;
  hold: (held: boolean) => unknown;
}

/** An app with its own client, and the phone that follows the client. */
export interface App {
  phone: Softphone;
  /** What the app does with its client. */
  start: () => unknown;
  stop: () => unknown;
  buttons: AppButtons;
  /** What the app's own handlers were told, by the names of the client's events. */
  heard: readonly string[];
}

type RTCSession = ReturnType<UA['call']>;

type Options = Pick<SipPhoneOptions, 'server' | 'getCredentials' | 'dtmf'>;

const playIn = (audio: HTMLAudioElement, connection: RTCPeerConnection) => {
  connection.addEventListener('track', ({ track }) => {
    audio.srcObject = new MediaStream([track]);
    void audio.play();
  });
};

const accountOf = (options: Options) => {
  const { username = '', password = '' } = options.getCredentials() as {
    username?: string;
    password?: string;
  };
  return { username, password, host: new URL(options.server).hostname };
};

export const createJsSipApp = (options: Options): App => {
  const heard: string[] = [];
  const { username, password, host } = accountOf(options);
  const ua = new UA({
    sockets: [new WebSocketInterface(options.server)],
    uri: `sip:${username}@${host}`,
    password,
    connection_recovery_min_interval: 1,
    connection_recovery_max_interval: 1,
  });
  const audio = new Audio();
  let current: RTCSession | undefined;
  ua.on('newRTCSession', ({ session }: { session: RTCSession }) => {
    current = session;
    heard.push('newRTCSession');
    for (const name of [
      'progress',
      'accepted',
      'hold',
      'unhold',
      'muted',
      'unmuted',
      'ended',
      'failed',
    ] as const)
      session.on(name, () => heard.push(name));
    session.on('icecandidate', ({ ready }) => {
      ready();
    });
    session.on('peerconnection', ({ peerconnection }) => {
      playIn(audio, peerconnection);
    });
    const opened = session.connection as RTCPeerConnection | null;
    if (opened) playIn(audio, opened);
  });
  const media = { mediaConstraints: { audio: true, video: false } };
  const buttons: AppButtons = {
    dial: (to) => ua.call(to, media),
    answer: () => current?.answer(media),
    hangUp: () => current?.terminate(),
    decline: () => current?.terminate({ status_code: 603 }),
    mute: (muted) => {
      for (const { track } of current?.connection.getSenders() ?? []) if (track) track.enabled = !muted;
    },
    hold: async (held) => {
      // JsSIP takes one change of a call at a time.
      while (current && !current.isEnded() && !(held ? current.hold() : current.unhold()))
        await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
  const phone = createJsSipPhone({ ua, callOptions: media, answerOptions: media, dtmf: options.dtmf });
  return {
    phone,
    start: () => {
      ua.start();
    },
    stop: () => {
      ua.stop();
    },
    buttons,
    heard,
  };
};

export const createSipJsApp = (options: Options): App => {
  const heard: string[] = [];
  const { username, password, host } = accountOf(options);
  const audio = new Audio();
  const uri = UserAgent.makeURI(`sip:${username}@${host}`);
  if (!uri) throw new Error('The address of the account is wrong.');
  let current: Session | undefined;
  const manager = new Web.SessionManager(options.server, {
    aor: uri.toString(),
    media: { remote: { audio } },
    reconnectionAttempts: 30,
    reconnectionDelay: 1,
    userAgentOptions: {
      uri,
      authorizationUsername: username,
      authorizationPassword: password,
      logBuiltinEnabled: false,
      sessionDescriptionHandlerFactoryOptions: {
        iceGatheringTimeout: 300,
        peerConnectionConfiguration: { iceServers: [] },
      },
    },
    delegate: {
      onCallCreated: (session) => {
        current = session;
        heard.push('onCallCreated');
      },
      // Without a handler, SessionManager refuses all calls.
      onCallReceived: () => heard.push('onCallReceived'),
      onCallAnswered: () => heard.push('onCallAnswered'),
      onCallHangup: () => heard.push('onCallHangup'),
      onCallHold: (_session, held) => heard.push(held ? 'hold' : 'unhold'),
    },
  });
  const needed = () => {
    if (!current) throw new Error('The app has had no call yet.');
    return current;
  };
  const registerer = new Registerer(manager.userAgent);
  const phone = createSipJsPhone({
    userAgent: manager.userAgent,
    registerer,
    placeCall: (target) => manager.call(target, { earlyMedia: true }),
    dtmf: options.dtmf,
  });
  const buttons: AppButtons = {
    dial: async (to) => phone.track(await manager.call(`sip:${to}@${host}`)),
    answer: () => manager.answer(needed()),
    hangUp: () => manager.hangup(needed()),
    decline: () => manager.decline(needed()),
    mute: (muted) => {
      if (muted) manager.mute(needed());
      else manager.unmute(needed());
    },
    hold: (held) => (held ? manager.hold(needed()) : manager.unhold(needed())),
  };
  /** Registers again after each connection, as SIP.js leaves that to the app. */
  manager.userAgent.transport.stateChange.addListener((state) => {
    if ((state as string) === 'Connected') void registerer.register();
    else if (registerer.state === RegistererState.Registered) heard.push('lost');
  });
  return { phone, start: () => manager.connect(), stop: () => manager.disconnect(), buttons, heard };
};
