import { readFile } from 'node:fs/promises';
import { asFields, asText } from '../server/api/read';
import type { HubSpotApiErrorCode } from '../server/api/error';
import { HubSpotApiError } from '../server/api/error';
import type { Context } from './context';
import { print, say } from './context';
import type { ExitCode } from './exit';
import { CommandError, exitCodes, usageError } from './exit';
import { doctorCommand } from './doctor/doctorCommand';
import { help } from './help';
import { initCommand } from './init/initCommand';
import { overrideCommand } from './overrideCommand';
import { settingsCommand } from './settingsCommand';
import { simulateCommand } from './simulate/simulateCommand';

const printVersion = async (context: Context): Promise<void> => {
  const manifest: unknown = JSON.parse(await readFile(new URL('../package.json', context.home), 'utf8'));
  print(context, asText(asFields(manifest)?.version) ?? 'unknown');
};

const dispatch = async ([command, ...args]: readonly string[], context: Context): Promise<void> => {
  const asksForHelp = [command, ...args].some((word) => word === '--help' || word === '-h');
  if (asksForHelp || command === 'help') {
    print(context, help(command === 'help' ? args[0] : command));
    return;
  }
  switch (command) {
    case 'settings':
      return settingsCommand(args, context);
    case 'simulate':
      return simulateCommand(args, context);
    case 'init':
      return initCommand(args, context);
    case 'doctor':
      return doctorCommand(args, context);
    case 'override':
      overrideCommand(args, context);
      return;
    case '--version':
      return printVersion(context);
    case undefined:
      say(context, help(undefined));
      throw usageError('Which command?');
    default:
      throw usageError(`Unknown command ${JSON.stringify(command)}.`);
  }
};

const exitCodeOf = (code: HubSpotApiErrorCode): ExitCode => {
  if (code === 'invalid-input') return exitCodes.usage;
  if (code === 'unauthorized' || code === 'forbidden') return exitCodes.credentials;
  return code === 'not-found' ? exitCodes.notFound : exitCodes.failed;
};

const fail = (error: unknown, args: readonly string[], context: Context): ExitCode => {
  const message = error instanceof Error ? error.message : String(error);
  say(context, message);
  const exitCode =
    error instanceof CommandError
      ? error.exitCode
      : error instanceof HubSpotApiError
        ? exitCodeOf(error.code)
        : exitCodes.failed;
  if (exitCode === exitCodes.usage) say(context, `Help: react-hubspot-calling ${helpWords(args)}--help`);
  // doctor has printed its findings: there is only one result.
  if (args.includes('--json') && exitCode !== exitCodes.found) {
    const known = error instanceof HubSpotApiError ? error : undefined;
    const { code, status, category, correlationId, retryAfterMs } = known ?? {};
    print(
      context,
      JSON.stringify(
        { error: { message, exitCode, code, status, category, correlationId, retryAfterMs } },
        undefined,
        2,
      ),
    );
  }
  return exitCode;
};

const helpWords = ([command = '']: readonly string[]): string =>
  ['init', 'doctor', 'settings', 'simulate', 'override'].includes(command) ? `${command} ` : '';

/** Runs a command line and gives its exit code. */
export const run = async (args: readonly string[], context: Context): Promise<ExitCode> => {
  try {
    await dispatch(args, context);
    return exitCodes.done;
  } catch (error) {
    return fail(error, args, context);
  }
};
