import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { asFields, asText } from '../../server/api/read';
import { usageError } from '../exit';
import { readJsonFile } from '../jsonFile';

/** What a HubSpot developer project says of its app. */
export interface HubspotProject {
  /** The app's file, `…-hsmeta.json`. */
  readonly file: string;
  /** `platformVersion` of `hsproject.json`, if the project was found by its folder. */
  readonly platformVersion?: string | undefined;
  readonly distribution?: string | undefined;
  readonly requiredScopes: readonly string[];
  /** `permittedUrls.iframe`: the origins that HubSpot frames. */
  readonly permittedFrames: readonly string[];
}

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

const readAppFile = async (file: string): Promise<Omit<HubspotProject, 'platformVersion'>> => {
  const app = asFields(await readJsonFile(file));
  const config = asFields(app?.config);
  if (app?.type !== 'app' || !config)
    throw usageError(`${file} does not describe a HubSpot app: it needs "type": "app" and a "config".`);
  return {
    file,
    distribution: asText(config.distribution),
    requiredScopes: textsOf(asFields(config.auth)?.requiredScopes),
    permittedFrames: textsOf(asFields(config.permittedUrls)?.iframe),
  };
};

/** The app's file in a project: HubSpot takes any name that ends in `-hsmeta.json`, directly in `app/`. */
const findAppFile = async (folder: string): Promise<string> => {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('-hsmeta.json')).map((name) => join(folder, name));
  const [file] = files;
  if (file === undefined)
    throw usageError(`${folder} holds no app: HubSpot expects a file that ends in -hsmeta.json there.`);
  return file;
};

/** Reads a HubSpot developer project: its folder, its `hsproject.json`, or the app's own file. */
export const readProject = async (path: string): Promise<HubspotProject> => {
  if (path.endsWith('-hsmeta.json')) return readAppFile(path);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const file = isFolder ? join(path, 'hsproject.json') : path;
  if (basename(file) !== 'hsproject.json')
    throw usageError(`${path} is not a HubSpot project: name its folder, hsproject.json or …-hsmeta.json.`);
  const project = asFields(await readJsonFile(file));
  const app = await readAppFile(
    await findAppFile(join(dirname(file), asText(project?.srcDir) ?? 'src', 'app')),
  );
  return { ...app, platformVersion: asText(project?.platformVersion) };
};
