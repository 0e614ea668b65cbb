import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '../context';
import { CommandError, exitCodes } from '../exit';
import { getAnswer } from '../doctor/server/request';

/** How long a server may take to start, which compiles its first page, and between two looks at it, in milliseconds. */
const patienceMs = 180_000;
const lookEveryMs = 100;

/** How a program has ended. */
export interface End {
  readonly failed: boolean;
  /** A sentence for the user. */
  readonly message: string;
}

/** A program that serves the widget while the simulator runs. */
export interface Companion {
  /** Done when the widget's address answers; fails if the program ends before. */
  readonly untilServed: (signal: AbortSignal) => Promise<void>;
  /** Done when the program has ended by itself. */
  readonly ended: Promise<End>;
  readonly close: () => void;
}

export interface CompanionOptions {
  /** A command line of the user's, such as `vite`. */
  readonly command: string;
  readonly widgetUrl: string;
  /** Where its SIP client registers in the simulated HubSpot. */
  readonly sipServer: string | undefined;
}

const answers = (url: string, signal: AbortSignal): Promise<boolean> =>
  getAnswer(new URL(url), signal).then(
    () => true,
    () => false,
  );

/** Runs a command, with its output among this command's own. */
export const startCompanion = (
  { command, widgetUrl, sipServer }: CompanionOptions,
  context: Context,
): Companion => {
  const onWindows = process.platform === 'win32';
  const child = spawn(command, {
    shell: true,
    // A separate process group, so that everything the shell starts ends with it.
    detached: !onWindows,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Vite passes on what begins with VITE_: the widget finds the service on whatever port it is.
    env: { ...context.env, ...(sipServer !== undefined && { VITE_SIP_SERVER: sipServer }) },
  });
  child.stdout.pipe(context.stderr, { end: false });
  child.stderr.pipe(context.stderr, { end: false });
  let end: End | undefined;
  const ended = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(`could not be started: ${message}`));
    child.once('close', (code, signal) => resolve(`ended with ${code ?? signal ?? 'an error'}`));
  }).then((how) => {
    end = { failed: how !== 'ended with 0', message: `The command ${JSON.stringify(command)} ${how}.` };
    return end;
  });
  return {
    ended,
    untilServed: async (signal) => {
      const until = Date.now() + patienceMs;
      while (!(await answers(widgetUrl, signal)) && !end) {
        if (Date.now() > until)
          throw new CommandError(exitCodes.failed, `"${command}" runs, and ${widgetUrl} does not answer.`);
        await wait(lookEveryMs, undefined, { signal });
      }
      // What answers may be another program, which has the port.
      if (end) throw new CommandError(exitCodes.failed, end.message);
    },
    close: () => {
      const { pid } = child;
      if (end || pid === undefined) return;
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
