import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parseProjectConfig } from '@hubspot/project-parsing-lib/projects';
import { translate, translateForLocalDev } from '@hubspot/project-parsing-lib/translate';
import { validateUid } from '@hubspot/project-parsing-lib/uid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { readConfig } from '../../simulator/host/config';
import { projectFiles } from '../../src/cli/init/projectFiles';
import { phoneNames } from '../../src/cli/init/templates/phones';
import { readProject } from '../../src/cli/project/readProject';
import { type InstalledCommandLine, installCommandLine } from './installedCommandLine';

// init packs this package with npm, which takes long on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const root = fileURLToPath(new URL('../../', import.meta.url));
const url = 'https://phone.example.com/widget/';

let cli: InstalledCommandLine;
let parent: string;
beforeAll(async () => {
  cli = await installCommandLine();
  parent = await mkdtemp(join(tmpdir(), 'init-'));
});
afterAll(async () => {
  await cli.remove();
  await rm(parent, { recursive: true, force: true });
});

const newFolder = () => mkdtemp(join(parent, 'acme-phone-'));
const read = async (...path: string[]) => readFile(join(...path), 'utf8');
const readJson = async (...path: string[]) => JSON.parse(await read(...path)) as Record<string, unknown>;

describe('init', () => {
  it('makes a project in an empty folder, and asks nothing', async () => {
    const cwd = await newFolder();
    const { exitCode, stdout, stderr } = await cli.run(['init', '--yes', '--url', url], { cwd });
    expect([exitCode, stderr]).toEqual([0, 'Next: npm install && npm run dev\n']);
    expect(stdout.trim().split('\n')).toEqual(
      expect.arrayContaining(['hsproject.json', 'src/app/app-hsmeta.json', 'widget/Widget.test.tsx']),
    );
    expect(await readJson(cwd, 'src/app/app-hsmeta.json')).toMatchObject({
      type: 'app',
      config: {
        distribution: 'private',
        auth: { requiredScopes: ['oauth'] },
        permittedUrls: { iframe: ['https://phone.example.com'] },
      },
    });
  });

  it.each([
    ['jssip', /npm run dev\nWith your phone: npm run dev:phone\n$/],
    ['twilio', /npm run dev\nWith your phone: npm run dev:phone\n$/],
    ['own', /npm run dev\n$/],
  ])('names the script that uses the phone, if there is one: %s', async (phone, message) => {
    const cwd = await newFolder();
    expect((await cli.run(['init', '--yes', '--phone', phone], { cwd })).stderr).toMatch(message);
  });

  it('depends on the very package that it ran from, which it packs into the project', async () => {
    const cwd = await newFolder();
    await cli.run(['init', '--yes'], { cwd });
    const { dependencies } = await readJson(cwd, 'package.json');
    const packed = `vendor/react-hubspot-calling-${manifest.version}.tgz`;
    expect(dependencies).toMatchObject({ 'react-hubspot-calling': `file:${packed}` });
    const { stdout } = await promisify(execFile)('tar', ['-tzf', join(cwd, packed)]);
    expect(stdout).toContain('package/dist/cli.js');
  });

  it('depends on a version if a registry has it', async () => {
    const cwd = await newFolder();
    const lock = {
      packages: { 'node_modules/react-hubspot-calling': { resolved: 'https://registry.example/a.tgz' } },
    };
    await cli.write('../.package-lock.json', JSON.stringify(lock));
    try {
      await cli.run(['init', '--yes'], { cwd });
    } finally {
      await rm(cli.path('../.package-lock.json'));
    }
    expect((await readJson(cwd, 'package.json')).dependencies).toMatchObject({
      'react-hubspot-calling': `^${manifest.version}`,
    });
    expect(await readdir(cwd)).not.toContain('vendor');
  });

  it('makes a folder in an app that is there already, and leaves the app untouched', async () => {
    const cwd = await newFolder();
    await writeFile(join(cwd, 'package.json'), '{"name":"crm"}');
    expect((await cli.run(['init', '--yes'], { cwd })).stderr).toContain(
      'cd "hubspot-calling" && npm install',
    );
    expect((await readdir(cwd)).sort()).toEqual(['hubspot-calling', 'package.json']);
    expect(await readdir(join(cwd, 'hubspot-calling'))).toContain('hsproject.json');
    const named = await cli.run(['init', '.', '--yes'], { cwd });
    expect(named).toMatchObject({ exitCode: 1, stdout: '' });
    expect(named.stderr).toContain('holds an app, which is left untouched');
  });

  it('keeps every file that is there, and adds what is missing', async () => {
    const cwd = await newFolder();
    await cli.run(['init', '--yes'], { cwd });
    await writeFile(join(cwd, 'widget/App.tsx'), 'mine');
    await rm(join(cwd, 'README.md'));
    const { stdout, stderr } = await cli.run(['init', '--yes', '--json', '--name', 'Other'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ folder: cwd, created: ['README.md'] });
    expect(stderr).toContain('widget/App.tsx');
    expect(await read(cwd, 'widget/App.tsx')).toBe('mine');
  });

  it('asks in a terminal for what the flags leave open', async () => {
    const cwd = await newFolder();
    const running = cli.start(['init', '--url', 'https://acme.example/phone'], { cwd, terminal: true });
    await running.until("The app's name in HubSpot");
    running.type('Acme Phone\r');
    await running.until('Which phone?');
    running.type('2\r');
    expect((await running.finished).exitCode).toBe(0);
    expect(await readJson(cwd, 'calling-settings.json')).toMatchObject({
      name: 'Acme Phone',
      url: 'https://acme.example/phone/',
    });
    expect((await readJson(cwd, 'package.json')).dependencies).toHaveProperty('jssip');
  });

  it.each([
    [['--url', 'http://phone.example.com/'], /--url takes the widget's https address/],
    [['--url', 'phone'], /--url takes/],
    [['--url', 'https://ada:secret@phone.example.com/'], /user name or password/],
    [['--phone', 'fax'], /--phone takes one of fake, jssip/],
    [['--name', 'a"b'], /--name takes a name/],
    [['one', 'two'], /too many/],
  ])('refuses %j and writes nothing', async (args, message) => {
    const cwd = await newFolder();
    const { exitCode, stdout, stderr } = await cli.run(['init', '--yes', ...args], { cwd });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(await readdir(cwd)).toEqual([]);
  });

  it.each(['https://phone.example.com/w/?a=1&b=$(id)', 'https://phone.example.com/a;b`c`!(d)/'])(
    'writes scripts that the shell leaves whole: %s',
    async (address) => {
      const cwd = await newFolder();
      await cli.run(['init', '--yes', '--url', address], { cwd });
      const { scripts } = (await readJson(cwd, 'package.json')) as { scripts: Record<string, string> };
      const show = `"${process.execPath}" -e "console.log(process.argv.slice(1).join(' '))" --`;
      for (const name of ['dev', 'doctor']) {
        const line = String(scripts[name]).replace('react-hubspot-calling', () => show);
        const { stdout } = await promisify(execFile)(line, { shell: true });
        const given = stdout.split(' ').filter((word) => word.startsWith('https:'));
        expect(given.map((word) => decodeURIComponent(word))).toEqual([
          decodeURIComponent(new URL(address).href),
        ]);
      }
    },
  );

  it.each([
    ['a file', 'package-lock.json/app', /package-lock\.json is a file/],
    ['a folder that cannot be made', '/proc/acme-phone', /\/proc\/acme-phone cannot be created/],
  ])('says so for %s', async (what, folder, message) => {
    if (folder.startsWith('/proc') && process.platform !== 'linux') return;
    const cwd = await newFolder();
    await writeFile(join(cwd, 'package-lock.json'), '');
    const { exitCode, stderr } = await cli.run(['init', folder, '--yes'], { cwd });
    expect([what, exitCode]).toEqual([what, 1]);
    expect(stderr).toMatch(message);
  });

  it('says how to answer without a terminal', async () => {
    const { exitCode, stderr } = await cli.run(['init'], { cwd: await newFolder() });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('add --yes');
  });
});

describe('what init writes', () => {
  const write = async (folder: string, phone: (typeof phoneNames)[number], name = 'Acme Phone') => {
    for (const [path, content] of Object.entries(projectFiles({ name, url, phone }, 'file:vendor/x.tgz'))) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
  };

  it.each(['Acme Phone', 'Ünïted Télécom & Söhne 2', '電話', 'A'.repeat(90)])(
    "is a project that HubSpot's own parser translates: %s",
    async (name) => {
      const folder = await newFolder();
      await write(folder, 'fake', name);
      const { srcDir, platformVersion } = parseProjectConfig(folder);
      const context = { projectSourceDir: join(folder, srcDir), platformVersion, accountId: 1 };
      const { intermediateRepresentation } = await translate(context, { skipValidation: true });
      const nodes = Object.values(intermediateRepresentation.intermediateNodesIndexedByUid);
      expect(nodes).toMatchObject([
        { componentType: 'APPLICATION', metaFilePath: 'app/app-hsmeta.json', config: { name } },
      ]);
      expect(validateUid(nodes[0]?.uid ?? '')).toBeUndefined();
      const local = await translateForLocalDev(context);
      expect(
        Object.values(local.intermediateRepresentation.intermediateNodesIndexedByUid).map(
          ({ localDev }) => localDev.parsingErrors,
        ),
      ).toEqual([[]]);
    },
  );

  it.each(['jssip', 'sipjs'] as const)('calls the simulated HubSpot in development: %s', async (phone) => {
    const folder = await newFolder();
    await write(folder, phone);
    const { scripts } = await readJson(folder, 'package.json');
    expect(scripts).toMatchObject({ 'dev:phone': expect.stringContaining(' --sip --with ') as string });
    const source = await read(folder, 'widget/phone.ts');
    expect(source).toContain("import.meta.env.VITE_SIP_SERVER ?? 'ws://127.0.0.1:9028/'");
    expect(source).toContain("{ username: 'agent', password: 'agent' }");
  });

  it.each(phoneNames)('says what to do if a port is taken: %s', async (phone) => {
    const folder = await newFolder();
    await write(folder, phone);
    const { scripts } = (await readJson(folder, 'package.json')) as { scripts: Record<string, string> };
    const text = await read(folder, 'README.md');
    expect(text).toContain('npm run dev -- --port 0');
    expect(text.includes('npm run dev:phone -- --port 0')).toBe('dev:phone' in scripts);
    expect(text.includes('--sip-port 0')).toBe(scripts['dev:phone']?.includes(' --sip ') ?? false);
    expect(text.includes('`npm run dev:phone` |')).toBe('dev:phone' in scripts);
  });

  it('is a project that doctor and the simulator read', async () => {
    const folder = await newFolder();
    await write(folder, 'fake');
    const { permittedFrames, platformVersion } = await readProject(folder);
    expect({ permittedFrames, platformVersion }).toEqual({
      permittedFrames: ['https://phone.example.com'],
      platformVersion: '2026.03',
    });
    const settings = await readJson(folder, 'calling-settings.json');
    expect(Object.keys(settings)).toHaveLength(9);
    expect(readConfig('', { widgetUrl: url, settings, permittedFrames })).toMatchObject({ width: 400 });
  });

  describe('with the sources of the package in its place', () => {
    let folder: string;
    beforeAll(async () => {
      // Below the repository, so that packages are found.
      await mkdir(join(root, 'node_modules/.cache'), { recursive: true });
      folder = await mkdtemp(join(root, 'node_modules/.cache/init-'));
      for (const phone of phoneNames) await write(join(folder, phone), phone);
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const runNode = async (...args: string[]) => {
      const done = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(
        (error: unknown) => error as { stdout: string; stderr: string },
      );
      return done.stdout + done.stderr;
    };

    it('holds TypeScript without errors, for every phone', async () => {
      const { compilerOptions } = await readJson(folder, 'fake/tsconfig.json');
      const ours = (await readJson(root, 'tsconfig.json')) as {
        compilerOptions: { paths: Record<string, string[]> };
      };
      const paths = Object.fromEntries(
        Object.entries(ours.compilerOptions.paths).map(([name, places]) => [
          name,
          places.map((place) => join(root, place)),
        ]),
      );
      const options = { ...Object(compilerOptions), types: ['vite/client', 'node'], paths } as object;
      await writeFile(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ compilerOptions: options, include: ['*/widget'] }),
      );
      expect(await runNode(join(root, 'node_modules/typescript-7/bin/tsc'), '-p', folder)).toBe('');
    });

    it('passes its own tests', async () => {
      await writeFile(
        join(folder, 'vitest.config.mjs'),
        `import { sourceAliases } from ${JSON.stringify(pathToFileURL(join(root, 'scripts/entries.mjs')).href)};
        import own from './fake/vite.config';
        const { testTimeout } = own.test;
        export default {
          resolve: { alias: sourceAliases },
          test: { environment: 'jsdom', include: ['{fake,own}/widget/*.test.tsx'], testTimeout },
        };`,
      );
      const output = await runNode(join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=json');
      const [json = '{}'] = /\{.*\}/s.exec(output) ?? [];
      expect(JSON.parse(json)).toMatchObject({ success: true, numPassedTests: 2 });
    }, 300_000);
  });
});
