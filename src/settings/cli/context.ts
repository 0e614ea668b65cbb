/** What a command may touch of the world: the process, or a test's stand-in for it. */
export interface Context {
  env: Readonly<Record<string, string | undefined>>;
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  /** For the result alone. */
  stdout: NodeJS.WritableStream;
  /** For everything else: questions, differences, errors. */
  stderr: NodeJS.WritableStream & { isTTY?: boolean };
  /** The folder that holds the built command line: `dist/`. */
  home: URL;
  /** Done when the user or the system ends the command. */
  untilInterrupted: () => Promise<void>;
}

/** A line for the user, which is no result. */
export const say = (context: Context, line: string): void => {
  context.stderr.write(`${line}\n`);
};

/** A line of the result. */
export const print = (context: Context, line: string): void => {
  context.stdout.write(`${line}\n`);
};

/** Whether there is somebody to ask. */
export const isInteractive = (context: Context): boolean =>
  Boolean(context.stdin.isTTY && context.stderr.isTTY);
