import type { Messages } from '../text/messages';
import { en } from '../text/messages/en';
import { firstEnglish, type FirstMessages } from '../text/messages/firstEnglish';
import { useWidget } from './WidgetContext';

// Only for what is loaded later: it brings all of English along.

/** All words of the widget's language: an app gives all or none. */
export const allMessages = (messages: FirstMessages): Messages =>
  messages === firstEnglish ? en : (messages as Messages);

export const useMessages = (): Messages => allMessages(useWidget().messages);
