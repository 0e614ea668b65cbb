import { allCapabilities } from '../capabilities';
import type { InvitationAcceptOptions, Inviter, InviterOptions, Registerer, UserAgent } from 'sip.js';
import type { UserAgentDelegate } from 'sip.js';
import { keepClientStatus } from '../owned/clientStatus';
import { createOwnedPhone } from '../owned/ownedPhone';
import type { OwnedSoftphone } from '../owned/ownedPhone';
import { PhoneError } from '../phoneError';
import { needTarget, numberOf } from '../sip/address';
import type { CallerOptions } from '../sip/caller';
import { inboundFacts } from '../sip/inboundFacts';
import type { SoftphoneDialOptions } from '../softphone';
import { chainDelegate } from './chainDelegate';
import { loadSipJs } from './load';
import { createOwnedSipJsCall, isInvitation } from './ownedCall';
import type { SipJsSession } from './ownedCall';
import { watchRegistration } from './ownedRegistration';

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
  const who = "The app's user agent";
  const registration = watchRegistration(who, userAgent, registerer);

  const { getStatus, follow } = keepClientStatus({
    who,
    // SIP.js reconnects only with `reconnectionAttempts`, and never if it has not been connected; many apps do it themselves.
    reconnects: false,
    look: () => {
      const state: string = userAgent.transport.state;
      return {
        isStarted: (userAgent.state as string) !== 'Stopped',
        connection: userAgent.isConnected() ? 'open' : state === 'Connecting' ? 'opening' : 'closed',
        ...registration.look(),
      };
    },
  });

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
      const { changed, stop } = follow(onStatus);
      const emitters = [userAgent.stateChange, userAgent.transport.stateChange];
      // SIP.js reports a change before it has made it.
      const later = () => {
        queueMicrotask(changed);
      };
      for (const emitter of emitters) emitter.addListener(later);
      const stopRegistration = registration.listen(changed);
      const unchain = chainDelegate<UserAgentDelegate>(userAgent, { onInvite: onCall });
      return () => {
        stop();
        stopRegistration();
        unchain();
        for (const emitter of emitters) emitter.removeListener(later);
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
