import { PhoneError } from '../phoneError';
import type { SipCredentials } from '../sip/credentials';
import { headerLines } from '../sip/headers';
import type { OpenSipLine } from '../sip/line';
import { maxReconnectMs } from '../sip/options';
import { carryInvitation, sendInviter } from './carrier';
import type { SipJsContext } from './carrier';
import { loadSipJs } from './load';
import { mediaFactory } from './media';
import { keepRegistered } from './registration';

/** How long to wait for the registrar's goodbye. */
const goodbyeMs = 1000;

const authorizationOf = ({ password, ha1, authorizationUser }: SipCredentials) => ({
  authorizationPassword: password ?? '',
  authorizationHa1: ha1 ?? '',
  authorizationUsername: authorizationUser ?? '',
});

export const openSipJsLine: OpenSipLine = async ({ uri, credentials, options, events }) => {
  const sip = await loadSipJs();
  const address = sip.UserAgent.makeURI(uri);
  if (!address) throw new PhoneError('failed', `sip.js does not take ${uri} as an address.`);
  const context: SipJsContext = { sip, settings: new WeakMap() };
  const { reconnectAfterMs = 2000 } = options;
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const lose = () => {
    if (closed) return;
    events.onLost();
    timer = setTimeout(
      () => {
        ua.reconnect().catch(lose);
      },
      Math.min(reconnectAfterMs * 2 ** attempts, maxReconnectMs),
    );
    attempts += 1;
  };

  const makeUserAgent = () => {
    try {
      return new sip.UserAgent({
        uri: address,
        ...authorizationOf(credentials),
        displayName: credentials.displayName ?? '',
        logBuiltinEnabled: false,
        noAnswerTimeout: (options.ringTimeoutMs ?? 60_000) / 1000,
        sessionDescriptionHandlerFactory: mediaFactory(sip, options, context.settings),
        transportOptions: { server: options.server, traceSip: false },
        delegate: {
          onConnect: () => {
            attempts = 0;
            registration.register();
          },
          onDisconnect: (error) => {
            if (error) lose();
          },
          onInvite: (invitation) => {
            const { from, to } = invitation.request;
            events.onIncoming({
              from: { user: from.uri.user, host: from.uri.host, name: from.displayName },
              to: { user: to.uri.user, host: to.uri.host },
              carry: carryInvitation(context, invitation),
            });
          },
        },
      });
    } catch (error) {
      throw new PhoneError('failed', `sip.js does not take these settings: ${(error as Error).message}`, {
        cause: error,
      });
    }
  };

  const ua = makeUserAgent();
  const registration = keepRegistered(sip, ua, events, {
    expires: options.registerExpires ?? 600,
    extraHeaders: headerLines(options.headers?.register),
  });
  ua.start().catch(lose);

  return {
    register: () => {
      if (ua.isConnected()) registration.register();
    },
    setCredentials: (renewed) => {
      Object.assign(ua.configuration, authorizationOf(renewed));
    },
    dial: (target, extraHeaders) => (settings, callEvents) => {
      const to = sip.UserAgent.makeURI(target);
      if (!to) throw new PhoneError('invalid-number', `sip.js does not take ${target} as an address.`);
      const inviter = new sip.Inviter(ua, to, { extraHeaders, earlyMedia: true });
      return sendInviter(context, inviter)(settings, callEvents);
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      registration.stop();
      // Signs off at once; where no answer comes, there is nobody to sign off from.
      await Promise.race([
        ua.stop().catch(() => undefined),
        new Promise((resolve) => setTimeout(resolve, goodbyeMs)),
      ]);
      await ua.transport.disconnect().catch(() => undefined);
    },
  };
};
