import { Smartphone } from 'lucide-react';
import type { OtherPhoneState } from '../../api';
import { useHostState } from '../context';
import { useAction } from '../useAction';
import { CallerForm } from './CallerForm';
import { CallRow } from './CallRow';
import styles from './OtherPhone.module.css';
import { PlayedButtons } from './PlayedButtons';
import { Sound } from './Sound';

const statusOf = ({ kind, ready, trouble, calls, lastEnd }: OtherPhoneState): string => {
  if (kind === 'none') return 'Not connected. An app connects its phone with connectToSimulator().';
  if (kind === 'played') return 'Plays the remote party of a fake phone.';
  if (trouble !== undefined) return trouble;
  if (!ready) return 'Registers …';
  if (calls.length > 0) return calls.length === 1 ? 'On the phone' : `On the phone, ${calls.length} calls`;
  return lastEnd ?? 'Waits for calls: any number rings here.';
};

/** The remote party of all calls. */
export const OtherPhone = () => {
  const { phone } = useHostState();
  const { error, run } = useAction();
  const ringing = phone.calls.some(
    ({ direction, status }) => direction === 'fromUser' && status === 'ringing',
  );
  return (
    <section className={styles.phone} aria-labelledby="other-phone" data-ringing={ringing ? '' : undefined}>
      <div className={styles.line}>
        <span className={styles.badge}>
          <Smartphone size={18} aria-hidden />
        </span>
        <div className={styles.title}>
          <h2 id="other-phone">The other phone</h2>
          <p role="status">{statusOf(phone)}</p>
        </div>
        {phone.kind !== 'none' && <CallerForm run={run} />}
        {phone.kind === 'played' && <PlayedButtons run={run} />}
      </div>
      {phone.calls.length > 0 && (
        <ul className={styles.calls}>
          {phone.calls.map((call) => (
            <CallRow key={call.id} call={call} run={run} />
          ))}
        </ul>
      )}
      {phone.kind === 'real' && <Sound sound={phone.sound} run={run} />}
      {error !== undefined && (
        <p className={styles.trouble} role="alert">
          {error}
        </p>
      )}
    </section>
  );
};
