import { getCertificate } from '@vitejs/plugin-basic-ssl';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../scripts/browser.mjs';
import { freePort } from '../../scripts/freePort.mjs';
import { checkProject } from '../../src/cli/doctor/account/checkProject';
import { checkSettings } from '../../src/cli/doctor/account/checkSettings';
import { findChromium as findForDoctor } from '../../src/cli/doctor/browser/findChromium';
import { examine } from '../../src/cli/doctor/examine';
import type { Finding } from '../../src/cli/doctor/finding';
import { checkCertificate, describeUnreachable } from '../../src/cli/doctor/server/checkServer';
import { filesOf } from '../../src/cli/doctor/server/checkFiles';
import { permitsOrigin } from '../../src/cli/doctor/server/contentSecurity';
import { startHubspotServer } from '../server/hubspotServer';
import { runCommandLine } from './commandLine';
import { useTemporaryFolder } from './temporaryFolder';
import type { WidgetServer } from './widgetServer';
import { answersHandshake, page, startWidgetServer } from './widgetServer';

// A browser takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = useTemporaryFolder();
const url = new URL('https://phone.example.com/widget/');
const trouble = (findings: readonly Finding[]) =>
  findings
    .filter(({ level }) => level === 'error' || level === 'warning')
    .map(({ check, level }) => `${level} ${check}`);

describe('the certificate', () => {
  it('of a server that signed its own is an error, and the widget is examined anyway', async () => {
    const pem = await getCertificate(`${folder.path()}/certificate`, 'localhost');
    const server = await startWidgetServer({ key: pem, cert: pem });
    const findings = await examine({ url: new URL(server.url) });
    await server.close();
    expect(findings).toMatchObject(
      expect.arrayContaining(
        [
          { check: 'certificate', level: 'error', message: expect.stringContaining('self-signed') as string },
          { check: 'frame-ancestors', level: 'ok' },
        ].map((finding) => expect.objectContaining(finding) as Finding),
      ),
    );
  });

  const now = Date.parse('2026-11-28');
  it.each([
    ['CERT_HAS_EXPIRED', 'has expired'],
    ['CERT_NOT_YET_VALID', 'is not valid yet'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'browsers do not know'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'without its intermediate certificates'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'another host name'],
    ['CERT_REVOKED', 'is refused (CERT_REVOKED)'],
  ])('with %s is an error', (certificateProblem, message) => {
    const finding = checkCertificate({ certificateProblem }, now);
    expect([finding.level, finding.message]).toEqual(['error', expect.stringContaining(message)]);
  });

  it('that expires within two weeks is a warning', () => {
    const inDays = (days: number) => ({ certificateEnds: now + days * 86_400_000 });
    expect(checkCertificate(inDays(3), now)).toMatchObject({
      level: 'warning',
      message: expect.stringContaining('3 days') as string,
    });
    expect(checkCertificate(inDays(60), now).level).toBe('ok');
  });
});

describe('an address that cannot be reached', () => {
  it('is the one error', async () => {
    const port = await freePort();
    const [finding] = await examine({ url: new URL(`http://127.0.0.1:${String(port)}/`) });
    expect(finding).toMatchObject({
      check: 'reachable',
      message: expect.stringContaining('no server listens') as string,
    });
  });

  it.each(['ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPROTO'])('has its reason: %s', (code) => {
    expect(describeUnreachable(url, Object.assign(new Error('raw'), { code })).message).not.toContain('raw');
  });
});

