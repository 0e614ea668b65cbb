import { now } from '../../base/clock';
import type { Call } from '../../call/call';
import type { Session } from '../../protocol/hostEvents';
import { allSentOf, type JournalEntry } from './entries';
import type { Journal } from './journal';

/**
 * The entry of a call that this window had before it had the phone.
 * @param kept what was read from the journal
 */
export const entryOf = (
  call: Call,
  kept: readonly JournalEntry[],
  journal: Pick<Journal, 'toldOf' | 'assumeSent'>,
  session: Session,
): JournalEntry => {
  const entry = kept.find((known) => known.call.id === call.id);
  // Something may have been told since they were read.
  if (entry) return { ...entry, ...journal.toldOf(session, call.externalCallId), call };
  const sent = allSentOf(call);
  journal.assumeSent(call, sent);
  return { sent, seenAt: now(), call };
};
