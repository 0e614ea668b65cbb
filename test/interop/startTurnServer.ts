import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/freePort.mjs';
import { findTurnServer } from '../../scripts/interopServers.mjs';

const [username, credential] = ['turn-user', 'turn-password'];

const isOpen = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
    socket.once('close', () => socket.destroy());
    socket.end();
  });

/** Starts a coturn on a free port of this machine, which relays from loopback to loopback. */
export const startTurnServer = async () => {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'coturn-'));
  const settings = {
    'listening-ip': '127.0.0.1',
    'relay-ip': '127.0.0.1',
    'listening-port': port,
    user: `${username}:${credential}`,
    realm: 'localhost',
    userdb: join(folder, 'turndb'),
    pidfile: join(folder, 'pid'),
    'log-file': 'stdout',
  };
  const flags = ['allow-loopback-peers', 'lt-cred-mech', 'no-tls', 'no-dtls', 'no-cli'];
  const args = [
    '-n',
    ...Object.entries(settings).map(([name, value]) => `--${name}=${value}`),
    ...flags.map((name) => `--${name}`),
  ];
  const child = spawn(findTurnServer(), args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      said += data.toString();
    });
  }
  const ended = new Promise<void>((resolve) => {
    child.once('close', resolve);
  });
  while (!(await isOpen(port))) {
    if (child.exitCode !== null) throw new Error(`coturn did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  return {
    /** As `iceServers` wants it. */
    iceServer: { urls: [`turn:127.0.0.1:${port}?transport=udp`], username, credential },
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
