// @ts-check
// Where the servers of the interoperability tests are on this machine, and what is missing where they are not.
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const places = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/bin',
  '/usr/local/bin',
  '/opt/homebrew/sbin',
  '/opt/homebrew/bin',
];

const moduleFolders = [
  '/usr/lib/x86_64-linux-gnu/kamailio/modules',
  '/usr/lib/aarch64-linux-gnu/kamailio/modules',
  '/usr/lib64/kamailio/modules',
  '/usr/lib/kamailio/modules',
  '/usr/local/lib64/kamailio/modules',
  '/usr/local/lib/kamailio/modules',
  '/opt/homebrew/lib/kamailio/modules',
];

/**
 * @param {string} name
 * @param {string | undefined} chosen
 */
const findProgram = (name, chosen) => {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...places];
  return (chosen ? [chosen] : folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
};

/** @param {string} file */
const hasWebSocket = (file) =>
  [...moduleFolders, join(dirname(file), '../lib/kamailio/modules')].some((folder) =>
    existsSync(join(folder, 'websocket.so')),
  );

/**
 * @param {string} packages of Debian
 * @param {string} variable
 */
const howTo = (packages, variable) =>
  `On Debian and Ubuntu: apt-get install ${packages}\nElsewhere set ${variable} to the program.`;

const kamailioHowTo = howTo('kamailio kamailio-websocket-modules', 'KAMAILIO_PATH');

/** Kamailio's program, a SIP service. Throws an error that says what is missing and how to install it. */
export const findKamailio = () => {
  const file = findProgram('kamailio', process.env.KAMAILIO_PATH);
  if (!file) throw new Error(`Kamailio is not installed.\n${kamailioHowTo}`);
  if (!hasWebSocket(file)) throw new Error(`Kamailio's WebSocket module is not installed.\n${kamailioHowTo}`);
  return file;
};

/** Coturn's program, a TURN server. Throws an error that says that it is missing and how to install it. */
export const findTurnServer = () => {
  const file = findProgram('turnserver', process.env.TURNSERVER_PATH);
  if (!file) throw new Error(`coturn is not installed.\n${howTo('coturn', 'TURNSERVER_PATH')}`);
  return file;
};

/**
 * @param {string} name
 * @param {string} packages of Debian
 * @param {string} variable
 */
const find = (name, packages, variable) => {
  const file = findProgram(name, process.env[variable]);
  if (!file) throw new Error(`${name} is not installed.\n${howTo(packages, variable)}`);
  return file;
};

/** Rtpengine's program, which bridges WebRTC to plain RTP. Throws an error that says that it is missing and how to install it. */
export const findRtpengine = () => find('rtpengine', 'rtpengine-daemon', 'RTPENGINE_PATH');

/** SIPp's program, a SIP stack that follows scenarios. Throws as the others. */
export const findSipp = () => find('sipp', 'sip-tester', 'SIPP_PATH');

/** Baresip's program, a SIP phone. Throws as the others. */
export const findBaresip = () => find('baresip', 'baresip-core', 'BARESIP_PATH');

/** Linphone's program for the console, a SIP phone. Throws as the others. */
export const findLinphone = () => find('linphonec', 'linphone-cli', 'LINPHONE_PATH');
