import type { startExchange } from './exchanges.mjs';

/** A SIP service for the app's own client; the simulated HubSpot's page is the other phone. */
export interface SipService {
  /** What the app's client registers with. */
  readonly server: string;
  readonly username: string;
  readonly password: string;
}

/** The user and the password of the app's client: the service answers this machine alone. */
const agent = 'agent';

/**
 * @param allowedOrigins Of the pages that may connect.
 * @throws an Error with a message for people if the port is in use
 */
export const startSipService = async (port: number, allowedOrigins: string[]) => {
  // Most users of the simulator need no WebSocket server.
  const { startExchange: start } = await import('./exchanges.mjs');
  let exchange: Awaited<ReturnType<typeof startExchange>>;
  try {
    exchange = await start({ allowedOrigins, port, agentPassword: agent });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Port ${port}, for the SIP service, is in use by another program. Choose another port: --sip-port 0 takes any free one. In a project of init: npm run dev:phone -- --sip-port 0.`,
      { cause: error },
    );
  }
  const { relay, passwords } = exchange;
  return {
    app: { server: relay.url, username: agent, password: agent } satisfies SipService,
    /** What the other phone registers with. */
    otherPhone: { server: relay.url, username: 'other', password: passwords.other },
    ringOut: (number: string) => {
      relay.ringOut(number);
    },
    close: () => relay.close(),
  };
};