describe('the project', () => {
  const project = {
    file: 'app-hsmeta.json',
    platformVersion: '2026.03',
    distribution: 'private',
    requiredScopes: ['oauth'],
    permittedFrames: ['https://phone.example.com'],
  };

  it.each<[string, Partial<typeof project>, string[]]>([
    ['permits the widget', {}, []],
    ['lists another origin', { permittedFrames: ['https://phone.example.org'] }, ['error permitted-url']],
    ['lists nothing', { permittedFrames: [] }, ['error permitted-url']],
    [
      'lists what is not an address',
      { permittedFrames: ['phone.example.com'] },
      ['warning permitted-url', 'error permitted-url'],
    ],
    ['lacks the scope of all apps', { requiredScopes: [] }, ['error scopes']],
    ['asks for more than calling needs', { requiredScopes: ['oauth', 'tickets'] }, ['warning scopes']],
    ['is for the marketplace', { distribution: 'marketplace' }, ['warning distribution']],
    ['is of an unknown version', { platformVersion: '2023.1' }, ['warning platform-version']],
  ])('%s', (_, wrong, expected) => {
    expect(trouble(checkProject({ ...project, ...wrong }, url))).toEqual(expected);
  });
});

describe('the settings', () => {
  const settings = {
    url: url.href,
    width: 400,
    height: 640,
    isReady: true,
    supportsInboundCalling: true,
    supportsCustomObjects: false,
  };

  it.each<[string, Partial<Record<keyof typeof settings, unknown>>, string[]]>([
    ['are as they should be', {}, []],
    ['spell the address otherwise', { url: 'https://PHONE.example.com:443/widget/' }, []],
    ['name another address', { url: 'https://phone.example.com/widget' }, ['error settings-url']],
    ['name no address', { url: undefined }, ['error settings-url']],
    ['hide the app', { isReady: false }, ['warning is-ready']],
    ['refuse inbound calls', { supportsInboundCalling: false }, ['warning inbound']],
    ['ask for custom objects', { supportsCustomObjects: true }, ['warning custom-objects']],
    ['leave no room', { width: 100 }, ['warning settings-size']],
    ['cover the page', { height: 2_000 }, ['warning settings-size']],
    [
      'have no size',
      { width: undefined, height: undefined },
      ['warning settings-size', 'warning settings-size'],
    ],
  ])('%s', (_, wrong, expected) => {
    expect(trouble(checkSettings({ ...settings, ...wrong } as object, url))).toEqual(expected);
  });
});

it.each([
  [['*'], true],
  [['https:'], true],
  [['http:'], false],
  [["'self'", 'https://*.hubspot.com'], true],
  [['*.hubspot.com'], true],
  [['https://app.hubspot.com:*'], true],
  [['https://app.hubspot.com:443'], true],
  [['https://app.hubspot.com:8443'], false],
  [['http://app.hubspot.com'], false],
  [['https://hubspot.com'], false],
  [['https://*.app.hubspot.com'], false],
  [["'none'"], false],
  [[], false],
])('frame-ancestors %j lets app.hubspot.com in: %s', (sources, expected) => {
  expect(permitsOrigin(sources, 'https://app.hubspot.com')).toBe(expected);
});

it('finds the scripts and styles of a page, from its base', () => {
  const html = `<base href='/app/'><link rel=stylesheet href="a.css"><link rel="icon" href="i.png">
    <script type="module" src=b.js></script><link rel="modulepreload" href="https://cdn.example/c.js"><script>1</script>`;
  expect(filesOf(html, url).map((file) => file.url.href)).toEqual([
    'https://phone.example.com/app/a.css',
    'https://phone.example.com/app/b.js',
    'https://cdn.example/c.js',
  ]);
});

