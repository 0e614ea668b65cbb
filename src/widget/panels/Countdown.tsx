import { now } from '../../base/clock';
import { useState } from 'react';
import { WrapUpCountdown } from '../../components/wrapUp/WrapUpCountdown';
import { useCti, useCtiContext } from '../../react/useCti';
import { useKeptFocus } from '../focus';
import { save } from '../saving/save';
import { useMessages } from '../useMessages';

/** Saves the call by itself after a while, unless somebody writes or says stop. One for each call: give it a key. */
export const Countdown = ({ seconds }: { seconds: number }) => {
  const cti = useCtiContext('CallingWidget');
  const [{ endsAt, draft }] = useState(() => ({
    endsAt: now() + seconds * 1000,
    draft: cti.getSnapshot().call?.draft,
  }));
  const [isStopped, setStopped] = useState(false);
  const isDue = useCti(({ call }) => call?.status === 'ended' && call.draft === draft);
  const { wrapUpCountdown } = useMessages();
  const keptFocus = useKeptFocus<HTMLDivElement>();
  if (!isDue || isStopped) return null;
  return (
    <WrapUpCountdown
      ref={keptFocus}
      endsAt={endsAt}
      onElapsed={() => {
        save(cti);
      }}
      onStop={() => setStopped(true)}
      messages={wrapUpCountdown}
    />
  );
};
