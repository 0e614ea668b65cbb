// @ts-check
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

/** How long a server may take, in milliseconds. */
const patienceMs = 10_000;

const isLoopback = (/** @type {string} */ hostname) =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);

/**
 * Opens an address as HubSpot's servers would. A server on this machine may sign its certificate itself.
 * @param {URL} url
 * @param {import('node:http').OutgoingHttpHeaders} headers
 * @returns {Promise<import('node:http').IncomingMessage>}
 */
export const openAddress = (url, headers = {}) =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const options = {
      headers,
      agent: false,
      timeout: patienceMs,
      rejectUnauthorized: !isLoopback(url.hostname),
    };
    const sent = request(url, options, resolve);
    sent.on('timeout', () => sent.destroy(new Error('No answer.')));
    sent.on('error', reject);
    sent.end();
  });

/**
 * @param {import('node:http').IncomingMessage} response
 * @param {number} limit in characters
 */
export const readText = async (response, limit = 100_000) => {
  let text = '';
  for await (const part of response.setEncoding('utf8')) {
    text += part;
    if (text.length > limit) break;
  }
  return text;
};

/** HubSpot opens https only; the simulator also opens http on this machine. */
export const isOpenable = (/** @type {unknown} */ address) => {
  if (typeof address !== 'string' || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
};
