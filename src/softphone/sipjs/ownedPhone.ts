import { allCapabilities } from '../capabilities';
import type { InvitationAcceptOptions, Inviter, InviterOptions, Registerer, UserAgent } from 'sip.js';
import type { UserAgentDelegate } from 'sip.js';
import { createOwnedPhone } from '../owned/ownedPhone';
import type { ClientStatus, OwnedSoftphone } from '../owned/ownedPhone';
import { PhoneError } from '../phoneError';
import { needTarget, numberOf } from '../sip/address';
import type { CallerOptions } from '../sip/caller';
import { inboundFacts } from '../sip/inboundFacts';
import type { SoftphoneDialOptions } from '../softphone';
import { chainDelegate } from './chainDelegate';
import { loadSipJs } from './load';
import { createOwnedSipJsCall, isInvitation } from './ownedCall';
import type { SipJsSession } from './ownedCall';

/** Options of `createSipJsPhone` for a `UserAgent` that your app owns. */
export interface OwnedSipJsPhoneOptions extends CallerOptions {
  /**
   * Your app's running `UserAgent`; that of a `SessionManager` is its `userAgent`. The phone observes and commands its calls, and
   * never starts, registers, configures or stops it. Your own delegates stay in place.
   *
   * SIP.js has no event for outgoing calls: report those that your app places itself with `phone.track(inviter)`.
   */
  userAgent: UserAgent;
  /** Your app's `Registerer`: with it the phone is ready once it is registered, without it as soon as it is connected. */
  registerer?: Registerer | undefined;
  /**
   * Your app's own function that places a call and returns its `Inviter`, such as `SessionManager.call()`. Give it if your app
   * plays the sound of the calls that it places itself: of others it does not know.
   * @default an `Inviter` with the `callOptions`
   */
  placeCall?: ((target: string, options: SoftphoneDialOptions) => Inviter | Promise<Inviter>) | undefined;
  /** The options that your app gives to `new Inviter()`, used for calls that are dialled here. */
  callOptions?: InviterOptions | ((to: string, options: SoftphoneDialOptions) => InviterOptions) | undefined;
  /** The options that your app gives to `invitation.accept()`, used for calls that are answered here. */
  answerOptions?: InvitationAcceptOptions | undefined;
  /** As for a phone that the library creates. @default 'auto' */
  dtmf?: 'auto' | 'rtp' | 'info' | undefined;
}

export const createOwnedSipJsPhone = (options: OwnedSipJsPhoneOptions): OwnedSoftphone<SipJsSession> => {
  const { userAgent, registerer, placeCall, callOptions = {}, answerOptions = {}, dtmf = 'auto' } = options;
  const { uri, noAnswerTimeout } = userAgent.configuration;
  let wasReady = false;

  const getStatus = (): ClientStatus => {
    const isConnected = userAgent.isConnected();
    const registration: string | undefined = registerer?.state;
    if (isConnected && (registration === undefined || registration === 'Registered')) {
      wasReady = true;
      return { status: 'ready' };
    }
    if ((userAgent.state as string) === 'Stopped') {
      wasReady = false;
      return { status: 'stopped' };
    }
    if (!wasReady) return { status: 'connecting' };
    const error = new PhoneError('unreachable', "The app's user agent has lost its service.");
    return { status: 'reconnecting', error };
  };

  const send = async (to: string, target: string, dialOptions: SoftphoneDialOptions): Promise<Inviter> => {
    const sip = await loadSipJs();
    const address = sip.UserAgent.makeURI(target);
    if (!address) throw new PhoneError('invalid-number', `SIP.js does not take ${target} as an address.`);
    const inviterOptions = typeof callOptions === 'function' ? callOptions(to, dialOptions) : callOptions;
    const inviter = new sip.Inviter(userAgent, address, inviterOptions);
    // A refusal is heard as an answer, a call that cannot be sent as its end.
    inviter.invite().catch(() => undefined);
    return inviter;
  };

  return createOwnedPhone<SipJsSession>({
    capabilities: allCapabilities,
    getStatus,
    listen: ({ onStatus, onCall }) => {
      const emitters = [userAgent.stateChange, userAgent.transport.stateChange, registerer?.stateChange];
      // SIP.js reports a change before it has made it.
      const later = () => {
        queueMicrotask(onStatus);
      };
      for (const emitter of emitters) emitter?.addListener(later);
      const unchain = chainDelegate<UserAgentDelegate>(userAgent, { onInvite: onCall });
      return () => {
        unchain();
        for (const emitter of emitters) emitter?.removeListener(later);
      };
    },
    getCalls: () =>
      (Object.values(userAgent._sessions) as SipJsSession[]).filter(
        ({ state }) => (state as string) !== 'Terminated',
      ),
    readCall: (session) => {
      if (isInvitation(session)) return inboundFacts((name) => session.request.getHeaders(name), options);
      const { remoteIdentity: remote, localIdentity: local } = session;
      return {
        direction: 'outbound',
        remoteNumber: numberOf(remote.uri.user, remote.uri.host),
        remoteName: remote.displayName,
        localNumber: numberOf(local.uri.user, local.uri.host),
        serviceCallId: session.request.callId,
      };
    },
    createCall: (facts) =>
      createOwnedSipJsCall(facts, {
        answerOptions,
        dtmf,
        domain: uri.host,
        noAnswerMs: (noAnswerTimeout || 60) * 1000,
      }),
    place: (to, dialOptions) => {
      const target = needTarget(to, uri.host);
      return placeCall ? placeCall(target, dialOptions) : send(to, target, dialOptions);
    },
  });
};
