import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../scripts/freePort.mjs';
import { findLinphone } from '../../../scripts/interopServers.mjs';
import { toneFile } from './toneFile';

/** Loopback too; Kamailio takes every port of 127.0.0.1 for itself. */
const host = '127.0.0.4';

/** Codecs that it prefers to G.711, which our recordings are read in. */
const otherCodecs = [
  'opus/48000/2',
  'speex/32000/1',
  'speex/16000/1',
  'speex/8000/1',
  'PCMA/8000/1',
  'G729/8000/1',
];

const codecConfig = otherCodecs.flatMap((codec, index) => {
  const [mime = '', rate = '', channels = ''] = codec.split('/');
  return [`[audio_codec_${index}]`, `mime=${mime}`, `rate=${rate}`, `channels=${channels}`, 'enabled=0'];
});

/** A linphone of the user "third", which answers by itself and plays a tone. It takes `Replaces` (RFC 3891). */
export const startLinphone = async ({ pbxPort }: { pbxPort: number }) => {
  const folder = await mkdtemp(join(tmpdir(), 'linphone-'));
  const mediaPort = (await freePort()) & ~1;
  const config = [
    ...['[sip]', `sip_port=${await freePort()}`, 'sip_tcp_port=0', 'sip_tls_port=0', `bind_address=${host}`],
    ...['default_proxy=0', 'ping_with_options=0', 'inc_timeout=30'],
    ...['[rtp]', `audio_rtp_port=${mediaPort}`, `bind_address=${host}`],
    ...['[proxy_0]', `reg_proxy=<sip:127.0.0.1:${pbxPort};transport=udp>`],
    ...['reg_identity=<sip:third@127.0.0.1>', 'reg_sendregister=1', 'reg_expires=60'],
    ...codecConfig,
    ...['[auth_info_0]', 'username=third', 'passwd=third-password', 'realm=127.0.0.1'],
  ];
  const tone = join(folder, 'tone.wav');
  await writeFile(join(folder, 'config'), `${config.join('\n')}\n`);
  await writeFile(tone, toneFile());
  await mkdir(join(folder, '.local/share/linphone'), { recursive: true });
  const child = spawn(findLinphone(), ['-a', '-c', join(folder, 'config')], {
    cwd: folder,
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: join(folder, '.local/share') },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
  const say = (command: string) => child.stdin.write(`${command}\n`);
  say('soundcard use files');
  say(`play ${tone}`);

  return {
    /** Where its sound comes from. */
    mediaPort,
    hangUp: () => {
      say('terminate all');
    },
    close: async () => {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
