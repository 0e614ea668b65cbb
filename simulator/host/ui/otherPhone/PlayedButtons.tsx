import controls from '../controls.module.css';
import { useSimulator } from '../context';
import type { Run } from '../useAction';
import styles from './OtherPhone.module.css';

/** A fake phone does not list its calls, so that every command is always offered. */
export const PlayedButtons = ({ run }: { readonly run: Run }) => {
  const { phone } = useSimulator().api;
  const button = (text: string, command: () => Promise<void>) => (
    <button type="button" className={controls.button} onClick={() => run(command)}>
      {text}
    </button>
  );
  return (
    <span className={styles.commands}>
      {button('Answer', () => phone.answer())}
      {button('Busy', () => phone.busy())}
      {button('Decline', () => phone.decline())}
      {button('Ring out', () => phone.ringOut())}
      {button('Hold', () => phone.hold(true))}
      {button('Resume', () => phone.hold(false))}
      {button('Hang up', () => phone.hangUp())}
    </span>
  );
};
