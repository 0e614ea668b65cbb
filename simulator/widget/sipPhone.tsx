import { useSyncExternalStore, type ReactElement } from 'react';
import { useCti, usePhone, type CallSession } from 'react-hubspot-calling';
import { createJsSipPhone } from 'react-hubspot-calling/jssip';
import { fetchLine } from '../phone/line';
import { Meter } from '../phone/Meter';
import { createSound, type Sound } from '../phone/sound';
import { askForLine } from './askForLine';
import type { Demo } from './demo';
import styles from './sipPhone.module.css';

const SessionLevels = ({ session }: { readonly session: CallSession }) => {
  const local = useSyncExternalStore(session.subscribe, session.getLocalStream);
  const remote = useSyncExternalStore(session.subscribe, session.getRemoteStream);
  return (
    <div className={styles.levels}>
      <span>You</span>
      <Meter label="Your microphone" stream={local} />
      <span>Remote</span>
      <Meter label="The remote party" stream={remote} />
    </div>
  );
};

/** The levels of both parties while the call is connected. */
const Levels = () => {
  const { session } = usePhone();
  const connected = useCti(({ call }) => call?.status === 'connected');
  return session && connected ? <SessionLevels session={session} /> : null;
};

/** Without a microphone the demo sends a tone. */
const Refusal = ({ sound }: { readonly sound: Sound }) => {
  const { source, refusal } = useSyncExternalStore(sound.subscribe, sound.get);
  if (source === 'tone')
    return (
      <p className={styles.refusal} role="status">
        The other phone hears a tone instead of you.{' '}
        <button type="button" onClick={() => sound.setSource('microphone')}>
          Use the microphone
        </button>
      </p>
    );
  if (refusal === undefined) return null;
  return (
    <p className={styles.refusal} role="alert">
      {refusal}{' '}
      <button type="button" onClick={() => sound.setSource('tone')}>
        Send a generated tone
      </button>
    </p>
  );
};

/** A demo with real calls through the telephone exchange in the simulator's server, which rings the other phone. */
export const openSipPhone = async (): Promise<Demo> => {
  const line = await askForLine();
  const { server } = await fetchLine(line);
  const sound = createSound(440);
  const phone = createJsSipPhone({
    server,
    getCredentials: () => fetchLine(line),
    getMicrophone: sound.getMicrophone,
  });
  return {
    phone,
    slots: {
      notices: (own: ReactElement) => (
        <>
          {own}
          <Refusal sound={sound} />
        </>
      ),
      controls: (own: ReactElement) => (
        <>
          <Levels />
          {own}
        </>
      ),
    },
  };
};
