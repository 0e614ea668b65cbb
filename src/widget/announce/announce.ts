import { type Call, isLive } from '../../call/call';
import type { CtiState } from '../../cti/state';
import { speakDuration } from '../../text/times/speakDuration';
import type { Messages } from '../../text/messages';

/** What a screen reader says. */
export interface Announcement {
  readonly text: string;
  /** Interrupts what is being said. */
  readonly urgent?: boolean;
}

type Say = (call: Call) => string;

const started = (call: Call, who: string, { announcement }: Messages): string | undefined => {
  if (call.status === 'connected') return announcement.connected(who);
  if (!isLive(call)) return undefined;
  // An incoming call waits until it is known who calls: see Announcer.
  return call.direction === 'inbound' ? undefined : announcement.dialing(who);
};

const ended = (call: Call, { announcement, endStatusPicker, locale }: Messages): string => {
  if (call.status === 'transferred' || call.transferred) return announcement.transferred;
  if (call.durationMs !== undefined && call.answeredAt !== undefined)
    return announcement.ended(speakDuration(call.durationMs, locale));
  return announcement.endedUnanswered(endStatusPicker[call.endStatus ?? 'NO_ANSWER']);
};

const changed = (before: Call, call: Call, who: string, messages: Messages): string | undefined => {
  const { announcement } = messages;
  if (isLive(before) && !isLive(call)) return ended(call, messages);
  if (call.status === 'connected') {
    if (before.status !== 'connected') return announcement.connected(who);
    if (before.held.local !== call.held.local)
      return call.held.local ? announcement.held : announcement.resumed;
    if (before.held.remote !== call.held.remote)
      return call.held.remote ? messages.callStatus.heldByOther : announcement.resumed;
    if (before.muted !== call.muted) return call.muted ? announcement.muted : announcement.unmuted;
  }
  // Of a call that nobody answered only if the user has written it up.
  const isWrittenUp = call.answeredAt !== undefined || call.draft.endStatus !== undefined;
  return call.status === 'saved' && before.status !== 'saved' && isWrittenUp ? announcement.saved : undefined;
};

/**
 * What the user must know about a change, in a sentence or two. Errors are not announced here: they have banners that are alerts.
 */
export const announce = (
  before: CtiState,
  after: CtiState,
  messages: Messages,
  whoIs: Say,
): Announcement | undefined => {
  const { announcement } = messages;
  const sentences: string[] = [];
  // Then it is said which call it is about.
  const isSeveral = Object.values(after.calls).filter(isLive).length > 1;
  for (const call of Object.values(after.calls)) {
    const known = before.calls[call.id];
    if (known === call) continue;
    const who = whoIs(call);
    const sentence = known ? changed(known, call, who, messages) : started(call, who, messages);
    if (sentence === undefined) continue;
    sentences.push(sentence);
    if (isSeveral && known && isLive(known) && isLive(call)) sentences.push(who);
  }
  const { call, dialRequest } = after;
  // Another call is in front: whose it is.
  const isOther = call && before.call && before.call.id !== call.id && before.calls[call.id];
  // What is said of a call that has stepped aside follows so soon that it would be all that is heard.
  const isOfOther = call && sentences.includes(announcement.saved) && before.calls[call.id] === call;
  if ((isOther || isOfOther) && !sentences.includes(whoIs(call))) sentences.push(whoIs(call));
  if (dialRequest && dialRequest.id !== before.dialRequest?.id)
    sentences.push(announcement.dialRequest(dialRequest.party.name ?? dialRequest.phoneNumber));
  if (before.user.loggedIn && !after.user.loggedIn) sentences.push(announcement.loggedOut);
  return sentences.length === 0 ? undefined : { text: sentences.join('. ') };
};
