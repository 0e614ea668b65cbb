import type { CallingSettingsUpdate } from '../server/settings/types';
import { usageError } from './exit';
import { readSettingsFile } from './settingsFile';
import { fieldFlags, toField, type SettingsFlagName } from './settingsFlags';

export type SettingsFlags = Partial<Record<SettingsFlagName, string | boolean | undefined>>;

const toValue = (flag: SettingsFlagName, value: string | boolean | undefined): unknown => {
  if ((flag !== 'width' && flag !== 'height') || value === undefined) return value;
  if (!/^\d+$/.test(String(value)))
    throw usageError(`--${flag} takes a number of pixels, and got ${JSON.stringify(value)}.`);
  return Number(value);
};

/** The wanted settings: those of the file, overridden by those of the flags. The client checks their values. */
export const readSettingsInput = async (flags: SettingsFlags): Promise<CallingSettingsUpdate> => {
  const fromFile = typeof flags.file === 'string' ? await readSettingsFile(flags.file) : {};
  const fromFlags = fieldFlags
    .map((flag) => [toField(flag), toValue(flag, flags[flag])] as const)
    .filter(([, value]) => value !== undefined);
  const wanted = { ...fromFile, ...Object.fromEntries(fromFlags) };
  if (Object.keys(wanted).length === 0)
    throw usageError('Nothing to save: give --name and --url, other fields, or --file.');
  return wanted;
};
