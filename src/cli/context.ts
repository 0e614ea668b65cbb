/** What a command uses of the process. A test gives its own. */
export interface Context {
  env: Readonly<Record<string, string | undefined>>;
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  /** For the result only. */
  stdout: NodeJS.WritableStream;
  /** For everything else: questions, differences, errors. */
  stderr: NodeJS.WritableStream & { isTTY?: boolean };
  /** The folder that holds the built command line: `dist/`. */
  home: URL;
  /** Done when the user or the system ends the command. */
  untilInterrupted: () => Promise<void>;
}

/** Writes a line for the user that isn't part of the result. */
export const say = (context: Context, line: string): void => {
  context.stderr.write(`${line}\n`);
};

/** Writes a line of the result. */
export const print = (context: Context, line: string): void => {
  context.stdout.write(`${line}\n`);
};

/** Whether the user can be asked: there is a terminal. */
export const isInteractive = (context: Context): boolean =>
  Boolean(context.stdin.isTTY && context.stderr.isTTY);
