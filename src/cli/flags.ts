import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import { usageError } from './exit';

type Options = NonNullable<ParseArgsConfig['options']>;

const looksSecret = /key|token|secret|password|auth|app/i;

/** What Node says of a flag's value, in our words. */
const valueProblem = (message: string): string | undefined => {
  const [, flag, text = ''] = /^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' (.*)/s.exec(message) ?? [];
  if (flag === undefined) return undefined;
  if (text.startsWith('argument is ambiguous'))
    return `${flag} needs a value. If it begins with a dash, write ${flag}=<value>.`;
  if (text.startsWith('argument missing')) return `${flag} needs a value.`;
  return text.startsWith('does not take an argument') ? `${flag} takes no value.` : undefined;
};

/** The flags and words of a command line. An unknown flag is an error that says what to do instead. */
export const parseFlags = <T extends Options>(args: readonly string[], options: T) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, allowNegative: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '(-[^'=]*)/.exec(message)?.[1];
    if (unknown === undefined)
      throw usageError(valueProblem(message) ?? message.replaceAll('\n', ' ').replace(/\.?$/, '.'));
    throw usageError(
      looksSecret.test(unknown)
        ? `${unknown} doesn't exist, because a flag would stay in the shell's history. Set HUBSPOT_APP_ID and HUBSPOT_ACCESS_TOKEN or HUBSPOT_DEVELOPER_KEY, or be asked.`
        : `This command has no flag ${unknown}.`,
    );
  }
};

/** Refuses further words. */
export const expectNoMore = (words: readonly string[]): void => {
  if (words.length > 0)
    throw usageError(`One word too many: ${words.map((word) => JSON.stringify(word)).join(', ')}.`);
};
