import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/entries.mjs';
import { freePort } from '../../../scripts/freePort.mjs';
import { findSipp } from '../../../scripts/interopServers.mjs';
import { trunkHost } from '../startKamailio';

/** SIPp in the middle of a scenario. */
export interface Sipp {
  /** Resolves when the scenario is over. Rejects, with what SIPp wrote, if it went otherwise. */
  done: Promise<void>;
  stop: () => void;
}

/** Whether a program listens on a UDP port of this machine. A probe would count as a call. */
const isBound = async (port: number) => {
  const sockets = await readFile('/proc/net/udp', 'utf8');
  return sockets.includes(`:${port.toString(16).toUpperCase().padStart(4, '0')} `);
};

/** Runs a scenario of SIPp once, at the trunk's port. Sound that arrives is sent back. */
export const runSipp = async (
  scenario: string,
  { port, pbxPort, user = 'agent' }: { port: number; pbxPort: number; user?: string | undefined },
): Promise<Sipp> => {
  const folder = await mkdtemp(join(tmpdir(), 'sipp-'));
  const mediaPort = (await freePort()) & ~1;
  const child = spawn(
    findSipp(),
    [
      `127.0.0.1:${pbxPort}`,
      ...['-s', user, '-sf', `${root}test/interop/pbx/scenarios/${scenario}.xml`],
      ...['-i', trunkHost, '-p', String(port), '-mi', trunkHost, '-mp', String(mediaPort)],
      ...[
        '-m',
        '1',
        '-l',
        '1',
        '-r',
        '1',
        '-rtp_echo',
        '-nostdin',
        '-trace_err',
        '-timeout',
        '40s',
        '-timeout_error',
      ],
      // On loopback nothing is lost. On a busy machine a repeated answer would bring a second ACK, which no scenario expects.
      ...['-nr', '-recv_timeout', '30000'],
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      said = `${said}${data.toString()}`.slice(-4000);
    });
  const done = new Promise<void>((resolve, reject) => {
    child.once('close', (code) => {
      void (async () => {
        const logs = (await readdir(folder)).filter((name) => name.endsWith('_errors.log'));
        const errors = await Promise.all(logs.map((name) => readFile(join(folder, name), 'utf8')));
        await rm(folder, { recursive: true, force: true });
        if (code === 0) resolve();
        else reject(new Error(`SIPp ended ${scenario} with ${String(code)}.\n${errors.join('\n')}\n${said}`));
      })();
    });
  });
  done.catch(() => undefined);
  while (child.exitCode === null && !(await isBound(port))) await setTimeout(20);
  return {
    done,
    stop: () => {
      child.kill('SIGKILL');
    },
  };
};
