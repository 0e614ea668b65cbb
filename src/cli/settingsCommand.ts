import { checkBody } from '../server/api/check';
import type { CallingSettingsClient } from '../server/settings/createCallingSettings';
import { createCallingSettings } from '../server/settings/createCallingSettings';
import { HubSpotApiError } from '../server/api/error';
import { settingsDefaults, settingsRules } from '../server/settings/rules';
import type { CallingSettings, CallingSettingsInput, CallingSettingsUpdate } from '../server/settings/types';
import { ask, confirm } from './ask';
import type { Context } from './context';
import { isInteractive, print, say } from './context';
import { getCredentials } from './credentials';
import { describeChanges, differences, table } from './difference';
import { usageError } from './exit';
import { expectNoMore, parseFlags } from './flags';
import { settingsFlags } from './settingsFlags';
import { readSettingsInput } from './settingsInput';

interface Run {
  context: Context;
  settings: CallingSettingsClient;
  appId: string;
  json: boolean;
  yes: boolean;
}

/** Prints the result: JSON for scripts, or lines for people. */
const report = ({ context, json }: Run, result: object, lines: readonly string[]): void => {
  if (json) print(context, JSON.stringify(result, undefined, 2));
  else for (const line of lines) print(context, line);
};

const getIfAny = async (settings: CallingSettingsClient): Promise<CallingSettings | undefined> => {
  try {
    return await settings.get();
  } catch (error) {
    if (error instanceof HubSpotApiError && error.code === 'not-found') return undefined;
    throw error;
  }
};

const get = async (run: Run): Promise<void> => {
  const settings = await run.settings.get();
  report(run, settings, [`Calling settings of app ${run.appId}`, ...table(settings)]);
};

/** Shows what would change, asks if there is a terminal, and changes it. */
const update = async (run: Run, present: CallingSettings, wanted: CallingSettingsUpdate): Promise<void> => {
  const { context, settings, appId } = run;
  const changes = differences(present, wanted);
  if (changes.length === 0) {
    report(run, { action: 'unchanged', changes, settings: present }, [
      `Nothing to change: app ${appId} has these settings already.`,
    ]);
    return;
  }
  // Checked before anything is shown or asked.
  checkBody(wanted, { ...settingsRules, required: [] });
  say(context, `Changes for app ${appId}:`);
  for (const line of describeChanges(changes)) say(context, line);
  if (!run.yes && isInteractive(context)) await confirm(context, 'Change them?');
  const changed = await settings.update(Object.fromEntries(changes.map(({ field, to }) => [field, to])));
  report(run, { action: 'updated', changes, settings: changed }, [`Settings of app ${appId} updated.`]);
};

/** Whether users see a new app: nobody should show one by accident, so this has no default. */
const decideReady = async ({ context, yes }: Run, isReady: boolean | undefined): Promise<boolean> => {
  if (isReady !== undefined) return isReady;
  if (yes || !isInteractive(context))
    throw usageError(
      'isReady is missing: give --is-ready to show the app to users, or --no-is-ready to hide it.',
    );
  return /^y(es)?$/i.test(await ask(context, 'Show the app to users now (isReady)? [y/N] '));
};

/** Creates settings with all nine fields that HubSpot requires. */
const create = async (run: Run, wanted: CallingSettingsUpdate): Promise<void> => {
  const { context, settings, appId } = run;
  checkBody(wanted, { ...settingsRules, required: ['name', 'url'] });
  const isReady = await decideReady(run, wanted.isReady);
  const input = { ...settingsDefaults, ...wanted, isReady } as CallingSettingsInput;
  const changes = differences(undefined, input);
  say(context, `New settings for app ${appId}:`);
  for (const line of describeChanges(changes)) say(context, line);
  if (!run.yes && isInteractive(context)) await confirm(context, 'Create them?');
  const created = await settings.create(input);
  report(run, { action: 'created', changes, settings: created }, [`Settings of app ${appId} created.`]);
};

const setReady = async (run: Run, isReady: boolean): Promise<void> =>
  update(run, await run.settings.get(), { isReady });

const remove = async (run: Run): Promise<void> => {
  const { context, settings, appId, yes } = run;
  const present = await settings.get();
  say(context, `Settings of app ${appId}, which disappears for all its users:`);
  for (const line of table(present)) say(context, line);
  if (!yes) {
    if (!isInteractive(context))
      throw usageError('Confirm that you want to delete: run it in a terminal, or with --yes.');
    await confirm(context, 'Delete them? This cannot be undone.');
  }
  await settings.remove();
  report(run, { action: 'deleted', settings: present }, [`Settings of app ${appId} deleted.`]);
};

const shared = {
  json: { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  'api-version': { type: 'string' },
} as const;
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
  const credentials = await getCredentials(context, values['api-version']);
  const run: Run = {
    context,
    settings: createCallingSettings(credentials),
    appId: String(credentials.appId),
    json: values.json ?? false,
    yes: values.yes ?? false,
  };
  if (wanted) {
    const present = await getIfAny(run.settings);
    return present ? update(run, present, wanted) : create(run, wanted);
  }
  if (action === 'ready' || action === 'hide') return setReady(run, action === 'ready');
  return action === 'delete' ? remove(run) : get(run);
};
