import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { TLSSocket } from 'node:tls';

/** What a server answered, without following a redirect. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Why browsers do not accept the certificate: Node's code, such as `CERT_HAS_EXPIRED`. */
  readonly certificateProblem?: string;
  /** When the certificate expires, in milliseconds since the epoch. */
  readonly certificateEnds?: number;
}

/** How long a server may take, and how much of a page is read. */
const patienceMs = 15_000;
const bodyLimit = 2_000_000;

const certificateOf = ({
  socket,
}: IncomingMessage): Pick<Answer, 'certificateProblem' | 'certificateEnds'> => {
  if (!(socket instanceof TLSSocket)) return {};
  const ends = Date.parse(socket.getPeerCertificate().valid_to);
  // Node types it as an Error, and gives its code.
  const problem = socket.authorizationError as Error | string | null;
  return {
    ...(Number.isNaN(ends) ? {} : { certificateEnds: ends }),
    ...(socket.authorized ? {} : { certificateProblem: String(problem) }),
  };
};

const readBody = (response: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    let body = '';
    response.setEncoding('utf8');
    response.on('data', (part: string) => {
      body += part;
      if (body.length > bodyLimit) response.destroy();
    });
    response.on('close', () => resolve(body));
    response.on('error', reject);
  });

/**
 * Asks for a page as a browser would. A certificate that browsers refuse is noted, and the answer read anyway.
 * @throws an Error with Node's code if no answer comes
 */
export const getAnswer = (url: URL, signal?: AbortSignal): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const sent = request(
      url,
      {
        agent: false,
        rejectUnauthorized: false,
        timeout: patienceMs,
        ...(signal && { signal }),
        headers: { accept: 'text/html,*/*', 'user-agent': 'react-hubspot-calling doctor' },
      },
      (response) => {
        const { statusCode: status = 0, headers } = response;
        const certificate = certificateOf(response);
        readBody(response).then((body) => resolve({ status, headers, body, ...certificate }), reject);
      },
    );
    sent.on('timeout', () => sent.destroy(Object.assign(new Error('No answer.'), { code: 'ETIMEDOUT' })));
    sent.on('error', reject);
    sent.end();
  });
