import { asFields } from '../server/api/read';
import type { CallingSettingsUpdate } from '../server/settings/types';
import { usageError } from './exit';
import { readJsonFile } from './jsonFile';

/** The flags of `settings save`: HubSpot's field names, spelled as flags. */
export const settingsFlags = {
  name: { type: 'string' },
  url: { type: 'string' },
  width: { type: 'string' },
  height: { type: 'string' },
  'is-ready': { type: 'boolean' },
  'supports-custom-objects': { type: 'boolean' },
  'supports-inbound-calling': { type: 'boolean' },
  'uses-calling-window': { type: 'boolean' },
  'uses-remote': { type: 'boolean' },
  file: { type: 'string' },
} as const;

type FlagName = keyof typeof settingsFlags;
export type SettingsFlags = Partial<Record<FlagName, string | boolean | undefined>>;

const fieldNames = (Object.keys(settingsFlags) as FlagName[]).filter((name) => name !== 'file');

const toField = (flag: string): string => flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const toValue = (flag: FlagName, value: string | boolean | undefined): unknown => {
  if ((flag !== 'width' && flag !== 'height') || value === undefined) return value;
  if (!/^\d+$/.test(String(value)))
    throw usageError(`--${flag} takes a number of pixels, and got ${JSON.stringify(value)}.`);
  return Number(value);
};

const readFields = async (path: string): Promise<object> => {
  const fields = asFields(await readJsonFile(path));
  if (!fields)
    throw usageError(`${path} must contain a JSON object of settings, such as {"name": "Acme Phone"}.`);
  const known = fieldNames.map(toField);
  // So that what `settings get --json` prints can be saved again.
  const { createdAt, updatedAt, ...wanted } = fields;
  const unknown = Object.keys(wanted).filter((field) => !known.includes(field));
  if (unknown.length > 0)
    throw usageError(`${path} contains fields that are not settings: ${unknown.join(', ')}.`);
  return wanted;
};

/** The wanted settings: those of the file, overridden by those of the flags. The client checks their values. */
export const readSettingsInput = async (flags: SettingsFlags): Promise<CallingSettingsUpdate> => {
  const fromFile = typeof flags.file === 'string' ? await readFields(flags.file) : {};
  const fromFlags = fieldNames
    .map((flag) => [toField(flag), toValue(flag, flags[flag])] as const)
    .filter(([, value]) => value !== undefined);
  const wanted = { ...fromFile, ...Object.fromEntries(fromFlags) };
  if (Object.keys(wanted).length === 0)
    throw usageError('Nothing to save: give --name and --url, other fields, or --file.');
  return wanted;
};
