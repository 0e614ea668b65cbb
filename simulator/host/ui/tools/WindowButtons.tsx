import controls from '../controls.module.css';
import { useHostState, useSimulator } from '../context';
import { useAction } from '../useAction';
import styles from './Buttons.module.css';
import { Group } from './Group';

const openTab = (): void => {
  const url = new URL(location.href);
  url.searchParams.delete('calling-window');
  if (!window.open(url))
    throw new Error('The browser kept the tab from opening: allow this page to open windows.');
};

/** The pages of this account: they share records, calls and options, as a real account's do. */
export const WindowButtons = () => {
  const { api } = useSimulator();
  const { page, pages } = useHostState();
  const { error, run } = useAction();
  return (
    <Group title="Tabs and windows" error={error}>
      <ul className={styles.pages} aria-label="Open in this browser">
        {pages.map(({ id, name }) => (
          <li key={id}>
            {name}
            {id === page.id && ' (this one)'}
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <button type="button" className={controls.button} onClick={() => run(openTab)}>
          Open another tab
        </button>
        <button type="button" className={controls.button} onClick={() => run(() => api.openCallingWindow())}>
          Open the calling window
        </button>
      </div>
      <p className={styles.hint}>
        With a calling window the apps in the pages become remotes. All tabs share records, calls and options.
      </p>
    </Group>
  );
};
