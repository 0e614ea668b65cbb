import { useState } from 'react';
import controls from '../controls.module.css';
import { useHostState, useSimulator } from '../context';
import { useAction } from '../useAction';
import styles from './Buttons.module.css';
import { Group } from './Group';
import { RecordSelect } from './RecordSelect';

export const WidgetButtons = () => {
  const { api } = useSimulator();
  const { world, panel } = useHostState();
  const { error, run } = useAction();
  const [recordId, setRecordId] = useState(() => world.records[0]?.id);
  const button = (text: string, action: () => void) => (
    <button type="button" className={controls.button} onClick={() => run(action)}>
      {text}
    </button>
  );
  return (
    <Group title="Panel and page" error={error}>
      <div className={styles.row}>
        {button(panel.isMinimized ? 'Restore' : 'Minimize', () =>
          api.setVisibility({ isMinimized: !panel.isMinimized }),
        )}
        {button(panel.isHidden ? 'Show' : 'Hide', () => api.setVisibility({ isHidden: !panel.isHidden }))}
        {button('Reload the iframe', () => api.reloadWidget())}
      </div>
      <RecordSelect label="Go to a record, as a new page" value={recordId} onChange={setRecordId} />
      <div className={styles.row}>
        {button('Go there', () => {
          if (recordId !== undefined) api.navigate(recordId);
        })}
        {button('Forget all calls', () => api.reset())}
      </div>
    </Group>
  );
};
