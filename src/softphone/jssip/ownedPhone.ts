import { allCapabilities } from '../capabilities';
import type { UA } from 'jssip';
import { keepClientStatus, registrationError } from '../owned/clientStatus';
import { createOwnedPhone } from '../owned/ownedPhone';
import type { OwnedSoftphone } from '../owned/ownedPhone';
import type { PhoneError } from '../phoneError';
import { needTarget, numberOf } from '../sip/address';
import type { CallerOptions } from '../sip/caller';
import { inboundFacts } from '../sip/inboundFacts';
import type { SoftphoneDialOptions } from '../softphone';
import { createOwnedJsSipCall } from './ownedCall';
import type { JsSipAnswerOptions, JsSipCallOptions, JsSipRequest, JsSipSession } from './types';

/** Options of `createJsSipPhone` for a `UA` that your app owns. */
export interface OwnedJsSipPhoneOptions extends CallerOptions {
  /**
   * Your app's running `UA`. The phone observes and commands its calls, and never starts, registers, configures or stops it.
   * Calls that your app places, answers, holds, mutes or ends itself are seen too.
   */
  ua: UA;
  /**
   * The options that your app gives to `ua.call()`, used for calls that are dialled here.
   * @default `{ mediaConstraints: { audio: true, video: false } }`
   */
  callOptions?:
    JsSipCallOptions | ((to: string, options: SoftphoneDialOptions) => JsSipCallOptions) | undefined;
  /**
   * The options that your app gives to `session.answer()`, used for calls that are answered here.
   * @default `{ mediaConstraints: { audio: true, video: false } }`
   */
  answerOptions?: JsSipAnswerOptions | undefined;
  /** As for a phone that the library creates. @default 'auto' */
  dtmf?: 'auto' | 'rtp' | 'info' | undefined;
}

const audioOnly = { mediaConstraints: { audio: true, video: false } };

/** JsSIP's types lack these; without them, less is known of a client that ran before the phone was made. */
interface Inside {
  _sessions?: Readonly<Record<string, JsSipSession>>;
  configuration?: { register?: boolean; uri?: { host?: string } };
  transport?: { isConnecting?: () => boolean };
}

/** `UA.C.STATUS_INIT` and `STATUS_USER_CLOSED` of JsSIP 3. */
const [neverConnected, userClosed] = [0, 2];

interface RegistrationFailure {
  response?: { status_code?: number } | null;
  cause?: string;
}

const events = [
  'connecting',
  'connected',
  'disconnected',
  'registered',
  'unregistered',
  'registrationFailed',
] as const;

const who = "The app's UA";

/** The INVITE of a session, which JsSIP shows only while it announces the session. */
const requestOf = (session: JsSipSession): JsSipRequest | undefined =>
  (session as unknown as { _request?: JsSipRequest })._request;

const readInside = (ua: UA): Inside => ua as unknown as Inside;

export const createOwnedJsSipPhone = (options: OwnedJsSipPhoneOptions): OwnedSoftphone<JsSipSession> => {
  const { ua, callOptions = audioOnly, answerOptions = audioOnly, dtmf = 'auto' } = options;
  const { configuration, transport } = readInside(ua);
  const domain = configuration?.uri?.host ?? '';
  let refusal: PhoneError | undefined;
  /** Whether the registrar has yet to answer; JsSIP registers as soon as it is connected. */
  let isAsking = false;

  const isRegistered = () => ua.isRegistered() || configuration?.register === false;

  const { getStatus, follow } = keepClientStatus({
    who,
    reconnects: true,
    look: () => {
      const status: number = ua.status;
      const isOpening = transport?.isConnecting?.() === true;
      return {
        isStarted: status !== userClosed && (status !== neverConnected || isOpening || ua.isConnected()),
        connection: ua.isConnected() ? 'open' : isOpening ? 'opening' : 'closed',
        isRegistered: isRegistered(),
        isAsking,
        refusal,
      };
    },
  });

  return createOwnedPhone<JsSipSession>({
    capabilities: allCapabilities,
    getStatus,
    listen: ({ onStatus, onCall }) => {
      const onSession = ({ session }: { session: JsSipSession }) => {
        onCall(session);
      };
      const { changed, stop } = follow(onStatus);
      const hear = (event: (typeof events)[number]) => (data: unknown) => {
        isAsking = event === 'connected';
        if (event === 'registrationFailed') {
          const { response, cause } = data as RegistrationFailure;
          refusal = registrationError(who, response?.status_code, cause);
        } else if (event !== 'unregistered') refusal = undefined;
        // JsSIP reports the loss of its connection before it has changed its status.
        queueMicrotask(changed);
      };
      const heard = events.map((event) => [event, hear(event)] as const);
      for (const [event, listener] of heard) ua.on(event, listener);
      ua.on('newRTCSession', onSession);
      return () => {
        stop();
        for (const [event, listener] of heard) ua.removeListener(event, listener);
        ua.removeListener('newRTCSession', onSession);
      };
    },
    getCalls: () => Object.values(readInside(ua)._sessions ?? {}).filter((session) => !session.isEnded()),
    readCall: (session) => {
      const request = requestOf(session);
      const direction: string = session.direction;
      if (direction === 'incoming' && request)
        return inboundFacts((name) => request.getHeaders(name), options);
      const { remote_identity: remote, local_identity: local } = session;
      return {
        direction: direction === 'incoming' ? 'inbound' : 'outbound',
        remoteNumber: numberOf(remote.uri.user, remote.uri.host),
        remoteName: remote.display_name,
        localNumber: numberOf(local.uri.user, local.uri.host),
      };
    },
    createCall: (facts) => createOwnedJsSipCall(facts, { answerOptions, dtmf, domain }),
    place: (to, dialOptions) => {
      const target = needTarget(to, domain);
      return ua.call(target, typeof callOptions === 'function' ? callOptions(to, dialOptions) : callOptions);
    },
  });
};
