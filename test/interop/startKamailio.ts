import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/entries.mjs';
import { findKamailio } from '../../scripts/interopServers.mjs';
import { freePort } from '../../scripts/freePort.mjs';

export interface KamailioSettings {
  ringTimeoutMs: number;
  /** The ports of rtpengine and of a trunk, for a Kamailio that is a PBX for SIP over UDP too. */
  pbx?: { rtpenginePort: number; trunkPort: number; records: boolean } | undefined;
}

/** Loopback too, and not the address of Kamailio, which takes every port of that for itself. */
export const trunkHost = '127.0.0.2';

/** What rtpengine makes of the sound for a browser, and for plain RTP. */
const toBrowser = 'UDP/TLS/RTP/SAVPF ICE=force rtcp-mux-offer replace-origin replace-session-connection';
const toRtp = 'RTP/AVP ICE=remove rtcp-mux-demux replace-origin replace-session-connection';

const pbxDefines = ({ rtpenginePort, trunkPort, records }: NonNullable<KamailioSettings['pbx']>) => [
  'WITH_PBX',
  ...(records ? ['WITH_RECORDINGS'] : []),
  `RTPENGINE="udp:127.0.0.1:${rtpenginePort}"`,
  `TRUNK_PORT=${trunkPort}`,
  `TRUNK_URI="sip:trunk@${trunkHost}:${trunkPort}"`,
  `TO_BROWSER="${toBrowser}"`,
  `TO_RTP="${toRtp}"`,
];

/** Starts a Kamailio on a free port of this machine. */
export const startKamailio = async ({ ringTimeoutMs, pbx }: KamailioSettings) => {
  const port = await freePort();
  const runFolder = await mkdtemp(join(tmpdir(), 'kamailio-'));
  const settings = [
    '-f',
    `${root}test/interop/kamailio.cfg`,
    '-A',
    `PORT=${port}`,
    '-A',
    `RING_MS=${ringTimeoutMs}`,
    ...(pbx ? pbxDefines(pbx) : []).flatMap((define) => ['-A', define]),
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
    port,
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
