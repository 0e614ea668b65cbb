// What the phone shows of a client that the app owns, when the client cannot reach its service, cannot log in, or loses it.
import { UA, WebSocketInterface } from 'jssip';
import { createJsSipPhone } from 'react-hubspot-calling/jssip';
import { createSipJsPhone } from 'react-hubspot-calling/sipjs';
import type { Softphone } from 'react-hubspot-calling';
import { Registerer, UserAgent } from 'sip.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { startSipRelay } from '../../../simulator/server/sipRelay.mjs';

interface App {
  phone: Softphone;
  start: () => unknown;
  /** The app logs in with the right password. */
  logIn: () => unknown;
  /** The app ends its registration, and stays connected. */
  unregister: () => unknown;
  stop: () => unknown;
}

const password = 'agent-password';
/** As long as a client may be silent. */
const silenceMs = 10_000;
const nobody = 'ws://127.0.0.1:9/';

const createJsSipApp = (server: string, secret = password): App => {
  const ua = new UA({
    sockets: [new WebSocketInterface(server)],
    uri: 'sip:agent@127.0.0.1',
    password: secret,
    connection_recovery_min_interval: 1,
    connection_recovery_max_interval: 1,
  });
  return {
    phone: createJsSipPhone({ ua }),
    start: () => ua.start(),
    logIn: () => {
      ua.set('password', password);
      ua.register();
    },
    unregister: () => ua.unregister(),
    stop: () => ua.stop(),
  };
};

/** As plain as SIP.js's own guide has it: it connects and registers once. */
const createSipJsApp = (server: string, secret = password, reconnects = false) => {
  const uri = UserAgent.makeURI('sip:agent@127.0.0.1');
  if (!uri) throw new Error('The address of the account is wrong.');
  const userAgent = new UserAgent({
    uri,
    authorizationUsername: 'agent',
    authorizationPassword: secret,
    logBuiltinEnabled: false,
    transportOptions: { server },
    ...(reconnects && { reconnectionAttempts: 100, reconnectionDelay: 1 }),
    delegate: { onConnect: () => void registerer.register() },
  });
  const registerer = new Registerer(userAgent);
  return {
    phone: createSipJsPhone({ userAgent, registerer }),
    start: () => userAgent.start().catch(() => undefined),
    logIn: () => {
      userAgent.configuration.authorizationPassword = password;
      return registerer.register();
    },
    unregister: () => registerer.unregister(),
    reconnect: () => userAgent.reconnect(),
    stop: () => userAgent.stop().catch(() => undefined),
  };
};

const shows = (app: App, status: string, code?: string) =>
  expect
    .poll(() => app.phone.getSnapshot())
    .toMatchObject(code ? { status, error: { code } } : { status, sessions: [] });

let relay: Awaited<ReturnType<typeof startSipRelay>>;
const apps: App[] = [];

const run = async <A extends App>(app: A): Promise<A> => {
  apps.push(app);
  await app.start();
  return app;
};

beforeEach(async () => {
  vi.stubGlobal('WebSocket', WebSocket);
  relay = await startSipRelay({ port: 0, users: [{ username: 'agent', password }], allowedOrigins: [''] });
});

afterEach(async () => {
  for (const app of apps.splice(0)) {
    app.stop();
    await app.phone.stop();
  }
  await relay.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe.each([
  ['JsSIP', createJsSipApp],
  ['SIP.js', createSipJsApp],
])('a client of %s', (_name, createApp) => {
  it('is off until the app starts it, then ready', async () => {
    const app = createApp(relay.url);
    expect(app.phone.getSnapshot().status).toBe('stopped');
    await run(app);
    await shows(app, 'ready');
  });

  it('that is refused for its password says so, until the app logs in', async () => {
    const app = await run(createApp(relay.url, 'wrong'));
    await shows(app, 'failed', 'wrong-credentials');
    expect(app.phone.getSnapshot().error?.message).toContain('403');
    await app.logIn();
    await shows(app, 'ready');
  });

  it('whose app ends the registration is off before long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const app = await run(createApp(relay.url));
    await shows(app, 'ready');
    await app.unregister();
    await shows(app, 'reconnecting');
    await vi.advanceTimersByTimeAsync(silenceMs);
    await shows(app, 'stopped');
  });
});

describe('a client without a service', () => {
  it('of JsSIP, which tries again by itself, is reconnecting', async () => {
    const app = await run(createJsSipApp(nobody));
    await shows(app, 'reconnecting', 'unreachable');
  });

  it('of SIP.js, which does not, cannot be reached', async () => {
    const app = await run(createSipJsApp(nobody));
    await shows(app, 'failed', 'unreachable');
  });
});

describe('a client that loses its service', () => {
  it.each([
    ['JsSIP', () => createJsSipApp(relay.url)],
    ['SIP.js with reconnectionAttempts', () => createSipJsApp(relay.url, password, true)],
  ])('of %s is reconnecting, then ready', async (_name, createApp) => {
    const app = await run<App>(createApp());
    await shows(app, 'ready');
    relay.setOnline(false);
    await shows(app, 'reconnecting', 'unreachable');
    relay.setOnline(true);
    await shows(app, 'ready');
  });

  it('of SIP.js whose app does not reconnect is not said to be reconnecting for ever', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const app = await run(createSipJsApp(relay.url));
    await shows(app, 'ready');
    relay.drop();
    await shows(app, 'reconnecting', 'unreachable');
    await vi.advanceTimersByTimeAsync(silenceMs);
    await shows(app, 'failed', 'unreachable');
    await app.reconnect();
    await shows(app, 'ready');
  });
});
