import { useEffect } from 'react';
import { chosenWords } from '../../cti/words';
import { useCtiContext } from '../../react/useCti';
import type { Messages } from '../../text/messages';

/** Has the core write to the timeline in the widget's language. */
export const useCoreLanguage = (messages: Messages): void => {
  const { actions } = useCtiContext('CallingWidget');
  useEffect(() => {
    chosenWords.set(actions, messages);
  }, [actions, messages]);
};
