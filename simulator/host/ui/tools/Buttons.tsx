import { CallButtons } from './CallButtons';
import styles from './Buttons.module.css';
import { FaultButtons } from './FaultButtons';
import { SessionButtons } from './SessionButtons';
import { WidgetButtons } from './WidgetButtons';
import { WindowButtons } from './WindowButtons';

/** Everything HubSpot can do to the app. Scripts do the same with `window.hubspot`. */
export const Buttons = () => (
  <div className={styles.outer}>
    <div className={styles.groups}>
      <CallButtons />
      <WidgetButtons />
      <WindowButtons />
      <FaultButtons />
      <SessionButtons />
    </div>
    <p className={styles.hint}>
      Scripts do the same with <code>window.hubspot</code>.
    </p>
  </div>
);
