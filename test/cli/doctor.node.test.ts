import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../scripts/browser.mjs';
import type { Browser } from '../../src/cli/doctor/browser/launch';
import { launchBrowser } from '../../src/cli/doctor/browser/launch';
import { visitWidget } from '../../src/cli/doctor/browser/visit';
import { examine } from '../../src/cli/doctor/examine';
import type { Finding } from '../../src/cli/doctor/finding';
import type { Planted, WidgetServer } from './widgetServer';
import { answersHandshake, page, startWidgetServer } from './widgetServer';

// A browser takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: WidgetServer;
let browser: Browser;
beforeAll(async () => {
  server = await startWidgetServer();
  browser = await launchBrowser(findChromium() ?? '');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const isTrouble = ({ level }: Finding): boolean => level === 'error' || level === 'warning';

/** Examines the widget with a fault planted; a fault that keeps it silent is waited for `patienceMs` after its page has loaded. */
const findTrouble = async (planted: Planted, { patienceMs = 15_000, path = '' } = {}) => {
  server.plant(planted);
  const findings = await examine({
    url: new URL(path, server.url),
    visit: (url) => visitWidget(browser, { widgetUrl: url.href, patienceMs }),
  });
  // These servers are not https, which is a separate finding with its own test.
  return findings.filter((finding) => isTrouble(finding) && finding.check !== 'https');
};

const header = (name: string, value: string | string[] | undefined): Planted => ({
  headers: { [name]: value },
});
const policy = (text: string): Planted =>
  header('content-security-policy', `frame-ancestors https://*.hubspot.com; ${text}`);
const script = (body: string): Planted => ({ files: { '/widget/widget.js': { body } } });

describe('doctor', () => {
  it('has nothing to say against a healthy widget', async () => {
    expect(await findTrouble({})).toEqual([]);
  });

  it.each<
    [fault: string, planted: Planted, check: string, level: Finding['level'], message: RegExp, path?: string]
  >([
    ['closes the connection', { closes: true }, 'reachable', 'error', /closed the connection/],
    [
      'redirects elsewhere',
      { status: 302, headers: { location: '/home' } },
      'redirect',
      'error',
      /redirects \(302\) to .*\/home/,
    ],
    [
      'redirects to a log-in',
      { status: 307, headers: { location: '/login?next=/widget/' } },
      'redirect',
      'error',
      /login/,
    ],
    [
      'redirects to the address with a slash',
      { status: 301, headers: { location: '/widget/' } },
      'redirect',
      'error',
      /slash at its end/,
      '/widget',
    ],
    ['asks for credentials', { status: 401 }, 'status', 'error', /status 401/],
    ['answers 404', { status: 404 }, 'status', 'error', /status 404/],
    ['answers 500', { status: 500 }, 'status', 'error', /status 500/],
    ['serves plain text', header('content-type', 'text/plain'), 'content-type', 'error', /text\/plain/],
    [
      'offers a download',
      header('content-disposition', 'attachment; filename=a.html'),
      'content-type',
      'error',
      /download/,
    ],
    [
      'permits no framing',
      header('content-security-policy', "frame-ancestors 'none'"),
      'frame-ancestors',
      'error',
      /'none'/,
    ],
    [
      'permits framing by itself',
      header('content-security-policy', "frame-ancestors 'self'"),
      'frame-ancestors',
      'error',
      /'self'/,
    ],
    [
      'permits framing in one policy of two',
      header('content-security-policy', ['frame-ancestors *', 'frame-ancestors https://crm.example']),
      'frame-ancestors',
      'error',
      /crm\.example/,
    ],
    [
      'knows one data center only',
      header('content-security-policy', 'frame-ancestors https://app.hubspot.com'),
      'frame-ancestors',
      'warning',
      /app-eu1/,
    ],
    [
      'lets anybody frame it',
      header('content-security-policy', undefined),
      'frame-ancestors',
      'warning',
      /Any page may frame/,
    ],
    [
      'says DENY',
      { headers: { 'content-security-policy': undefined, 'x-frame-options': 'DENY' } },
      'x-frame-options',
      'error',
      /DENY/,
    ],
    [
      'says SAMEORIGIN',
      { headers: { 'content-security-policy': undefined, 'x-frame-options': 'sameorigin' } },
      'x-frame-options',
      'error',
      /sameorigin/,
    ],
    [
      'takes the microphone away',
      header('permissions-policy', 'geolocation=(self), microphone=()'),
      'microphone',
      'error',
      /takes the microphone away/,
    ],
    [
      'gives the microphone to others',
      header('permissions-policy', 'microphone=("https://crm.example")'),
      'microphone',
      'error',
      /takes the microphone away/,
    ],
    [
      'takes autoplay away',
      header('permissions-policy', 'autoplay=()'),
      'autoplay',
      'warning',
      /ring in silence/,
    ],
    [
      'isolates itself (COEP)',
      header('cross-origin-embedder-policy', 'require-corp'),
      'cross-origin',
      'warning',
      /Embedder/,
    ],
    [
      'cuts its opener off (COOP)',
      header('cross-origin-opener-policy', 'same-origin'),
      'cross-origin',
      'warning',
      /calling window/,
    ],
    [
      'keeps others from framing it (CORP)',
      header('cross-origin-resource-policy', 'same-origin'),
      'cross-origin',
      'warning',
      /Resource-Policy/,
    ],
    [
      'sets cookies that no iframe gets',
      header('set-cookie', ['session=1; SameSite=Lax', 'ok=1; SameSite=None; Secure']),
      'cookies',
      'warning',
      /HubSpot: session\./,
    ],
    ['is kept for a year', header('cache-control', 'max-age=31536000'), 'caching', 'warning', /8760 hours/],
  ])('names it if the server %s', async (_, planted, check, level, message, path) => {
    const findings = await findTrouble(planted, { path: path ?? '', patienceMs: 500 });
    expect(findings).toMatchObject([{ check, level }]);
    expect(findings[0]?.message).toMatch(message);
    expect(findings[0]?.fix).toMatch(/\w/);
  });

  it.each<[fault: string, planted: Planted, check: string, level: Finding['level'], message: RegExp]>([
    [
      'misses a script',
      { html: page('<script src="./gone.js"></script>') },
      'files',
      'error',
      /gone\.js answers with status 404/,
    ],
    [
      'gets a web page for a script',
      { html: page('<script src=/widget></script>') },
      'files',
      'error',
      /widget answers with a web page/,
    ],
    [
      'fails in a script',
      script('start(); function start() { throw new TypeError("phone is not defined"); }'),
      'script-error',
      'error',
      /TypeError: phone is not defined/,
    ],
    [
      'rejects without a catch',
      script(`Promise.reject(new Error('No token')); ${answersHandshake()}`),
      'script-error',
      'error',
      /No token/,
    ],
    ['does not use the SDK', script(''), 'handshake', 'error', /does not answer HubSpot's handshake/],
    [
      'never says INITIALIZED',
      script(answersHandshake('void 0')),
      'initialized',
      'error',
      /does not send INITIALIZED/,
    ],
    [
      'distrusts HubSpot',
      script("console.warn('Refused a message: name its origin in trustedOrigins.')"),
      'untrusted-origin',
      'error',
      /trustedOrigins/,
    ],
    [
      'goes elsewhere',
      {
        html: page('<script>location = "/widget/login.html"</script>'),
        files: { '/widget/login.html': { type: 'text/html', body: page('') } },
      },
      'moved',
      'error',
      /login\.html/,
    ],
    [
      'complains in the console',
      script(`console.error('No such user', 7); ${answersHandshake()}`),
      'console',
      'warning',
      /No such user 7/,
    ],
    [
      'needs what its policy refuses',
      {
        ...policy("style-src 'self'"),
        html: page('<style>p { color: red }</style><script src="widget.js"></script>'),
      },
      'content-security-policy',
      'error',
      /style-src/,
    ],
    [
      'connects where its policy forbids it',
      {
        ...policy("connect-src 'self'"),
        ...script(
          `fetch('https://api.example.com/').catch(() => {}); ${answersHandshake("setTimeout(() => send('INITIALIZED'), 100)")}`,
        ),
      },
      'content-security-policy',
      'error',
      /https:\/\/api\.example\.com\/? \(connect-src\)/,
    ],
    ['is sandboxed by its policy', policy('sandbox allow-same-origin'), 'sandbox', 'error', /allow-scripts/],
    [
      'loads what is not there later',
      script(`fetch('/widget/config.json').finally(() => { ${answersHandshake()} })`),
      'loading',
      'error',
      /config\.json \(status 404\)/,
    ],
  ])('names it if the page %s', async (_, planted, check, level, message) => {
    const findings = await findTrouble(planted, { patienceMs: 500 });
    const named = findings.find((finding) => finding.check === check);
    expect(findings.map((finding) => finding.check)).toContain(check);
    expect([named?.level, named?.message]).toEqual([level, expect.stringMatching(message)]);
    expect(named?.fix).toMatch(/\w/);
    // A widget that does not start is silent too, and nothing else is wrong with it.
    expect(findings.filter((finding) => ![check, 'handshake', 'framed'].includes(finding.check))).toEqual([]);
  });
});
