import type { UserAgent } from 'sip.js';
import { PhoneError } from '../phoneError';
import type { SipCredentials } from '../sip/credentials';
import { headerLines } from '../sip/headers';
import type { OpenSipLine } from '../sip/line';
import { ringTimeoutOf, wireSettingsOf } from '../sip/options';
import { createWire } from '../sip/wire/wire';
import { carryInvitation, replace, sendInviter } from './carrier';
import type { SipJsContext } from './carrier';
import { loadSipJs } from './load';
import type { SipJsPhoneOptions } from './options';
import { mediaFactory } from './media';
import { keepRegistered } from './registration';
import { sipJsTransportOf } from './transport';

/** How long to wait for the registrar's goodbye. */
const goodbyeMs = 1000;

/** SIP.js keeps these to itself. */
interface Waiting {
  transaction: { onTransportError: (error: Error) => void };
}

/** SIP.js would wait half a minute for answers that were lost with the connection, and change no call until then. */
const failWhatWaits = (ua: UserAgent): void => {
  for (const client of [...ua.userAgentCore.userAgentClients.values()])
    (client as unknown as Waiting).transaction.onTransportError(new Error('The WebSocket is closed.'));
};

const authorizationOf = ({ password, ha1, authorizationUser }: SipCredentials) => ({
  authorizationPassword: password ?? '',
  authorizationHa1: ha1 ?? '',
  authorizationUsername: authorizationUser ?? '',
});

export const sipJsLineOf =
  (options: SipJsPhoneOptions): OpenSipLine =>
  async ({ uri, credentials, events, tap }) => {
    const sip = await loadSipJs();
    const address = sip.UserAgent.makeURI(uri);
    if (!address) throw new PhoneError('failed', `sip.js does not take ${uri} as an address.`);
    const context: SipJsContext = { sip, settings: new WeakMap(), events: new WeakMap(), options };
    const wire = createWire({
      ...wireSettingsOf(options),
      tap,
      onRegisterDue: () => {
        registration.register();
      },
    });

    const makeUserAgent = () => {
      try {
        return new sip.UserAgent({
          logBuiltinEnabled: false,
          noAnswerTimeout: ringTimeoutOf(options) / 1000,
          ...options.sipjs,
          uri: address,
          ...authorizationOf(credentials),
          displayName: credentials.displayName ?? '',
          sessionDescriptionHandlerFactory: mediaFactory(sip, options, context.settings),
          sipExtensionReplaces: sip.SIPExtension.Supported,
          transportConstructor: sipJsTransportOf(sip, wire, options.server),
          delegate: {
            onConnect: () => {
              registration.register();
            },
            onDisconnect: (error) => {
              if (error) events.onLost();
              failWhatWaits(ua);
            },
            onInvite: (invitation) => {
              if (invitation.replacee) {
                replace(context, invitation, invitation.replacee);
                return;
              }
              events.onIncoming({
                headers: (name) => invitation.request.getHeaders(name).map(wire.restore),
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
    void ua.start();

    return {
      register: () => {
        if (ua.isConnected()) registration.register();
        else wire.check();
      },
      setCredentials: (renewed) => {
        Object.assign(ua.configuration, authorizationOf(renewed));
      },
      dial: (target, extraHeaders) => (settings, callEvents) => {
        const to = sip.UserAgent.makeURI(target);
        if (!to) throw new PhoneError('invalid-number', `sip.js does not take ${target} as an address.`);
        const { callOptions } = options;
        const further = typeof callOptions === 'function' ? callOptions(target) : callOptions;
        const headers = [...extraHeaders, ...(further?.extraHeaders ?? [])];
        const inviter = new sip.Inviter(ua, to, {
          ...further,
          extraHeaders: headers,
          ...(settings.sendOnly && { sessionDescriptionHandlerOptions: { hold: true } as object }),
        });
        return sendInviter(context, inviter)(settings, callEvents);
      },
      check: wire.check,
      drop: wire.close,
      close: async () => {
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
