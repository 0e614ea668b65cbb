import type { Core, Registerer, RegistererOptions, UserAgent } from 'sip.js';
import type { SipLineEvents } from '../sip/line';
import type { SipJsModule } from './load';

export interface Registration {
  /** Registers, or does so again with new credentials. */
  register: () => void;
  stop: () => void;
}

/** Registers and tells how it went; sip.js renews by itself, but does not tell why that failed. */
export const keepRegistered = (
  sip: SipJsModule,
  ua: UserAgent,
  { onRegistered, onRefused }: SipLineEvents,
  options: RegistererOptions,
): Registration => {
  let stopped = false;
  let asking = false;
  /** How many refusals were told. */
  let refusals = 0;
  let current: Registerer;

  const settle = () => {
    if (!asking) return;
    asking = false;
    onRegistered();
  };

  const create = (): Registerer => {
    const registerer = new sip.Registerer(ua, options);
    const isCurrent = () => current === registerer && !stopped;
    registerer.stateChange.addListener((state) => {
      if (!isCurrent()) return;
      // sip.js reports nothing when it asks again for a longer interval (423): its state shows it.
      if (state === sip.RegistererState.Registered) settle();
      if (state !== sip.RegistererState.Unregistered || !ua.isConnected()) return;
      const before = refusals;
      // A renewal failed, or such a second question did: asking again brings out why.
      queueMicrotask(() => {
        if (isCurrent() && refusals === before) register();
      });
    });
    return registerer;
  };

  const register = () => {
    if (stopped) return;
    asking = true;
    const asked = current;
    const refuse = ({ message }: Core.IncomingResponse) => {
      if (asked !== current) return;
      asking = false;
      refusals += 1;
      // Without headers it is sip.js that speaks: the connection broke (503), which is told elsewhere, or time ran out.
      if (message.hasHeader('call-id'))
        onRefused(message.statusCode, message.reasonPhrase ?? '', message.getHeader('retry-after'));
      else if (message.statusCode === 408) onRefused(undefined, 'Request Timeout');
    };
    asked
      .register({
        requestDelegate: {
          onAccept: () => {
            if (asked === current) settle();
          },
          onReject: refuse,
          onRedirect: refuse,
        },
      })
      .catch(() => {
        // Its last question got lost with the connection, and it would wait half a minute for the answer.
        current = create();
        register();
      });
  };

  current = create();
  return {
    register,
    stop: () => {
      stopped = true;
    },
  };
};
