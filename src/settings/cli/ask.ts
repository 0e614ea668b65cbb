import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Context } from './context';
import { say } from './context';
import { CommandError, exitCodes } from './exit';

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Asks and waits for a line. What is typed for a hidden answer is not shown. */
export const ask = (context: Context, question: string, { hidden = false } = {}): Promise<string> =>
  new Promise((resolve, reject) => {
    if (hidden) context.stderr.write(question);
    const reader = createInterface({
      input: context.stdin,
      output: hidden ? nowhere() : context.stderr,
      prompt: hidden ? '' : question,
      terminal: true,
      historySize: 0,
    });
    reader.once('line', (line) => {
      resolve(line.trim());
      reader.close();
    });
    // Ctrl-C, and Ctrl-D or the end of the input; after a line the promise is settled already.
    reader.once('SIGINT', () => reader.close());
    reader.once('close', () => {
      if (hidden) say(context, '');
      reject(new CommandError(exitCodes.interrupted, 'Interrupted: nothing was changed.'));
    });
    reader.prompt();
  });

/** Asks for yes; everything else is no. */
export const confirm = async (context: Context, question: string): Promise<void> => {
  const answer = await ask(context, `${question} [y/N] `);
  if (!/^y(es)?$/i.test(answer))
    throw new CommandError(exitCodes.cancelled, 'Cancelled: nothing was changed.');
};
