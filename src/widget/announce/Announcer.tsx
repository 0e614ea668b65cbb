import { useEffect, useState } from 'react';
import { LiveRegion } from '../../components/primitives/LiveRegion';
import type { CtiState } from '../../cti/state';
import { useCtiContext } from '../../react/useCti';
import type { Announcement } from './announce';
import { latePart } from '../late';
import { useFirstMessages } from '../WidgetContext';

/** Tells screen reader users what changes. The region is there before the first words, which are loaded with the first change. */
export const Announcer = () => {
  const cti = useCtiContext('CallingWidget');
  const messages = useFirstMessages();
  const [{ text, urgent }, setAnnouncement] = useState<Announcement>({ text: '' });

  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    const say = (next: Announcement): void => {
      // The same words again are heard only if the text is another one.
      setAnnouncement((last) => (next.text === last.text ? { ...next, text: `${next.text}\u00a0` } : next));
    };
    const begin = (state: CtiState, known: CtiState): void => {
      const { calls, dialRequest, user } = state;
      if (calls === known.calls && dialRequest === known.dialRequest && user === known.user) return;
      unsubscribe();
      latePart.use(
        ({ announceChanges }) => {
          if (!isGone) stop = announceChanges(cti, known, messages, say);
        },
        // Without the words nothing is said; the screen shows it.
        () => undefined,
      );
    };
    const unsubscribe = cti.subscribe(begin);
    return () => {
      isGone = true;
      unsubscribe();
      stop?.();
    };
  }, [cti, messages]);
  return <LiveRegion message={text} urgent={urgent} />;
};
