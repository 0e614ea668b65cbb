import { checkBody } from '../../server/api/check';
import type { CallingSettingsClient } from '../../server/settings/createCallingSettings';
import { createCallingSettings } from '../../server/settings/createCallingSettings';
import { CallingSettingsError } from '../../server/api/error';
import { settingsRules } from '../../server/settings/rules';
import type {
  CallingSettings,
  CallingSettingsInput,
  CallingSettingsUpdate,
} from '../../server/settings/types';
import { confirm } from './ask';
import type { Context } from './context';
import { isInteractive, print, say } from './context';
import { getCredentials } from './credentials';
import { describeChanges, differences, table } from './difference';
import { usageError } from './exit';
import { expectNoMore, parseFlags } from './flags';
import { readSettingsInput, settingsFlags } from './settingsInput';

interface Run {
  context: Context;
  settings: CallingSettingsClient;
  appId: string;
  json: boolean;
  yes: boolean;
}

/** The result: JSON for scripts, or lines for people. */
const report = ({ context, json }: Run, result: object, lines: readonly string[]): void => {
  if (json) print(context, JSON.stringify(result, undefined, 2));
  else for (const line of lines) print(context, line);
};

const getIfAny = async (settings: CallingSettingsClient): Promise<CallingSettings | undefined> => {
  try {
    return await settings.get();
  } catch (error) {
    if (error instanceof CallingSettingsError && error.code === 'not-found') return undefined;
    throw error;
  }
};

const get = async (run: Run): Promise<void> => {
  const settings = await run.settings.get();
  report(run, settings, [`Calling settings of app ${run.appId}`, ...table(settings)]);
};

/** Shows what would change, lets the user decide where there is one, and changes it. */
const change = async (
  run: Run,
  present: CallingSettings | undefined,
  wanted: CallingSettingsUpdate,
): Promise<void> => {
  const { context, settings, appId } = run;
  const changes = differences(present, wanted);
  if (present && changes.length === 0) {
    report(run, { action: 'unchanged', changes, settings: present }, [
      `Nothing to change: app ${appId} is as wanted.`,
    ]);
    return;
  }
  // Before anything is shown or asked, and not only before it is sent.
  checkBody(wanted, present ? { ...settingsRules, required: [] } : settingsRules);
  say(context, present ? `Changes for app ${appId}:` : `New settings for app ${appId}:`);
  for (const line of describeChanges(changes)) say(context, line);
  if (!run.yes && isInteractive(context)) await confirm(context, present ? 'Change them?' : 'Create them?');
  const changed = present
    ? await settings.update(Object.fromEntries(changes.map(({ field, to }) => [field, to])))
    : await settings.create(wanted as CallingSettingsInput);
  const action = present ? 'updated' : 'created';
  report(run, { action, changes, settings: changed }, [`Settings of app ${appId} ${action}.`]);
};

const setReady = async (run: Run, isReady: boolean): Promise<void> =>
  change(run, await run.settings.get(), { isReady });

const remove = async (run: Run): Promise<void> => {
  const { context, settings, appId, yes } = run;
  const present = await settings.get();
  say(context, `To be deleted, for all who use app ${appId}:`);
  for (const line of table(present)) say(context, line);
  if (!yes) {
    if (!isInteractive(context))
      throw usageError('Deleting needs a yes: run it in a terminal, or with --yes.');
    await confirm(context, 'Delete them? This cannot be undone.');
  }
  await settings.remove();
  report(run, { action: 'deleted', settings: present }, [`Settings of app ${appId} deleted.`]);
};

const shared = { json: { type: 'boolean' }, yes: { type: 'boolean', short: 'y' } } as const;
const all = { ...shared, ...settingsFlags };
const actions = ['get', 'save', 'ready', 'hide', 'delete'];

/** `settings get | save | ready | hide | delete` */
export const settingsCommand = async (args: readonly string[], context: Context): Promise<void> => {
  const [action = '', ...rest] = args;
  if (!actions.includes(action))
    throw usageError(
      `settings takes one of ${actions.join(', ')}${action && `, and got ${JSON.stringify(action)}`}.`,
    );
  const { values, positionals } = parseFlags(rest, action === 'save' ? all : (shared as typeof all));
  expectNoMore(positionals);
  const wanted = action === 'save' ? await readSettingsInput(values) : undefined;
  const credentials = await getCredentials(context);
  const run: Run = {
    context,
    settings: createCallingSettings(credentials),
    appId: String(credentials.appId),
    json: values.json ?? false,
    yes: values.yes ?? false,
  };
  if (wanted) return change(run, await getIfAny(run.settings), wanted);
  if (action === 'ready' || action === 'hide') return setReady(run, action === 'ready');
  return action === 'delete' ? remove(run) : get(run);
};
