import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Context } from './context';
import { CommandError, exitCodes } from './exit';

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Asks and waits for a line. What is typed for a hidden answer is not shown. */
export const ask = async (context: Context, question: string, { hidden = false } = {}): Promise<string> => {
  const reader = createInterface({
    input: context.stdin,
    output: hidden ? nowhere() : context.stderr,
    terminal: true,
    historySize: 0,
  });
  const interrupted = new Promise<never>((_, reject) => {
    reader.once('SIGINT', () => reader.close());
    // By Ctrl-C, Ctrl-D or the end of the input; below it is closed when the answer is there.
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

/** Asks for yes; everything else is no. */
export const confirm = async (context: Context, question: string): Promise<void> => {
  const answer = await ask(context, `${question} [y/N] `);
  if (!/^y(es)?$/i.test(answer))
    throw new CommandError(exitCodes.cancelled, 'Cancelled: nothing was changed.');
};
