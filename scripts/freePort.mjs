// @ts-check
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

const freeTcpPort = () =>
  new Promise((/** @type {(port: number) => void} */ resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });

/** @param {number} port */
const isFreeForUdp = (port) =>
  new Promise((/** @type {(isFree: boolean) => void} */ resolve) => {
    const probe = createSocket('udp4');
    probe.once('error', () => {
      probe.close();
      resolve(false);
    });
    probe.bind(port, '127.0.0.1', () => {
      probe.close();
      resolve(true);
    });
  });

/** A port of this machine that nobody uses, for TCP or UDP. */
export const freePort = async () => {
  for (;;) {
    const port = await freeTcpPort();
    if (await isFreeForUdp(port)) return port;
  }
};
