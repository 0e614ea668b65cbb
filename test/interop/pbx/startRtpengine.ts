import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { tmpdir } from 'node:os';
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

/** Below the ports that the system gives to whoever asks for any. */
const firstPort = 10_000;
const portsEach = 200;
const slots = 100;
/** More tests at a time than ever run. */
const mostWorkers = 10;

let started = 0;

/** Its own for each that runs: two on the same ports would each get the other's sound. */
const slot = (): number => {
  const worker = Number(process.env['TEST_PARALLEL_INDEX'] ?? 0);
  started += 1;
  return worker + mostWorkers * started;
};

/**
 * Starts an rtpengine in user space, which bridges the sound of browsers to plain RTP on this machine.
 * @param recordings A folder for what it records, for calls that are to be recorded.
 */
export const startRtpengine = async (recordings?: string) => {
  const port = await freePort();
  const portMin = firstPort + (slot() % slots) * portsEach;
  const child = spawn(
    findRtpengine(),
    [
      // Whatever the machine's own configuration says, it is not for this one.
      '--config-file=none',
      '--interface=127.0.0.1',
      `--listen-ng=127.0.0.1:${port}`,
      '--table=-1',
      // The browser begins the handshake (DTLS) once it has the answer. Rtpengine begins as soon as it has the offer, when the browser may
      // not be able to read it yet, and is slow to try again.
      '--dtls-passive',
      '--foreground',
      '--log-stderr',
      `--port-min=${portMin}`,
      `--port-max=${portMin + portsEach - 2}`,
      ...(recordings === undefined
        ? []
        : [`--recording-dir=${recordings}`, '--recording-method=pcap', '--recording-format=raw']),
    ],
    { cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] },
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
