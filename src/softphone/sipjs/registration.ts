import type { Registerer, RegistererOptions, UserAgent } from 'sip.js';
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
  let current: Registerer;

  const create = (): Registerer => {
    const registerer = new sip.Registerer(ua, options);
    registerer.stateChange.addListener((state) => {
      const isLost = state === sip.RegistererState.Unregistered && !asking;
      // A renewal failed: asking again brings out why.
      if (isLost && current === registerer && !stopped && ua.isConnected()) queueMicrotask(register);
    });
    return registerer;
  };

  const register = () => {
    if (stopped) return;
    asking = true;
    const asked = current;
    asked
      .register({
        requestDelegate: {
          onAccept: () => {
            if (asked !== current) return;
            asking = false;
            onRegistered();
          },
          onReject: ({ message }) => {
            if (asked !== current) return;
            asking = false;
            // Without headers it is sip.js that speaks: the connection broke (503), which is told elsewhere, or time ran out.
            if (message.hasHeader('call-id')) onRefused(message.statusCode, message.reasonPhrase ?? '');
            else if (message.statusCode === 408) onRefused(undefined, 'Request Timeout');
          },
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
