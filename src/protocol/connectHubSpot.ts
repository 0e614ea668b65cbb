import type { Connect, Connection } from './connection';
import { createConnection } from './createConnection';
import { openSdkTransport } from './sdkTransport';

/** Shared by every copy of this library in the iframe; the number changes with the shape of `Connection`. */
const key = Symbol.for('react-hubspot-calling.connection.1');
const shared = globalThis as { [key]?: Connection | undefined };

/**
 * Connects to the HubSpot around this iframe through HubSpot's own SDK. There is one connection for an iframe's
 * lifetime, because HubSpot shakes hands once: further calls return the same one, and what arrives while no
 * provider is mounted waits for the next. `close()` ends it; then the next call opens a new one.
 */
export const connectHubSpot: Connect = (options) => {
  const existing = shared[key];
  if (existing) return existing;
  const connection = createConnection(openSdkTransport(options), options);
  const own: Connection = {
    ...connection,
    close: () => {
      connection.close();
      // It may have been closed before, and another be open by now.
      if (shared[key] === own) delete shared[key];
    },
  };
  return (shared[key] = own);
};
