// @ts-check
// Where Kamailio is on this machine, and what is missing where it is not.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const places = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/sbin'];

const moduleFolders = [
  '/usr/lib/x86_64-linux-gnu/kamailio/modules',
  '/usr/lib/aarch64-linux-gnu/kamailio/modules',
  '/usr/lib64/kamailio/modules',
  '/usr/lib/kamailio/modules',
  '/usr/local/lib64/kamailio/modules',
  '/usr/local/lib/kamailio/modules',
  '/opt/homebrew/lib/kamailio/modules',
];

const program = () => {
  const { KAMAILIO_PATH, PATH = '' } = process.env;
  const candidates = [...PATH.split(':').filter(Boolean), ...places].map((folder) =>
    join(folder, 'kamailio'),
  );
  return (KAMAILIO_PATH ? [KAMAILIO_PATH] : candidates).find((file) => existsSync(file));
};

/** @param {string} file */
const hasWebSocket = (file) =>
  [...moduleFolders, join(dirname(file), '../lib/kamailio/modules')].some((folder) =>
    existsSync(join(folder, 'websocket.so')),
  );

const howTo = [
  'On Debian and Ubuntu: apt-get install kamailio kamailio-websocket-modules',
  'Elsewhere set KAMAILIO_PATH to the program.',
].join('\n');

/** Kamailio's program. Throws an error that says what is missing and how to install it. */
export const findKamailio = () => {
  const file = program();
  if (!file) throw new Error(`Kamailio is not installed.\n${howTo}`);
  if (!hasWebSocket(file)) throw new Error(`Kamailio's WebSocket module is not installed.\n${howTo}`);
  return file;
};
