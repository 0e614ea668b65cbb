import { type Shortcut, ShortcutHelp } from '../../components/call/ShortcutHelp';
import { defaultShortcutSettings } from '../../features/shortcutSettings';
import { useShortcutSettings } from '../hooks/useShortcutSettings';
import { keysOf, shortcutActions } from '../shortcuts/shortcuts';
import { useWidget } from '../WidgetContext';
import { useMessages } from '../useMessages';
import { usePanelOf } from './usePanelOf';

/** Which keys do what in this widget. The person can change them and turn them off. */
export const ShortcutPanel = () => {
  const { appShortcuts, outcomes = [] } = useWidget();
  const [settings, set] = useShortcutSettings();
  const { shortcutHelp } = useMessages();
  const panel = usePanelOf('[data-part=shortcuts]');
  const all: Shortcut[] = shortcutActions.map((action) => ({
    action,
    keys: keysOf(action, { ...appShortcuts, ...settings.keys }),
  }));
  if (outcomes.length > 0) all.push({ action: 'outcome', keys: ['Ctrl+Shift+1'] });
  return (
    <ShortcutHelp
      ref={panel}
      shortcuts={all.filter(({ keys }) => keys.length > 0)}
      enabled={settings.enabled}
      onEnabledChange={(enabled) => {
        set({ ...settings, enabled });
      }}
      onKeysChange={(action, keys) => {
        set({ ...settings, keys: { ...settings.keys, [action]: keys } });
      }}
      onReset={
        Object.keys(settings.keys).length > 0
          ? () => {
              set({ ...settings, keys: defaultShortcutSettings.keys });
            }
          : undefined
      }
      messages={shortcutHelp}
    />
  );
};
