import { useState } from 'react';
import { LiveRegion } from '../components/primitives/LiveRegion';
import type { CtiState } from '../cti/state';
import { useCti } from '../react/useCti';
import type { Messages } from '../text/messages';
import type { PhoneMetadata } from '../text/phoneNumber';
import { announce, type Announcement } from './announce';
import { whoOf } from './party';
import { usePhoneMetadata } from './hooks/usePhoneMetadata';
import { useMessages } from './WidgetContext';

const silence: Announcement = { text: '' };

/** Follows the state from change to change; the same state always reads the same, as a selector must. */
const createReader = () => {
  let seen: CtiState | undefined;
  let last = silence;
  return (state: CtiState, messages: Messages, metadata: PhoneMetadata | null | undefined): Announcement => {
    const before = seen;
    seen = state;
    if (!before || before === state) return last;
    const next = announce(before, state, messages, (call) =>
      whoOf(call, messages.callHeader.withheld, metadata),
    );
    // The same words again are heard only if the text is another one.
    if (next) last = next.text === last.text ? { ...next, text: `${next.text}\u00a0` } : next;
    return last;
  };
};

/** Says what changes, to those who cannot see it. */
export const Announcer = () => {
  const messages = useMessages();
  const metadata = usePhoneMetadata();
  const [read] = useState(createReader);
  const { text, urgent } = useCti((state) => read(state, messages, metadata));
  return <LiveRegion message={text} urgent={urgent} />;
};
