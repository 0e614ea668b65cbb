import { type SipMessage, valueOf } from '../wire/message';
import type { SipDialog } from './dialog';
import { type Question, questionOf } from './requests';

/** Unanswered ones beyond this number are forgotten. */
const mostAsked = 50;

/** Questions whether the remote party still knows a dialog. */
export interface Questions {
  /** @param onGone the remote party knows none of these dialogs */
  ask: (method: Question, dialogs: readonly SipDialog[], onGone: () => void) => void;
  /** @returns whether the message is an answer, which is not for the package */
  take: (message: SipMessage) => boolean;
}

export const createQuestions = (send: (text: string) => void): Questions => {
  /** Who hears that a dialog is unknown, by the question's branch. */
  const asked = new Map<string, () => void>();

  return {
    ask: (method, dialogs, onGone) => {
      let unknown = 0;
      for (const dialog of dialogs) {
        const { branch, text } = questionOf(dialog, method);
        asked.set(branch, () => {
          unknown += 1;
          if (unknown === dialogs.length) onGone();
        });
        const [oldest] = asked.keys();
        if (oldest !== undefined && asked.size > mostAsked) asked.delete(oldest);
        send(text);
      }
    },
    take: (message) => {
      const branch = /;\s*branch=([^;,\s]+)/i.exec(valueOf(message, 'via'))?.[1] ?? '';
      const onUnknown = message.status === undefined ? undefined : asked.get(branch);
      if (!onUnknown) return false;
      asked.delete(branch);
      // Whatever else is answered, somebody is there, or cannot tell.
      if (message.status === 481) onUnknown();
      return true;
    },
  };
};
