import type { Core, Registerer, UserAgent } from 'sip.js';
import { registrationError } from '../owned/clientStatus';
import type { PhoneError } from '../phoneError';
import { chainDelegate } from './chainDelegate';

/** SIP.js keeps this to itself; without it, a registration that gets no answer ends by being silent. */
interface Inside {
  waiting?: boolean;
  waitingChange?: Registerer['stateChange'] | undefined;
}

interface Delegating {
  delegate: Core.OutgoingRequestDelegate | undefined;
}

export interface SeenRegistration {
  readonly isRegistered: boolean;
  /** Whether the registrar has yet to answer. */
  readonly isAsking: boolean;
  readonly refusal: PhoneError | undefined;
}

export interface RegistrationWatch {
  look: () => SeenRegistration;
  /** Listens until the returned function is called. */
  listen: (onChange: () => void) => () => void;
}

/**
 * Follows the app's registerer. SIP.js tells only who sent the request why it was refused, and changes no state if the registerer
 * was unregistered before: so the answers to its requests are heard.
 */
export const watchRegistration = (
  who: string,
  userAgent: UserAgent,
  registerer: Registerer | undefined,
): RegistrationWatch => {
  const inside = registerer as unknown as Inside | undefined;
  let refusal: PhoneError | undefined;
  /** The requests whose answers are heard. */
  const heard = new WeakSet();
  const isRegistered = () => {
    const state: string | undefined = registerer?.state;
    return state === undefined || state === 'Registered';
  };

  const hearAnswers = (onChange: () => void) => {
    const refuse = ({ message }: Core.IncomingResponse) => {
      // Without headers it is SIP.js that speaks: the connection broke (503), or time ran out (408).
      if (!message.hasHeader('call-id') && message.statusCode !== 408) return;
      // SIP.js asks again for a longer interval by itself.
      if (message.statusCode === 423 && message.hasHeader('min-expires')) return;
      refusal = registrationError(who, message.statusCode, message.reasonPhrase);
      queueMicrotask(onChange);
    };
    for (const client of userAgent.userAgentCore.userAgentClients.values())
      if (client.message.method === 'REGISTER' && client.delegate && !heard.has(client)) {
        heard.add(client);
        chainDelegate<Core.OutgoingRequestDelegate>(client as Delegating, {
          onReject: refuse,
          onRedirect: refuse,
        });
      }
  };
  return {
    look: () => {
      if (isRegistered() || !userAgent.isConnected()) refusal = undefined;
      return { isRegistered: isRegistered(), isAsking: inside?.waiting === true, refusal };
    },
    listen: (onChange) => {
      // SIP.js reports a change before it has made it.
      const later = () => {
        queueMicrotask(() => {
          hearAnswers(onChange);
          onChange();
        });
      };
      const emitters = [registerer?.stateChange, inside?.waitingChange];
      for (const emitter of emitters) emitter?.addListener(later);
      if (registerer) hearAnswers(onChange);
      return () => {
        for (const emitter of emitters) emitter?.removeListener(later);
      };
    },
  };
};
