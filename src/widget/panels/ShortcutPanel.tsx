import { ShortcutHelp } from '../../components/ShortcutHelp';
import { useKeptFocus } from '../focus';
import { keysOf, shortcutActions } from '../shortcuts';
import { useMessages, useWidget } from '../WidgetContext';

/** Which keys do what in this widget. */
export const ShortcutPanel = () => {
  const { shortcuts } = useWidget();
  const { shortcutHelp } = useMessages();
  const keptFocus = useKeptFocus();
  const all = shortcutActions.map((action) => ({ action, keys: keysOf(action, shortcuts) }));
  return (
    <ShortcutHelp
      ref={keptFocus}
      shortcuts={all.filter(({ keys }) => keys.length > 0)}
      messages={shortcutHelp}
    />
  );
};
