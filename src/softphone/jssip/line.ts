import { PhoneError } from '../phoneError';
import type { SipCredentials } from '../sip/credentials';
import { setDirection } from '../sip/direction';
import { headerLines } from '../sip/headers';
import type { OpenSipLine } from '../sip/line';
import { ringTimeoutOf, wireSettingsOf } from '../sip/options';
import { createWire } from '../sip/wire/wire';
import { carryWithJsSip, isReplacement } from './carrier';
import { loadJsSip } from './load';
import type { JsSipPhoneOptions } from './options';
import { hearWhatIsDropped, jsSipSocketOf } from './socket';
import type { JsSipRequest, JsSipSession } from './types';

/** How long to wait for the registrar's goodbye. */
const goodbyeMs = 1000;

const secretOf = (credentials: SipCredentials) =>
  credentials.ha1 === undefined
    ? { password: credentials.password }
    : { ha1: credentials.ha1, realm: credentials.realm };

/** JsSIP's own type of it has an enumeration without values. */
interface NewSession {
  originator: string;
  session: JsSipSession;
  request: JsSipRequest;
}

/** JsSIP offers what it has, and has no hold before the call is up. */
const beginOnHold = (session: JsSipSession): void => {
  let isOffered = false;
  session.on('sdp', (event: { originator: string; type: string; sdp: string }) => {
    if (isOffered || event.originator !== 'local' || event.type !== 'offer') return;
    isOffered = true;
    event.sdp = event.sdp.replace(/^a=sendrecv/gm, 'a=sendonly');
    // Whatever is offered or answered next says the same.
    setDirection(session.connection, 'sendonly');
  });
};

export const jsSipLineOf =
  (options: JsSipPhoneOptions): OpenSipLine =>
  async ({ uri, credentials, events, tap }) => {
    const { UA, URI } = await loadJsSip();
    const { authorizationUser, displayName } = credentials;
    const seconds = (ms: number) => Math.max(1, Math.round(ms / 1000));

    const wire = createWire({
      ...wireSettingsOf(options),
      tap,
      onRegisterDue: () => {
        ua.register();
      },
    });
    let ua: InstanceType<typeof UA>;
    try {
      ua = new UA({
        register_expires: options.registerExpires ?? 600,
        no_answer_timeout: seconds(ringTimeoutOf(options)),
        ...options.jssip,
        sockets: [jsSipSocketOf(wire, options.server)],
        uri,
        ...secretOf(credentials),
        ...(authorizationUser && { authorization_user: authorizationUser }),
        ...(displayName && { display_name: displayName }),
      });
    } catch (error) {
      throw new PhoneError('failed', `JsSIP does not take these settings: ${(error as Error).message}`, {
        cause: error,
      });
    }
    hearWhatIsDropped(ua, wire);
    ua.registrator().setExtraHeaders(headerLines(options.headers?.register));

    ua.on('registered', events.onRegistered);
    ua.on('registrationFailed', ({ response, cause }) => {
      // Typed as always there; absent where the connection broke, which `disconnected` reports.
      const answer = response as typeof response | null;
      if (answer) {
        const retryAfter = answer.getHeader('Retry-After') as string | undefined;
        events.onRefused(answer.status_code, answer.reason_phrase, retryAfter);
      } else if (String(cause) !== 'Connection Error') events.onRefused(undefined, String(cause));
    });
    ua.on('disconnected', events.onLost);
    ua.on('newRTCSession', ({ originator, session, request }: NewSession) => {
      if (originator !== 'remote' || isReplacement(session)) return;
      events.onIncoming({
        headers: (name) => request.getHeaders(name).map(wire.restore),
        carry: (callEvents) => carryWithJsSip(session, options, callEvents),
      });
    });
    ua.start();

    return {
      register: () => {
        if (ua.isConnected()) ua.register();
        else wire.check();
      },
      setCredentials: (renewed) => {
        const secret = secretOf(renewed);
        if (secret.password !== undefined) ua.set('password', secret.password);
        else {
          ua.set('ha1', secret.ha1);
          ua.set('realm', secret.realm);
        }
        if (renewed.authorizationUser) ua.set('authorization_user', renewed.authorizationUser);
      },
      dial: (target, extraHeaders) => (settings, callEvents) => {
        const { callOptions } = options;
        const further = typeof callOptions === 'function' ? callOptions(target) : callOptions;
        const headers = [...extraHeaders, ...(further?.extraHeaders ?? [])];
        const { sendOnly, ...rest } = settings;
        // As a text it would take an address without a user for a user. Its types know the text only.
        const address = target.includes('@') ? target : (URI.parse(target) as unknown as string);
        const session = ua.call(address, { ...further, ...rest, extraHeaders: headers });
        if (sendOnly) beginOnHold(session);
        const carrier = carryWithJsSip(session, options, callEvents);
        callEvents.onConnection(session.connection);
        return carrier;
      },
      check: wire.check,
      drop: wire.close,
      close: () =>
        new Promise((resolve) => {
          const stop = () => {
            clearTimeout(timer);
            ua.stop();
            resolve();
          };
          const timer = setTimeout(stop, goodbyeMs);
          if (!ua.isRegistered() || !ua.isConnected()) {
            stop();
            return;
          }
          ua.on('unregistered', stop);
          ua.unregister();
        }),
    };
  };
