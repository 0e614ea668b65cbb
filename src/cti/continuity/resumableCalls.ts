import type { Logger } from '../../base/logger';
import { type Call, isLive } from '../../call/call';
import type { CallSession, KeptCall } from '../../softphone/softphone';
import type { JournalEntry } from './entries';

/** What the journal keeps so that another page can take back the phone's calls. */
export interface ResumableCalls {
  /** @param known what was kept of the call before */
  of: (call: Call, known: JournalEntry['kept']) => Pick<JournalEntry, 'kept'>;
  /** Nobody takes these calls back: they end with their page. */
  letGo: (entries: readonly JournalEntry[]) => void;
}

export const createResumableCalls = (
  sessionOf: (callId: string) => CallSession | undefined,
  logger: Logger,
): ResumableCalls => {
  /** The call is logged, whatever an app's own phone makes of this. */
  const keep = (session: CallSession | undefined, isKept: boolean): KeptCall | null | undefined => {
    try {
      return session?.keep?.(isKept);
    } catch (error) {
      logger.warn('The softphone could not keep a call.', error);
      return undefined;
    }
  };

  return {
    of: (call, known) => {
      if (!isLive(call)) return {};
      const session = sessionOf(call.id);
      // A call that is not back yet, or not followed yet by the next provider of its page, is kept as it was found.
      const kept = session ? keep(session, true) : known;
      return kept ? { kept } : {};
    },
    letGo: (entries) => {
      for (const { call } of entries) keep(sessionOf(call.id), false);
    },
  };
};
