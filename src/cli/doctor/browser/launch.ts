import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Debugger } from './pipe';
import { connectPipe } from './pipe';

/** A browser without a window, for one examination or several. */
export interface Browser extends Debugger {
  readonly close: () => Promise<void>;
}

const args = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Its certificate is judged elsewhere; the page is looked at anyway.
  '--ignore-certificate-errors',
  // A widget on this machine may be examined too.
  '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--mute-audio',
];

/** @throws an Error if the program does not start as a browser */
export const launchBrowser = async (executable: string): Promise<Browser> => {
  const profile = await mkdtemp(join(tmpdir(), 'doctor-'));
  // Chromium refuses to sandbox what the superuser starts, as in most containers.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(executable, [...args, ...sandbox, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  // Not `close`: helpers of the browser's hold the pipes a little longer.
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const [, , , toBrowser, fromBrowser] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const browser = connectPipe(toBrowser, fromBrowser);
  const close = async (): Promise<void> => {
    const killed = setTimeout(() => child.kill('SIGKILL'), 2_000);
    await browser.send('Browser.close').catch(() => child.kill('SIGKILL'));
    await ended;
    clearTimeout(killed);
    toBrowser.destroy();
    fromBrowser.destroy();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    await browser.send('Browser.getVersion');
  } catch {
    await close();
    throw new Error(`${executable} did not start as a browser.`);
  }
  return { ...browser, close };
};
