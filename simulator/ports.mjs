// @ts-check
import { createServer } from 'node:net';

/** Everything is served to this machine only. */
export const loopback = '127.0.0.1';

/** The simulated HubSpot's port. The demo widget is on the next one, and over https on the previous one. */
const base = process.env.SIMULATOR_PORT ?? '9026';
if (!/^\d{4,5}$/.test(base) || Number(base) > 65_534)
  throw new Error(`SIMULATOR_PORT is "${base}": a port from 1025 to 65534 is needed.`);

/** The default ports. */
export const ports = { host: Number(base), widget: Number(base) + 1, https: Number(base) - 1 };

/** @typedef {{ host: string, widget: string, plain: string, https: string }} Urls */

/**
 * The addresses of the simulated HubSpot and its guests on these ports.
 * @param {typeof ports} on
 * @returns {Urls}
 */
export const urlsOn = ({ host, widget, https }) => ({
  host: `http://localhost:${host}/`,
  widget: `http://${loopback}:${widget}/`,
  plain: `http://${loopback}:${widget}/plain/`,
  https: `https://localhost:${https}/`,
});

/** The default addresses. */
export const urls = urlsOn(ports);

/**
 * Checks that the ports are free before anything is started.
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
                  'End that program and start again, or choose other ports: SIMULATOR_PORT=9126 npm start.',
              )
            : error,
        );
      });
      probe.listen(port, loopback, () => probe.close(resolve));
    });
  }
};