describe('the command', () => {
  let server: WidgetServer;
  beforeAll(async () => {
    server = await startWidgetServer();
  });
  afterEach(() => {
    server.plant({});
  });
  afterAll(() => server.close());
  const env = { CHROMIUM_PATH: findChromium() ?? '' };

  it('prints a line for each finding and its fix, and ends with 6 if there is an error', async () => {
    const { exitCode, stdout, stderr } = await runCommandLine(['doctor', server.url, '--no-browser']);
    expect(exitCode).toBe(6);
    expect(stdout).toMatch(/^✗ https: .*\n {4}Serve the widget over https\./m);
    expect(stdout).toMatch(/^✓ frame-ancestors: /m);
    expect(stdout).toMatch(/^- handshake: Not tried/m);
    expect(stderr).toBe('One thing keeps the widget from working in HubSpot.\n');
  });

  it('plays HubSpot in a browser, and prints JSON for scripts', async () => {
    const project = await folder.write('app-hsmeta.json', JSON.stringify({ type: 'app', config: {} }));
    const settings = await folder.write(
      'settings.json',
      JSON.stringify({ url: server.url, width: 400, height: 640, isReady: true }),
    );
    const sized = answersHandshake("send('INITIALIZED', { sizeInfo: { width: 300, height: 500 } })");
    server.plant({ html: page(`<script>${sized}</script>`) });
    const args = ['doctor', server.url, '--json', '--project', project, '--settings', settings];
    const { exitCode, stdout } = await runCommandLine(args, { env });
    expect(exitCode).toBe(6);
    const { errors, warnings, findings } = JSON.parse(stdout) as {
      errors: number;
      warnings: number;
      findings: Finding[];
    };
    expect([errors, warnings]).toEqual([3, 2]);
    expect(trouble(findings)).toEqual([
      'error https',
      'warning size',
      'error permitted-url',
      'error scopes',
      'warning inbound',
    ]);
    expect(findings).toContainEqual(expect.objectContaining({ check: 'handshake', level: 'ok' }));
  });

  it('goes on without a browser that does not start', async () => {
    const broken = { CHROMIUM_PATH: process.execPath };
    const { exitCode, stdout } = await runCommandLine(['doctor', server.url, '--json'], { env: broken });
    expect(exitCode).toBe(6);
    const { findings } = JSON.parse(stdout) as { findings: Finding[] };
    expect(findings).toContainEqual({
      check: 'handshake',
      level: 'skipped',
      message: expect.stringContaining('did not start as a browser') as string,
    });
  });

  it('asks HubSpot for the settings if the environment has credentials', async () => {
    const hubspot = await startHubspotServer();
    const doctor = async (token: string) => {
      const credentials = {
        HUBSPOT_BASE_URL: hubspot.url,
        HUBSPOT_APP_ID: '12345',
        HUBSPOT_ACCESS_TOKEN: token,
      };
      const { stdout } = await runCommandLine(['doctor', server.url, '--no-browser', '--json'], {
        env: credentials,
      });
      return (JSON.parse(stdout) as { findings: Finding[] }).findings;
    };
    expect(trouble(await doctor(hubspot.goodToken))).toContain('error settings');
    hubspot.store(12345, { name: 'Acme Phone', url: 'https://phone.acme.example/widget' });
    expect(trouble(await doctor(hubspot.goodToken))).toContain('error settings-url');
    expect(trouble(await doctor('wrong'))).toContain('error settings');
    await hubspot.close();
  });

  it.each([
    [[], /needs the widget's address/],
    [['phone'], /must start with https/],
    [['https://ada:secret@phone.example.com/'], /^The widget's address has a user name or password/],
    [['https://phone.example.com/', '--timeout', '0'], /--timeout takes seconds/],
    [['https://phone.example.com/', '--project', 'nowhere'], /is not a HubSpot project/],
    [['https://phone.example.com/', '--settings', 'nowhere.json'], /Cannot read/],
    [['https://phone.example.com/', '--settings', 'package.json'], /fields that are not settings/],
  ])('refuses %j', async (args, message) => {
    const { exitCode, stdout, stderr } = await runCommandLine(['doctor', ...args]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('takes the browser that CHROMIUM_PATH names, and none other then', () => {
    expect(
      findForDoctor({ CHROMIUM_PATH: '/nowhere/chromium', PATH: process.env.PATH }, '.'),
    ).toBeUndefined();
    expect(findForDoctor({ ...env }, '.')).toBe(env.CHROMIUM_PATH);
  });
});
