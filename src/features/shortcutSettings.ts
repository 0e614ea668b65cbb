import { createKeptSettings, type KeptSettings } from './keptSettings';
import { perCti } from './perCti';

/** What a person has chosen about keyboard shortcuts. */
export interface ShortcutSettings {
  /** Whether shortcuts do anything. */
  readonly enabled: boolean;
  /** The person's own keys, by action. */
  readonly keys: Readonly<Record<string, string>>;
}

export const defaultShortcutSettings: ShortcutSettings = /* @__PURE__ */ Object.freeze({
  enabled: true,
  keys: {},
});

const read = ({ enabled, keys }: Record<string, unknown>): Partial<ShortcutSettings> => {
  const entries = Object.entries(Object(keys) as Record<string, unknown>);
  return {
    ...(typeof enabled === 'boolean' && { enabled }),
    keys: Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
    ),
  };
};

/** The shortcut settings that belong to a cti. */
export const shortcutSettingsOf = /* @__PURE__ */ perCti((cti): KeptSettings<ShortcutSettings> =>
  createKeptSettings(cti, 'shortcuts', defaultShortcutSettings, read),
);
