import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Start } from './commandLine';
import { runCommandLine, start } from './commandLine';
import type { HubspotServer } from '../server/hubspotServer';
import { startHubspotServer } from '../server/hubspotServer';

const appId = 12345;
const settings = `/crm/extensions/calling/2026-03/${appId}/settings`;
const input = { name: 'Acme Phone', url: 'https://phone.acme.example/widget' };

let hubspot: HubspotServer;
beforeEach(async () => {
  hubspot = await startHubspotServer();
});
afterEach(() => hubspot.close());

const base = (): Record<string, string> => ({ HUBSPOT_BASE_URL: hubspot.url });
const withToken = (token = hubspot.goodToken): Start => ({
  env: { ...base(), HUBSPOT_APP_ID: String(appId), HUBSPOT_ACCESS_TOKEN: token },
});
const changes = () => hubspot.log().filter((line) => !line.startsWith('GET'));

describe('app id and key', () => {
  it('are never taken from a flag', async () => {
    for (const flag of ['--token=abc', '--access-token=abc', '--developer-key=abc', '--app-id=1']) {
      const { exitCode, stderr } = await runCommandLine(['settings', 'get', flag], withToken());
      expect(exitCode).toBe(2);
      expect(stderr).toContain("stay in the shell's history");
      expect(stderr).not.toContain('abc');
    }
  });

  it('are named if they are missing without a terminal', async () => {
    const { exitCode, stderr } = await runCommandLine(['settings', 'get'], { env: base() });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('HUBSPOT_APP_ID, and HUBSPOT_ACCESS_TOKEN or HUBSPOT_DEVELOPER_KEY');
    const keyOnly = await runCommandLine(['settings', 'get'], {
      env: { HUBSPOT_APP_ID: '1', HUBSPOT_ACCESS_TOKEN: ' ' },
    });
    expect(keyOnly.stderr).toMatch(/set HUBSPOT_ACCESS_TOKEN or HUBSPOT_DEVELOPER_KEY/);
  });

  it('are not shown if one was mistaken for the other', async () => {
    const env = { ...base(), HUBSPOT_APP_ID: hubspot.goodToken, HUBSPOT_ACCESS_TOKEN: String(appId) };
    const { exitCode, stderr } = await runCommandLine(['settings', 'get'], { env });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('appId must be an id');
    expect(stderr).not.toContain(hubspot.goodToken);
  });
});

describe('in a terminal', () => {
  const terminal = (start: Start): Start => ({ ...start, terminal: true });

  it('asks for what is missing, and does not show the key as it is typed', async () => {
    hubspot.store(appId, input);
    const running = start(['settings', 'get', '--json'], terminal({ env: base() }));
    await running.until('App id: ');
    running.type('12345\r');
    await running.until('OAuth access token');
    running.type(`${hubspot.goodToken}x\u007f\r`);
    const { exitCode, stdout, stderr } = await running.finished;
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject(input);
    expect(stderr).toContain('12345');
    expect(stderr).not.toContain(hubspot.goodToken.slice(0, 4));
    expect(hubspot.requests[0]!.headers.authorization).toBe(`Bearer ${hubspot.goodToken}`);
  });

  it('asks for a developer key when no token is given', async () => {
    hubspot.store(appId, input);
    const env = { ...base(), HUBSPOT_APP_ID: String(appId) };
    const running = start(['settings', 'get'], terminal({ env }));
    await running.until('OAuth access token');
    running.type('\r');
    await running.until('Developer API key');
    running.type(`${hubspot.goodKey}\r`);
    const { exitCode, stderr } = await running.finished;
    expect(exitCode).toBe(0);
    expect(stderr).not.toContain(hubspot.goodKey.slice(0, 8));
    const empty = start(['settings', 'get'], terminal({ env }));
    await empty.until('OAuth access token');
    empty.type('\r');
    await empty.until('Developer API key');
    empty.type('\r');
    expect((await empty.finished).exitCode).toBe(2);
  });

  it('asks before it changes or deletes, and stops at no', async () => {
    hubspot.store(appId, { ...input, isReady: false });
    for (const [args, question] of [
      [['ready'], 'Change them?'],
      [['delete'], 'Delete them?'],
    ] as const) {
      for (const answer of ['n\r', '\r', 'yep\r']) {
        const running = start(['settings', ...args], terminal(withToken()));
        await running.until(question);
        running.type(answer);
        const { exitCode, stdout, stderr } = await running.finished;
        expect([exitCode, stdout]).toEqual([5, '']);
        expect(stderr).toContain('nothing was changed');
      }
    }
    expect(changes()).toEqual([]);
  });

  it('does it after a yes, or asks nothing with --yes', async () => {
    hubspot.store(appId, { ...input, isReady: false });
    const running = start(['settings', 'ready'], terminal(withToken()));
    await running.until('Change them? [y/N]');
    running.type('y\r');
    expect((await running.finished).exitCode).toBe(0);
    expect((await runCommandLine(['settings', 'delete', '-y'], terminal(withToken()))).exitCode).toBe(0);
    expect(changes()).toEqual([`PATCH ${settings}`, `DELETE ${settings}`]);
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('ends with %s at a question', async (_, key) => {
    const running = start(['settings', 'get'], terminal({ env: base() }));
    await running.until('App id: ');
    running.type(key);
    expect((await running.finished).exitCode).toBe(130);
    expect(hubspot.requests).toHaveLength(0);
  });
});
