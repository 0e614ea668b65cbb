import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { run } from '../../src/cli/run';

export interface Finished {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** A running command line. */
export interface Running {
  /** Resolves when stderr or stdout contains the text. */
  until: (text: string) => Promise<void>;
  /** Types into the terminal. */
  type: (keys: string) => void;
  finished: Promise<Finished>;
}

export interface Start {
  env?: Record<string, string>;
  /** Whether there is a terminal to ask in. */
  terminal?: boolean;
  /** The folder of the built package. */
  home?: string;
  /** The folder to start a process in. */
  cwd?: string;
}

/** Collects what is written, and knows when a text has arrived. */
export const createTranscript = () => {
  const output = { stdout: '', stderr: '' };
  const watchers = new Set<() => void>();
  let ended = false;
  const look = (): void => watchers.forEach((watch) => watch());
  return {
    output,
    add: (name: keyof typeof output, text: string): void => {
      output[name] += text;
      look();
    },
    end: (): void => {
      ended = true;
      look();
    },
    until: (text: string): Promise<void> =>
      new Promise((resolve, reject) => {
        const watch = (): void => {
          if (output.stderr.includes(text) || output.stdout.includes(text)) resolve();
          else if (ended) reject(new Error(`Ended without "${text}":\n${output.stderr}`));
          else return;
          watchers.delete(watch);
        };
        watchers.add(watch);
        watch();
      }),
  };
};

/** Runs a command line in this process, with its own streams. */
export const start = (args: readonly string[], options: Start = {}): Running => {
  const { env = {}, terminal = false, home = '/nowhere/' } = options;
  const transcript = createTranscript();
  const stream = () => Object.assign(new PassThrough(), { isTTY: terminal });
  const [stdin, stdout, stderr] = [stream(), stream(), stream()];
  stdout.setEncoding('utf8').on('data', (chunk: string) => transcript.add('stdout', chunk));
  stderr.setEncoding('utf8').on('data', (chunk: string) => transcript.add('stderr', chunk));
  const finish = async (): Promise<Finished> => {
    const exitCode = await run(args, {
      env,
      stdin,
      stdout,
      stderr,
      home: pathToFileURL(home),
      untilInterrupted: () => new Promise(() => {}),
    });
    transcript.end();
    return { exitCode, ...transcript.output };
  };
  return { until: transcript.until, type: (keys) => void stdin.write(keys), finished: finish() };
};

export const runCommandLine = (args: readonly string[], options?: Start): Promise<Finished> =>
  start(args, options).finished;
