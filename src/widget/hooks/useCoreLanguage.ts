import { useEffect } from 'react';
import { chosenWords } from '../../cti/words';
import { useCtiContext } from '../../react/useCti';
import type { Messages } from '../../text/messages';
import { firstEnglish, type FirstMessages } from '../../text/messages/firstEnglish';

/** Has the core write to the timeline in the widget's language. */
export const useCoreLanguage = (messages: FirstMessages): void => {
  const { actions } = useCtiContext('CallingWidget');
  useEffect(() => {
    // The core has English itself.
    if (messages === firstEnglish) chosenWords.delete(actions);
    else chosenWords.set(actions, messages as Messages);
  }, [actions, messages]);
};
