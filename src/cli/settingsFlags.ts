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

export type SettingsFlagName = keyof typeof settingsFlags;

/** The flags that stand for a field. */
export const fieldFlags = (Object.keys(settingsFlags) as SettingsFlagName[]).filter(
  (name) => name !== 'file',
);

/** HubSpot's name of a flag's field. */
export const toField = (flag: string): string =>
  flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
