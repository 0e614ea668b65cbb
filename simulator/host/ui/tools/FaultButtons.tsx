import styles from './Buttons.module.css';
import { Group } from './Group';
import { OptionCheck, OptionDelay } from './OptionFields';

export const FaultButtons = () => (
  <Group title="What goes wrong">
    <div>
      <OptionCheck name="failNextEngagement" text="The next engagement fails" />
      <OptionCheck name="failNextUpdate" text="The next save fails" />
      <OptionCheck name="failNextNavigation" text="The next navigation fails" />
      <OptionCheck name="confirmUpdates" text="Saves are never confirmed" inverted />
      <OptionCheck name="handshake" text="No handshake, from the next reload on" inverted />
    </div>
    <div className={styles.pair}>
      <OptionDelay name="handshakeDelayMs" text="Handshake after (ms)" />
      <OptionDelay name="engagementDelayMs" text="Engagement after (ms)" />
      <OptionDelay name="callerMatchDelayMs" text="Caller match after (ms)" />
      <OptionDelay name="updateDelayMs" text="Confirmation after (ms)" />
    </div>
  </Group>
);
