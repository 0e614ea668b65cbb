import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Context } from '../context';
import { print, say } from '../context';
import { CommandError, exitCodes } from '../exit';
import { expectNoMore, parseFlags } from '../flags';
import { getAnswers } from './answers';
import { makeFolder } from './makeFolder';
import { dependencyOnThis } from './packageSource';
import { projectFiles } from './projectFiles';
import { phoneTemplate } from './templates/phones';
import type { Written } from './writeFiles';
import { writeFiles } from './writeFiles';

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Whether a folder holds an app of the user's: a package that is not a HubSpot project. */
const holdsApp = async (folder: string): Promise<boolean> =>
  (await exists(join(folder, 'package.json'))) && !(await exists(join(folder, 'hsproject.json')));

/** Beside an app that is there already, the project gets its own folder. */
const chooseFolder = async (named: string | undefined): Promise<string> => {
  const folder = resolve(named ?? '.');
  if (!(await holdsApp(folder))) return folder;
  if (named === undefined) return join(folder, 'hubspot-calling');
  throw new CommandError(
    exitCodes.failed,
    `${folder} holds an app, which is left untouched: name another folder, such as "init hubspot-calling".`,
  );
};

const nextSteps = (folder: string, hasPhone: boolean): string => {
  const path = relative(process.cwd(), folder);
  const first = path === '' ? '' : `cd ${JSON.stringify(path)} && `;
  const next = `Next: ${first}npm install && npm run dev`;
  return hasPhone ? `${next}\nWith your phone: npm run dev:phone` : next;
};

interface Made extends Written {
  readonly folder: string;
  readonly hasPhone: boolean;
}

const report = ({ folder, created, kept, hasPhone }: Made, json: boolean, context: Context): void => {
  if (json) print(context, JSON.stringify({ folder, created, kept }, undefined, 2));
  else for (const path of created) print(context, path);
  if (kept.length > 0) say(context, `Kept as they were: ${kept.join(', ')}.`);
  say(context, nextSteps(folder, hasPhone));
};

/** `init [folder]`: a HubSpot developer project and a widget that runs in the simulated HubSpot. */
export const initCommand = async (args: readonly string[], context: Context): Promise<void> => {
  const { values, positionals } = parseFlags(args, {
    name: { type: 'string' },
    url: { type: 'string' },
    phone: { type: 'string' },
    yes: { type: 'boolean', short: 'y' },
    json: { type: 'boolean' },
  });
  const [named, ...rest] = positionals;
  expectNoMore(rest);
  const folder = await chooseFolder(named);
  const answers = await getAnswers(folder, values, context);
  await makeFolder(folder);
  const dependency = await dependencyOnThis(folder, context);
  const written = await writeFiles(folder, projectFiles(answers, dependency));
  const hasPhone = phoneTemplate(answers.phone).source !== undefined;
  report({ folder, ...written, hasPhone }, values.json ?? false, context);
};
