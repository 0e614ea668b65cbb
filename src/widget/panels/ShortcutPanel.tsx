import { useLayoutEffect } from 'react';
import { type Shortcut, ShortcutHelp } from '../../components/call/ShortcutHelp';
import { mostChips } from '../../components/wrapUp/OutcomePicker';
import { defaultShortcutSettings } from '../../features/shortcutSettings';
import { useShortcutSettings } from '../hooks/useShortcutSettings';
import { keysOf, shortcutActions } from '../shortcuts/shortcuts';
import { useWidget } from '../WidgetContext';
import { useMessages } from '../useMessages';
import { usePanelOf } from './usePanelOf';

const opener = '[data-part=shortcuts]';

const upTo = (count: number): string => (count > 1 ? `1 … ${String(count)}` : '1');

/** Opened by its keys, the panel takes the focus, and returns it when it closes. */
const useFocusInside = (): void => {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const heading = document.querySelector<HTMLElement>('[data-calling=shortcut-help] > h2');
    if (!heading || before?.matches(opener)) return;
    heading.focus({ preventScroll: true });
    return () => {
      const isHere = heading.parentElement?.contains(document.activeElement);
      if (isHere && before instanceof HTMLElement && before !== document.body) before.focus();
    };
  }, []);
};

/** Which keys do what in this widget. The person can change them and turn them off. */
export const ShortcutPanel = () => {
  const { appShortcuts, outcomes = [], noteTemplates = [] } = useWidget();
  const [settings, set] = useShortcutSettings();
  const { shortcutHelp } = useMessages();
  const panel = usePanelOf(opener);
  useFocusInside();
  const all: Shortcut[] = shortcutActions.map((action) => ({
    action,
    keys: keysOf(action, { ...appShortcuts, ...settings.keys }),
  }));
  // More outcomes are a list, without keys.
  if (outcomes.length > 0 && outcomes.length <= mostChips)
    all.push({ action: 'outcome', keys: [`Ctrl+Shift+${upTo(outcomes.length)}`] });
  if (noteTemplates.length > 0)
    all.push({ action: 'snippet', keys: [`/+${upTo(Math.min(noteTemplates.length, 9))}`] });
  all.push({ action: 'leave', keys: ['Esc'] });
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
