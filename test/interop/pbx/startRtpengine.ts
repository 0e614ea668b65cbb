import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { freePort } from '../../../scripts/freePort.mjs';
import { findRtpengine } from '../../../scripts/interopServers.mjs';

/** Whether an rtpengine answers to a ping of its control protocol. */
const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = createSocket('udp4');
    const settle = (isUp: boolean) => {
      clearTimeout(timer);
      socket.close();
      resolve(isUp);
    };
    const timer = setTimeout(() => {
      settle(false);
    }, 100);
    socket.once('message', () => {
      settle(true);
    });
    socket.send('1 d7:command4:pinge', port, '127.0.0.1');
  });

/** Starts an rtpengine in user space, which bridges the sound of browsers to plain RTP on this machine. */
export const startRtpengine = async () => {
  const port = await freePort();
  const portMin = 20_000 + (port % 200) * 200;
  const child = spawn(
    findRtpengine(),
    [
      // Whatever the machine's own configuration says, it is not for this one.
      '--config-file=none',
      '--interface=127.0.0.1',
      `--listen-ng=127.0.0.1:${port}`,
      '--table=-1',
      '--foreground',
      '--log-stderr',
      `--port-min=${portMin}`,
      `--port-max=${portMin + 198}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
  while (!(await answers(port)))
    if (child.exitCode !== null) throw new Error(`rtpengine did not start:\n${said}`);
  return {
    port,
    said: () => said,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
