import { ShortcutHelp } from '../../components/call/ShortcutHelp';
import { keysOf, shortcutActions } from '../shortcuts';
import { useMessages, useWidget } from '../WidgetContext';
import { usePanelOf } from './usePanelOf';

/** Which keys do what in this widget. */
export const ShortcutPanel = () => {
  const { shortcuts } = useWidget();
  const { shortcutHelp } = useMessages();
  const panel = usePanelOf('[data-part=shortcuts]');
  const all = shortcutActions.map((action) => ({ action, keys: keysOf(action, shortcuts) }));
  return (
    <ShortcutHelp ref={panel} shortcuts={all.filter(({ keys }) => keys.length > 0)} messages={shortcutHelp} />
  );
};
