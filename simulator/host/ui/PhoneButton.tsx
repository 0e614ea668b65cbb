import { Phone } from 'lucide-react';
import styles from './controls.module.css';
import { useSimulator } from './context';
import { formatNumber } from './format';

export interface PhoneButtonProps {
  readonly recordId: number;
  readonly name: string;
  readonly number: string;
}

/** HubSpot's phone icon: asks the calling app to dial. */
export const PhoneButton = ({ recordId, name, number }: PhoneButtonProps) => {
  const { api } = useSimulator();
  return (
    <button
      type="button"
      className={styles.call}
      aria-label={`Call ${name}, ${formatNumber(number)}`}
      onClick={() => api.dial(recordId, number)}
    >
      <Phone size={14} aria-hidden />
      <bdi>{formatNumber(number)}</bdi>
    </button>
  );
};
