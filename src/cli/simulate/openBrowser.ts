import { spawn } from 'node:child_process';

const openers: Partial<Record<NodeJS.Platform, readonly [command: string, ...args: string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Shows an address in the user's browser, if this machine has one to show it in; the address is printed in any case. */
export const openBrowser = (url: string, env: Readonly<Record<string, string | undefined>>): void => {
  if (env.CI || env.BROWSER === 'none') return;
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.once('error', () => {
    // A server without a desktop: the printed address is all there is.
  });
  child.unref();
};
