import { allCapabilities } from '../capabilities';
import type { UA } from 'jssip';
import { createOwnedPhone } from '../owned/ownedPhone';
import type { ClientStatus, OwnedSoftphone } from '../owned/ownedPhone';
import { PhoneError } from '../phoneError';
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

/** `UA.C.STATUS_USER_CLOSED` of JsSIP 3. */
const userClosed = 2;

const events = [
  'connecting',
  'connected',
  'disconnected',
  'registered',
  'unregistered',
  'registrationFailed',
] as const;

const lost = "The app's UA has lost its service.";

/** The INVITE of a session, which JsSIP shows only while it announces the session. */
const requestOf = (session: JsSipSession): JsSipRequest | undefined =>
  (session as unknown as { _request?: JsSipRequest })._request;

const readInside = (ua: UA): Inside => ua as unknown as Inside;

export const createOwnedJsSipPhone = (options: OwnedJsSipPhoneOptions): OwnedSoftphone<JsSipSession> => {
  const { ua, callOptions = audioOnly, answerOptions = audioOnly, dtmf = 'auto' } = options;
  const { configuration, transport } = readInside(ua);
  const domain = configuration?.uri?.host ?? '';
  let wasReady = false;
  let refusal: PhoneError | undefined;

  const getStatus = (): ClientStatus => {
    const isConnected = ua.isConnected();
    if (isConnected && (ua.isRegistered() || configuration?.register === false)) {
      wasReady = true;
      refusal = undefined;
      return { status: 'ready' };
    }
    if (isConnected && refusal) return { status: 'failed', error: refusal };
    const status: number = ua.status;
    if (status === userClosed || (!wasReady && !isConnected && !transport?.isConnecting?.())) {
      wasReady = false;
      return { status: 'stopped' };
    }
    if (!wasReady) return { status: 'connecting' };
    return { status: 'reconnecting', error: new PhoneError('unreachable', lost) };
  };

  return createOwnedPhone<JsSipSession>({
    capabilities: allCapabilities,
    getStatus,
    listen: ({ onStatus, onCall }) => {
      const onSession = ({ session }: { session: JsSipSession }) => {
        onCall(session);
      };
      const onRefused = ({
        response,
        cause,
      }: {
        response?: { status_code?: number } | null;
        cause?: string;
      }) => {
        const said = [response?.status_code, cause].filter(Boolean).join(' ');
        refusal = new PhoneError('wrong-credentials', `The app's UA could not register: ${said}.`);
        onStatus();
      };
      for (const event of events) if (event !== 'registrationFailed') ua.on(event, onStatus);
      ua.on('registrationFailed', onRefused);
      ua.on('newRTCSession', onSession);
      return () => {
        for (const event of events) ua.removeListener(event, onStatus);
        ua.removeListener('registrationFailed', onRefused);
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
