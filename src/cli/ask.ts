import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Context } from './context';
import { CommandError, exitCodes } from './exit';

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Asks, and waits for a line. A hidden answer doesn't show as it is typed. */
export const ask = async (context: Context, question: string, { hidden = false } = {}): Promise<string> => {
  const reader = createInterface({
    input: context.stdin,
    output: hidden ? nowhere() : context.stderr,
    terminal: true,
    historySize: 0,
  });
  const interrupted = new Promise<never>((_, reject) => {
    reader.once('SIGINT', () => reader.close());
    // Closed by Ctrl-C, Ctrl-D or the end of the input; with an answer it is closed below.
    reader.once('close', () =>
      reject(new CommandError(exitCodes.interrupted, 'Interrupted: nothing was changed.')),
    );
  });
  if (hidden) context.stderr.write(question);
  try {
    return (await Promise.race([reader.question(hidden ? '' : question), interrupted])).trim();
  } finally {
    reader.close();
    if (hidden) context.stderr.write('\n');
  }
};

/** Asks for confirmation: anything but yes means no. */
export const confirm = async (context: Context, question: string): Promise<void> => {
  const answer = await ask(context, `${question} [y/N] `);
  if (!/^y(es)?$/i.test(answer))
    throw new CommandError(exitCodes.cancelled, 'Cancelled: nothing was changed.');
};
