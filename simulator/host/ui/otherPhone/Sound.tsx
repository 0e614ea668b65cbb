import type { OtherPhoneState } from '../../api';
import controls from '../controls.module.css';
import { useSimulator } from '../context';
import type { Run } from '../useAction';
import styles from './OtherPhone.module.css';

export interface SoundProps {
  readonly sound: OtherPhoneState['sound'];
  readonly run: Run;
}

/** Without a microphone the phone sends a tone. */
export const Sound = ({ sound: { source, refusal }, run }: SoundProps) => {
  const { phone } = useSimulator().api;
  if (source === 'tone')
    return (
      <p className={styles.sound}>
        It sends a generated tone.{' '}
        <button
          type="button"
          className={controls.link}
          onClick={() => run(() => phone.setSound('microphone'))}
        >
          Use the microphone
        </button>
      </p>
    );
  if (refusal === undefined) return null;
  return (
    <p className={styles.trouble} role="alert">
      {refusal}{' '}
      <button type="button" className={controls.link} onClick={() => run(() => phone.setSound('tone'))}>
        Send a generated tone
      </button>
    </p>
  );
};
