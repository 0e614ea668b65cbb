import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from './commandLine';
import { useTemporaryFolder } from './temporaryFolder';

const folder = useTemporaryFolder();

describe('override', () => {
  /** Runs the printed lines as the console of a tab would, and returns what they leave in localStorage. */
  const paste = (lines: string, stored = new Map<string, string>()) => {
    const localStorage = {
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    };
    runInNewContext(lines, { localStorage });
    return Object.fromEntries(stored);
  };

  it('prints lines for the demo widget, your own address and inbound calls', async () => {
    const { exitCode, stdout, stderr } = await runCommandLine(['override']);
    expect(exitCode).toBe(0);
    expect(paste(stdout)).toEqual({
      'LocalSettings:Calling:installDemoWidget': 'local',
      'LocalSettings:Calling:CallingExtensions':
        '{"isReady":true,"name":"Local widget","url":"https://localhost:9025/"}',
      'LocalSettings:Calling:supportsInboundCalling': 'true',
    });
    expect(stderr).toContain('developer console');
  });

  it('prints only the requested lines', async () => {
    const demo = await runCommandLine(['override', '--demo', 'app:js']);
    expect(paste(demo.stdout)).toEqual({ 'LocalSettings:Calling:installDemoWidget': 'app:js' });
    const inbound = await runCommandLine(['override', '--inbound']);
    expect(paste(inbound.stdout)).toEqual({ 'LocalSettings:Calling:supportsInboundCalling': 'true' });
    const helpDesk = await runCommandLine(['override', '--help-desk']);
    expect(paste(helpDesk.stdout)).toEqual({ 'LocalSettings:Calling:supportsChannelConnection': 'true' });
  });

  it('quotes any name and address, on one line', async () => {
    const name = 'Acme\'s "phone" \\ `${x}`\n\u2028 </script> é 📞';
    const url = 'https://acme.example/widget?a="b"&c=\'d\'#é';
    const { stdout } = await runCommandLine(['override', '--url', url, '--name', name]);
    expect(stdout.trim().split(/[\n\u2028]/)).toHaveLength(2);
    const stored = paste(stdout)['LocalSettings:Calling:CallingExtensions'];
    expect(JSON.parse(stored!)).toEqual({ isReady: true, name, url });
  });

  it('removes everything again', async () => {
    const all = await runCommandLine(['override']);
    const { stdout } = await runCommandLine(['override', '--clear']);
    expect(paste(stdout, new Map(Object.entries(paste(all.stdout))))).toEqual({});
  });

  it('refuses what HubSpot could not load', async () => {
    for (const args of [
      ['--url', 'http://acme.example'],
      ['--url', 'acme'],
      ['--demo', 'mine'],
      ['--name', 'x'],
      ['word'],
    ])
      expect(await runCommandLine(['override', ...args])).toMatchObject({ exitCode: 2, stdout: '' });
    expect((await runCommandLine(['override', '--url', 'http://localhost:5173/'])).exitCode).toBe(0);
  });
});

describe('simulate', () => {
  const url = 'http://127.0.0.1:5173/';

  it('says what to do in a copy that has no simulator', async () => {
    const { exitCode, stderr } = await runCommandLine(['simulate', url], { home: `${folder.path()}/` });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('install the published package');
  });

  it('refuses what cannot work', async () => {
    const noList = await folder.write('no-list.json', '{}');
    const wrong: [string[], RegExp][] = [
      [[], /needs the widget's address/],
      [['file:///etc/passwd'], /must start with http/],
      [[url, 'more'], /too many/],
      [[url, '--port', '70000'], /--port takes a number/],
      [[url, '--port', '1e3'], /--port takes a number/],
      [[url, '--sip-port', 'any'], /--sip-port takes a number/],
      [[url, '--port', '-1'], /^--port needs a value\. .*--port=<value>/],
      [[url, '--port=-1'], /--port takes a number/],
      [[url, '--port'], /^--port needs a value\.$/m],
      [[url, '--sip=9028'], /^--sip takes no value\.$/m],
      [[url, '--port', '9226', '--sip-port', '9226'], /--port and --sip-port are both 9226/],
      [[url, '--port', '9028', '--sip'], /--port and --sip-port are both 9028/],
      [[url, '--records', noList], /must hold a list of contacts/],
      [[url, '--records', 'nowhere.json'], /Cannot read/],
      [[url, '--deployed', 'phone'], /--deployed must start with http/],
      [[url, '--settings', await folder.write('list.json', '[]')], /must contain a JSON object/],
      [[url, '--settings', 'package.json'], /fields that are not settings: version, /],
      [[url, '--settings', noList], /contains no settings/],
      [[url, '--project', 'nowhere'], /is not a HubSpot project/],
      [[url, '--project', folder.path()], /Cannot read .*hsproject\.json/],
      [[url, '--project', await folder.write('x-hsmeta.json', '{}')], /does not describe a HubSpot app/],
    ];
    for (const [args, message] of wrong) {
      const result = await runCommandLine(['simulate', ...args]);
      expect(result).toMatchObject({ exitCode: 2, stdout: '' });
      expect(result.stderr).toMatch(message);
    }
  });
});

describe('help', () => {
  it('of each command fits a screen', async () => {
    for (const args of [
      ['--help'],
      ['help'],
      ['init', '--help'],
      ['doctor', '--help'],
      ['settings', '--help'],
      ['settings', 'save', '-h'],
      ['simulate', '--help'],
      ['help', 'override'],
    ]) {
      const { exitCode, stdout, stderr } = await runCommandLine(args);
      expect([exitCode, stderr]).toEqual([0, '']);
      const lines = stdout.trimEnd().split('\n');
      expect(lines.length).toBeLessThan(24);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });

  it('is printed without a command or with an unknown one', async () => {
    const none = await runCommandLine([]);
    expect(none).toMatchObject({ exitCode: 2, stdout: '' });
    expect(none.stderr).toContain('settings save');
    const wrong = await runCommandLine(['setings']);
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toMatch(/Unknown command "setings".*\nHelp: react-hubspot-calling --help/);
    expect((await runCommandLine(['settings', 'put'])).stderr).toMatch(
      /one of get, save, ready, hide, delete, and got "put"/,
    );
  });
});
