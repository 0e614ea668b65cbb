import { TriangleAlert, X } from 'lucide-react';
import styles from './Alerts.module.css';
import controls from './controls.module.css';
import { useHostState, useSimulator } from './context';

/** What the app reported with ERROR. */
export const Alerts = () => {
  const { dismissAlert } = useSimulator();
  const { alerts } = useHostState();
  return (
    <div className={styles.alerts} role="alert">
      {alerts.map(({ id, text }) => (
        <div key={id} className={styles.alert}>
          <TriangleAlert size={17} aria-hidden />
          <p dir="auto">{text}</p>
          <button
            type="button"
            className={controls.icon}
            aria-label="Dismiss this alert"
            onClick={() => dismissAlert(id)}
          >
            <X size={16} aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
};
