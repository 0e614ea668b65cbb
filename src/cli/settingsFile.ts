import { asFields } from '../server/api/read';
import { usageError } from './exit';
import { readJsonFile } from './jsonFile';
import { toField, fieldFlags } from './settingsFlags';

/** The calling settings in a file, in HubSpot's spelling. Their values are not checked. */
export const readSettingsFile = async (path: string): Promise<object> => {
  const fields = asFields(await readJsonFile(path));
  const example = 'such as {"name": "Acme Phone", "isReady": true}';
  if (!fields) throw usageError(`${path} must contain a JSON object of calling settings, ${example}.`);
  const known = fieldFlags.map(toField);
  // So that what `settings get --json` prints can be used again.
  const { createdAt, updatedAt, ...settings } = fields;
  const names = Object.keys(settings);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw usageError(`${path} contains fields that are not settings: ${unknown.join(', ')}.`);
  if (names.length === 0) throw usageError(`${path} contains no settings, ${example}.`);
  return settings;
};
