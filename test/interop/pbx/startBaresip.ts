import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../scripts/freePort.mjs';
import { findBaresip } from '../../../scripts/interopServers.mjs';
import { toneFile } from './toneFile';

/** Loopback too; Kamailio takes every port of 127.0.0.1 for itself. */
const host = '127.0.0.3';

export interface BaresipEvent {
  type?: string;
  param?: string;
}

/** Messages of baresip's control port: `length:json,`. */
const readMessages = (socket: Socket, onMessage: (message: BaresipEvent & { event?: boolean }) => void) => {
  let rest = '';
  socket.on('data', (data: Buffer) => {
    rest += data.toString();
    for (;;) {
      const [, length = ''] = /^(\d+):/.exec(rest) ?? [];
      const start = length.length + 1;
      const end = start + Number(length);
      if (!length || rest.length <= end) return;
      onMessage(JSON.parse(rest.slice(start, end)) as BaresipEvent);
      rest = rest.slice(end + 1);
    }
  });
};

const open = async (port: number, isDead: () => boolean): Promise<Socket> => {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => {
        resolve(true);
      });
      socket.once('error', () => {
        resolve(false);
      });
    });
    if (isOpen) return socket;
    if (isDead()) throw new Error('baresip did not start.');
  }
};

/** What a baresip sends: what it hears, or a tone. */
export type BaresipSound = 'echo' | 'tone';

/** A baresip of the user "third", which answers by itself. */
export const startBaresip = async ({ pbxPort, sound }: { pbxPort: number; sound: BaresipSound }) => {
  const folder = await mkdtemp(join(tmpdir(), 'baresip-'));
  const [port, controlPort] = [await freePort(), await freePort()];
  // RTP has the even port (RFC 3550, 11).
  const mediaPort = (await freePort()) & ~1;
  const config = [
    'poll_method epoll',
    `sip_listen ${host}:${port}`,
    `net_interface ${host}`,
    `rtp_ports ${mediaPort}-${mediaPort + 1}`,
    // What is played is what is recorded: an echo. It does not outlive a hold.
    sound === 'echo' ? 'audio_source aubridge,loop' : `audio_source aufile,${join(folder, 'tone.wav')}`,
    'audio_player aubridge,loop',
    'audio_alert aubridge,alert',
    'ringback_disabled yes',
    `ctrl_tcp_listen 127.0.0.1:${controlPort}`,
    'module_path /usr/lib/baresip/modules',
    'module g711.so',
    'module aubridge.so',
    'module aufile.so',
    'module_app account.so',
    'module_app menu.so',
    'module_app ctrl_tcp.so',
  ];
  const account = `<sip:third@127.0.0.1:${pbxPort};transport=udp>;auth_user=third;auth_pass=third-password;answermode=auto;regint=60`;
  await writeFile(join(folder, 'config'), `${config.join('\n')}\n`);
  await writeFile(join(folder, 'accounts'), `${account}\n`);
  await writeFile(join(folder, 'contacts'), '');
  await writeFile(join(folder, 'tone.wav'), toneFile());
  const child = spawn(findBaresip(), ['-f', folder], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
  const socket = await open(controlPort, () => child.exitCode !== null);
  const events: BaresipEvent[] = [];
  readMessages(socket, (message) => {
    if (message.event) events.push(message);
  });

  return {
    /** Where its sound comes from. */
    mediaPort,
    /** What happened to it, oldest first. */
    events: events as readonly BaresipEvent[],
    run: (command: string, params = '') => {
      const message = JSON.stringify({ command, params });
      socket.write(`${message.length}:${message},`);
    },
    close: async () => {
      socket.destroy();
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
