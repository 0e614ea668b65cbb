import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../scripts/browser.mjs';
import type { Browser } from '../../src/cli/doctor/browser/launch';
import { launchBrowser } from '../../src/cli/doctor/browser/launch';
import { visitWidget } from '../../src/cli/doctor/browser/visit';
import { examine } from '../../src/cli/doctor/examine';
import type { Planted, WidgetServer } from './widgetServer';
import { answersHandshake, page, startWidgetServer } from './widgetServer';

// A browser takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: WidgetServer;
beforeAll(async () => {
  server = await startWidgetServer();
});
afterAll(() => server.close());

const errorsOf = async (planted: Planted, visit?: Parameters<typeof examine>[0]['visit']) => {
  server.plant(planted);
  const findings = await examine({ url: new URL(server.url), visit });
  return findings.filter(
    ({ level, check }) => (level === 'error' || level === 'warning') && check !== 'https',
  );
};

const module = page('<script type="module" src="./widget.js"></script>');

describe("doctor, from the server's answer alone", () => {
  it.each<[fault: string, planted: Planted, check: string, message: RegExp]>([
    ['is empty', { html: ' \n' }, 'empty', /empty page/],
    [
      'redirects to itself',
      { status: 302, headers: { location: '/widget/' } },
      'redirect',
      /redirects \(302\) to itself/,
    ],
    ['has no type', { headers: { 'content-type': undefined } }, 'content-type', /has no Content-Type/],
    [
      'has a module of a type that browsers refuse',
      {
        html: module,
        files: { '/widget/widget.js': { type: 'application/octet-stream', body: answersHandshake() } },
      },
      'file-types',
      /widget\.js \(application\/octet-stream\)/,
    ],
    [
      'has a style of a type that browsers refuse',
      {
        html: page('<script src="widget.js"></script><link rel="stylesheet" href="a.css">'),
        files: { '/widget/a.css': { type: 'text/plain', body: '' } },
      },
      'file-types',
      /a\.css \(text\/plain\)/,
    ],
  ])('names it if the page %s', async (_, planted, check, message) => {
    const findings = await errorsOf(planted);
    expect(findings).toMatchObject([{ check, level: 'error' }]);
    expect(findings[0]?.message).toMatch(message);
  });

  it('takes classic scripts of any type, as browsers do', async () => {
    const files = { '/widget/widget.js': { type: 'text/plain', body: answersHandshake() } };
    expect(await errorsOf({ files })).toEqual([]);
  });
});

describe('doctor, in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(findChromium() ?? '');
  });
  afterAll(() => browser.close());

  const visit = (url: URL) => visitWidget(browser, { widgetUrl: url.href, patienceMs: 500 });
  const withScript = (body: string): Planted => ({
    html: module,
    files: { '/widget/widget.js': { body } },
  });

  it('comes to an end if a script of the page does not', async () => {
    const findings = await errorsOf(withScript('for (;;);'), visit);
    expect(findings).toMatchObject([{ check: 'unresponsive', level: 'error' }]);
  }, 120_000);

  it.each(['alert("Welcome")', 'confirm("Sure?")', 'prompt("Who?")'])(
    'names it if the page stands still behind %s',
    async (dialog) => {
      const findings = await errorsOf(withScript(`${dialog}; ${answersHandshake()}`), visit);
      expect(findings).toMatchObject([{ check: 'dialog', level: 'warning' }]);
      expect(findings[0]?.message).toContain(dialog);
    },
    120_000,
  );

  it('names a module that it loads later, and that browsers refuse for its type', async () => {
    const findings = await errorsOf(
      {
        html: page('<script src="./widget.js"></script>'),
        files: {
          '/widget/widget.js': {
            body: `const s = document.createElement('script'); s.type = 'module'; s.src = 'late.js'; document.head.append(s);`,
          },
          '/widget/late.js': { type: 'text/plain', body: answersHandshake() },
        },
      },
      visit,
    );
    const named = findings.find(({ check }) => check === 'loading');
    expect(named?.message).toMatch(/late\.js \(it is served as "text\/plain"\)/);
    expect(findings.find(({ check }) => check === 'handshake')?.fix).toMatch(/other findings/);
  }, 120_000);
});
