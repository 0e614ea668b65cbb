import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/entries.mjs';
import { findKamailio } from '../../scripts/interopServers.mjs';
import { freePort } from '../../scripts/freePort.mjs';

/** Starts a Kamailio on a free port of this machine. */
export const startKamailio = async ({ ringTimeoutMs }: { ringTimeoutMs: number }) => {
  const port = await freePort();
  const runFolder = await mkdtemp(join(tmpdir(), 'kamailio-'));
  const settings = [
    '-f',
    `${root}test/interop/kamailio.cfg`,
    '-A',
    `PORT=${port}`,
    '-A',
    `RING_MS=${ringTimeoutMs}`,
  ];
  // In the foreground (-DD), so that it ends with us; -E: what it has to say goes to its standard error.
  const child = spawn(findKamailio(), [...settings, '-DD', '-E', '-m', '32', '-M', '4', '-Y', runFolder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', resolve);
  });

  const ask = async (method: string, params: unknown[]): Promise<{ result?: unknown }> => {
    const response = await fetch(`http://127.0.0.1:${port}/RPC`, {
      method: 'POST',
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    return (await response.json()) as { result?: unknown };
  };

  const isUp = async () => {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`Kamailio did not start:\n${said}`);
      try {
        await ask('core.uptime', []);
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };
  await isUp();

  return {
    url: `ws://127.0.0.1:${port}/`,
    isRegistered: async (username: string) =>
      (await ask('ul.lookup', ['location', username])).result !== undefined,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(runFolder, { recursive: true, force: true });
    },
  };
};
