import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '../context';
import { CommandError, exitCodes } from '../exit';

/** How long a server may take to start, which compiles its first page, and between two looks at it, in milliseconds. */
const patienceMs = 180_000;
const lookEveryMs = 100;

/** A program that serves the widget while the simulator runs. */
export interface Companion {
  /** Done when the widget's address answers; fails if the program ends before. */
  readonly untilServed: () => Promise<void>;
  /** Done when the program has ended by itself. */
  readonly ended: Promise<void>;
  readonly close: () => void;
}

const answers = async (url: string): Promise<boolean> => {
  try {
    await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
};

/** Runs a command line of the user's, such as `vite`, with its output among this command's own. */
export const startCompanion = (command: string, widgetUrl: string, context: Context): Companion => {
  const onWindows = process.platform === 'win32';
  const child = spawn(command, {
    shell: true,
    // A separate process group, so that everything the shell starts ends with it.
    detached: !onWindows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(context.stderr, { end: false });
  child.stderr.pipe(context.stderr, { end: false });
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  }).then(() => {
    hasEnded = true;
  });
  return {
    ended,
    untilServed: async () => {
      const until = Date.now() + patienceMs;
      while (!(await answers(widgetUrl))) {
        if (hasEnded) throw new CommandError(exitCodes.failed, `"${command}" has ended: see above.`);
        if (Date.now() > until)
          throw new CommandError(exitCodes.failed, `"${command}" runs, and ${widgetUrl} does not answer.`);
        await wait(lookEveryMs);
      }
    },
    close: () => {
      const { pid } = child;
      if (hasEnded || pid === undefined) return;
      if (onWindows) spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
      else
        try {
          process.kill(-pid, 'SIGTERM');
        } catch {
          // It has ended this moment.
        }
    },
  };
};
