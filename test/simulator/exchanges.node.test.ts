import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { behaviourOf } from '../../simulator/server/demoNumbers.mjs';
import { createExchanges } from '../../simulator/server/exchanges.mjs';

const page = 'http://localhost:9026';
type Handler = (request: IncomingMessage, response: ServerResponse) => void;
type Line = Record<'server' | 'username' | 'password', string>;

let exchanges: ReturnType<typeof createExchanges>;
const servers: Server[] = [];

/** A server with the endpoint alone, as Vite's servers have it among others. */
const serve = async (side: 'agent' | 'other'): Promise<string> => {
  const routes = new Map<string, Handler>();
  const middlewares = { use: (path: string, handler: Handler) => routes.set(path, handler) };
  const { configureServer } = exchanges.exchangeEndpoints(side);
  (configureServer as (server: unknown) => void)({ middlewares });
  const server = createServer((request, response) => {
    const [path = ''] = request.url?.split('?') ?? [];
    routes.get(path)?.(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/phone.json`;
};

const lineOf = async (address: string): Promise<Line> => (await fetch(address)).json() as Promise<Line>;

/** Whether the exchange lets a page of this origin in. */
const admits = (server: string, origin: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = new WebSocket(server, 'sip', { origin });
    socket.on('open', () => {
      socket.close();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

beforeEach(() => {
  exchanges = createExchanges({ allowedOrigins: [page] });
});
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  await exchanges.close();
});

describe('the telephone exchanges', () => {
  test('give both ends of a line to the two pages, and nobody else the same', async () => {
    const [widget, host] = await Promise.all([serve('agent'), serve('other')]);
    const agent = await lineOf(`${widget}?line=a`);
    const other = await lineOf(`${host}?line=a`);
    expect(agent).toMatchObject({ username: 'agent', server: other.server });
    expect(other.username).toBe('other');
    expect(other.password).not.toBe(agent.password);
    expect(await lineOf(`${widget}?line=a`)).toEqual(agent);
    expect((await lineOf(`${widget}?line=b`)).server).not.toBe(agent.server);
    expect((await lineOf(widget)).server).not.toBe(agent.server);
  });

  test('refuse an invalid name', async () => {
    const widget = await serve('agent');
    expect((await fetch(`${widget}?line=a/b`)).status).toBe(400);
    expect((await fetch(`${widget}?line=`)).status).toBe(400);
  });

  test('close the oldest when there are too many', async () => {
    const widget = await serve('agent');
    const first = await lineOf(`${widget}?line=first`);
    for (let index = 0; index < 64; index += 1) await lineOf(`${widget}?line=n${index}`);
    await expect.poll(() => admits(first.server, page)).toBe(false);
    expect((await lineOf(`${widget}?line=first`)).server).not.toBe(first.server);
  });

  test('let in the simulator’s own pages alone', async () => {
    const { server } = await lineOf(await serve('agent'));
    expect(await admits(server, page)).toBe(true);
    expect(await admits(server, 'http://localhost:3000')).toBe(false);
    expect(await admits(server, 'https://example.com')).toBe(false);
  });
});

test('the last four digits of a number decide what happens to a call', () => {
  expect(
    ['+16175550142', '+16175550101', '+61255500102', '+16175550103', '+16175550105', '+16175550106'].map(
      behaviourOf,
    ),
  ).toEqual(['rings', 'busy', 'declines', 'rings-out', 'unavailable', 'unknown']);
});
