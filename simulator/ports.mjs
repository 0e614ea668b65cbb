// @ts-check
import { createServer } from 'node:net';

/** Everything is served to this machine alone. */
export const loopback = '127.0.0.1';

/**
 * Finds out whether the ports are free before anything is started.
 * @param {{ port: number, what: string }[]} wanted
 */
export const ensureFree = async (wanted) => {
  for (const { port, what } of wanted) {
    await new Promise((resolve, reject) => {
      const probe = createServer();
      probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
        reject(
          error.code === 'EADDRINUSE'
            ? new Error(
                `Port ${port}, for ${what}, is in use by another program, perhaps by a simulator that runs already. ` +
                  'End that program and start again.',
              )
            : error,
        );
      });
      probe.listen(port, loopback, () => probe.close(resolve));
    });
  }
};
