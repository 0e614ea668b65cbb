import type { Finding } from '../finding';
import { error, ok, warning } from '../finding';
import type { Answer } from './request';

const unreachable: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is unknown (DNS)',
  EAI_AGAIN: 'its name could not be looked up (DNS)',
  ECONNREFUSED: 'no server listens there',
  ECONNRESET: 'the server closed the connection',
  ETIMEDOUT: 'the server does not answer',
  EPROTO: 'the server does not speak TLS there',
};

/** Why no answer came from the address. */
export const describeUnreachable = (url: URL, reason: unknown): Finding => {
  const { code = '', message = '' } = Object(reason) as { code?: string; message?: string };
  return error(
    'reachable',
    `${url.href} cannot be reached: ${unreachable[code] ?? (message || code)}.`,
    'Deploy the widget there, and make the address reachable for everybody who uses HubSpot.',
  );
};

const certificateProblems: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  CERT_HAS_EXPIRED: ['has expired', 'Renew it, and let your host renew it by itself.'],
  CERT_NOT_YET_VALID: ['is not valid yet', "Set the server's clock, or wait until it is."],
  DEPTH_ZERO_SELF_SIGNED_CERT: [
    'is self-signed',
    'Get one from a certificate authority that browsers trust.',
  ],
  SELF_SIGNED_CERT_IN_CHAIN: [
    'is signed by an authority that browsers do not know',
    'Get one from a certificate authority that browsers trust.',
  ],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
    'comes without its intermediate certificates',
    'Serve the whole chain, such as fullchain.pem.',
  ],
  ERR_TLS_CERT_ALTNAME_INVALID: ['is for another host name', 'Get one for the host name of this address.'],
};

const dayMs = 24 * 60 * 60 * 1000;

/** Whether browsers accept the certificate, and for how long. */
export const checkCertificate = (
  { certificateProblem, certificateEnds }: Pick<Answer, 'certificateProblem' | 'certificateEnds'>,
  now: number,
): Finding => {
  if (certificateProblem !== undefined) {
    const [what, fix] = certificateProblems[certificateProblem] ?? [
      `is refused (${certificateProblem})`,
      'Get one from a certificate authority that browsers trust.',
    ];
    return error('certificate', `The certificate ${what}: browsers do not load the widget.`, fix);
  }
  const days = certificateEnds === undefined ? Infinity : Math.floor((certificateEnds - now) / dayMs);
  return days < 14
    ? warning('certificate', `The certificate expires in ${days} days.`, 'Renew it.')
    : ok('certificate', 'Browsers accept the certificate.');
};

const checkRedirect = (url: URL, { status, headers }: Answer): Finding => {
  const target = new URL(headers.location ?? '', url);
  if (target.href === `${url.href}/`)
    return error(
      'redirect',
      `${url.href} redirects to the same address with a slash at its end.`,
      `Use ${target.href} in the calling settings: without the slash, relative addresses lead to the wrong folder.`,
    );
  if (target.href === url.href)
    return error(
      'redirect',
      `${url.href} redirects (${status}) to itself.`,
      'Make this address answer with the widget and status 200.',
    );
  if (url.protocol === 'https:' && target.protocol !== 'https:')
    return error(
      'redirect',
      `${url.href} redirects (${status}) to ${target.href}, which is not https: browsers block that.`,
      'Serve the widget at its https address. Behind a proxy, let the server trust X-Forwarded-Proto.',
    );
  const isLogIn = /log-?in|sign-?in|auth/i.test(target.pathname);
  return error(
    'redirect',
    `${url.href} redirects (${status}) to ${target.href}.`,
    isLogIn
      ? 'Let the widget load without a log-in, and let users log in inside the widget: log-in pages seldom allow an iframe.'
      : `Use ${target.href} in the calling settings, if that is the widget.`,
  );
};

const checkPage = (url: URL, answer: Answer): readonly Finding[] => {
  const { status, headers } = answer;
  if (status >= 300 && status < 400 && headers.location !== undefined) return [checkRedirect(url, answer)];
  if (status !== 200)
    return [
      error(
        'status',
        `${url.href} answers with status ${status}.`,
        status === 401 || status === 403
          ? 'Let the page load without a log-in: HubSpot frames it as it is.'
          : 'Make this exact address answer with the widget and status 200.',
      ),
    ];
  const type = headers['content-type'] ?? '';
  if (type === '')
    return [
      error(
        'content-type',
        `${url.href} does not say that it is a web page: it has no Content-Type.`,
        'Serve it as text/html.',
      ),
    ];
  if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(type))
    return [
      error(
        'content-type',
        `${url.href} is not a web page: its type is "${type}".`,
        'Serve it as text/html.',
      ),
    ];
  if (/^\s*attachment/i.test(headers['content-disposition'] ?? ''))
    return [
      error(
        'content-type',
        `${url.href} is a download (Content-Disposition).`,
        'Serve it without Content-Disposition.',
      ),
    ];
  if (answer.body.trim() === '')
    return [error('empty', `${url.href} answers with an empty page.`, 'Deploy the widget there.')];
  return [ok('page', `${url.href} answers with a web page.`)];
};

/** Whether HubSpot gets the widget at this very address. */
export const checkServer = (url: URL, answer: Answer, now: number): readonly Finding[] => [
  url.protocol === 'https:'
    ? checkCertificate(answer, now)
    : error(
        'https',
        `${url.href} is not https: HubSpot does not frame it, and browsers give it no microphone.`,
        'Serve the widget over https. For development use the simulated HubSpot.',
      ),
  ...checkPage(url, answer),
];
