import { type Call, isLive } from '../../call/call';
import type { Cti } from '../../cti/createCti';
import type { CtiState } from '../../cti/state';
import type { FirstMessages } from '../../text/messages/firstEnglish';
import { prepareFormats } from '../../text/times/prepareFormats';
import { announce, type Announcement } from './announce';
import { phoneMetadata } from '../hooks/usePhoneMetadata';
import { whoOf } from '../party';
import { allMessages } from '../useMessages';

/** For how long an incoming call waits for HubSpot to say who calls, in milliseconds. */
const matchPatienceMs = 1_000;

/** Formats are prepared so long after the first change, when it has been painted. In milliseconds. */
const prepareAfterMs = 1_000;

const ringsHere = (call: Call | undefined): call is Call =>
  call?.status === 'ringing' && call.direction === 'inbound';

/** Whether it is known who calls, or nobody will say: the caller is withheld, or HubSpot is not there. */
const isIdentified = (call: Call, { connection }: CtiState): boolean =>
  call.party.name !== undefined ||
  call.matches !== undefined ||
  call.fromNumber === undefined ||
  connection.status !== 'ready';

/**
 * Says what changes.
 * @param known the state whose changes have not been said yet
 * @returns The function that stops it.
 */
export const announceChanges = (
  cti: Cti,
  known: CtiState,
  first: FirstMessages,
  say: (next: Announcement) => void,
): (() => void) => {
  const messages = allMessages(first);
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const who = (call: Call): string => whoOf(call, messages.callHeader.withheld, phoneMetadata());
  const sayIncoming = (id: string): void => {
    clearTimeout(waiting.get(id));
    waiting.delete(id);
    const call = cti.getSnapshot().calls[id];
    if (ringsHere(call)) say({ text: messages.announcement.incoming(who(call)), urgent: true });
  };
  const follow = (state: CtiState, before: CtiState): void => {
    for (const id of Object.keys(state.calls)) {
      const isNew = ringsHere(state.calls[id]) && before.calls[id] === undefined;
      if (isNew) waiting.set(id, setTimeout(sayIncoming, matchPatienceMs, id));
    }
    for (const id of [...waiting.keys()]) {
      const call = state.calls[id];
      if (!call || !isLive(call) || !ringsHere(call) || isIdentified(call, state)) sayIncoming(id);
    }
    const next = announce(before, state, messages, who);
    if (next) say(next);
  };
  follow(cti.getSnapshot(), known);
  const unsubscribe = cti.subscribe(follow);
  const stopPreparing = prepareFormats(prepareAfterMs, messages.locale);
  return () => {
    unsubscribe();
    stopPreparing();
    for (const timer of waiting.values()) clearTimeout(timer);
  };
};
