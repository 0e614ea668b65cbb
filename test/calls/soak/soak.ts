import type { Page } from '@playwright/test';
import { expect, test as base } from '@playwright/test';
import { startSipRelay } from '../../../simulator/server/sipRelay.mjs';
import { users } from '../fixtures';
import type { AdapterName } from '../page/settings';
import { servePage } from '../servePage';
import type { SoakApi } from './page';

const test = base.extend<object, { adapter: AdapterName }>({
  adapter: ['jssip', { option: true, scope: 'worker' }],
});

const calls = Number(process.env.SOAK_CALLS ?? 500);
/** What the first calls leave is there for good: code that was loaded, caches. */
const warmUp = Math.min(20, Math.ceil(calls / 5));
const perCallMs = 15_000;

const passwordOf = (name: string) => users.find(({ username }) => username === name)?.password ?? '';

/** What the browser holds after it has let go of what it can. */
const held = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { heap: usedSize, nodes, listeners: jsEventListeners };
};

test(`${calls} calls in a row in one page: none is lost, and nothing stays`, async ({ browser, adapter }) => {
  test.setTimeout(60_000 + calls * perCallMs);
  const relay = await startSipRelay({ port: 0, users, ringTimeoutMs: 30_000 });
  const server = await servePage('soak/page.ts');
  const page = await browser.newPage({ permissions: ['microphone'] });
  await page.goto(`${server.url}phone`);
  const run = <Name extends keyof SoakApi>(name: Name, ...args: Parameters<SoakApi[Name]>) =>
    page.evaluate(
      ([method, given]) =>
        (window as unknown as { api: Record<string, (...values: unknown[]) => unknown> }).api[method]?.(
          ...(given as unknown[]),
        ),
      [name, args] as const,
    ) as Promise<Awaited<ReturnType<SoakApi[Name]>>>;

  await run('setUp', {
    adapter: adapter as 'jssip' | 'sipjs',
    server: relay.url,
    passwords: { agent: passwordOf('agent'), other: passwordOf('other') },
  });
  const { timers: idleTimers } = await run('left');
  // The goodbyes of a call's transactions have their time (RFC 3261, timers H to K: 32 s).
  const settled = async () => {
    await expect
      .poll(async () => (await run('left')).timers, { timeout: 90_000 })
      .toBeLessThanOrEqual(idleTimers + 2);
    return { ...(await run('left')), ...(await held(page)) };
  };
  for (let number = 0; number < warmUp; number += 1) await run('call', number);
  const before = await settled();
  for (let number = warmUp; number < calls; number += 1) await run('call', number);
  const after = await settled();
  const grown = (key: keyof typeof before) => after[key] - before[key];
  const perCall = Math.round(grown('heap') / Math.max(1, calls - warmUp));
  console.log(
    `${adapter}: ${calls} calls. Heap ${before.heap} -> ${after.heap} bytes (${perCall} a call), ` +
      `listeners ${before.listeners} -> ${after.listeners}, timers ${before.timers} -> ${after.timers}, ` +
      `sockets ${before.sockets} -> ${after.sockets}, microphones ${after.microphones}, connections ${after.connections}.`,
  );

  expect(await run('told')).toEqual({ begun: calls, ended: calls, completed: calls });
  expect(after).toMatchObject({ connections: 0, microphones: 0, sessions: 0, sockets: before.sockets });
  // The HubSpot in memory keeps each call's messages; nothing else does.
  expect(grown('heap')).toBeLessThan(2_000_000 + calls * 15_000);
  expect(grown('listeners')).toBeLessThan(100);
  await run('stop');
  await expect.poll(async () => (await run('left')).sockets).toBe(0);
  await page.close();
  server.close();
  await relay.close();
});
