import { useEffect, useState } from 'react';
import { type Call, isLive } from '../call/call';
import { LiveRegion } from '../components/primitives/LiveRegion';
import type { CtiState } from '../cti/state';
import { useCtiContext } from '../react/useCti';
import { announce, type Announcement } from './announce';
import { usePhoneMetadata } from './hooks/usePhoneMetadata';
import { whoOf } from './party';
import { useMessages } from './WidgetContext';

/** For how long an incoming call waits for HubSpot to say who calls, in milliseconds. */
const matchPatienceMs = 1_000;

const ringsHere = (call: Call | undefined): call is Call =>
  call?.status === 'ringing' && call.direction === 'inbound';

/** Whether it is known who calls, or nobody will say: the caller is withheld, or HubSpot is not there. */
const isIdentified = (call: Call, { connection }: CtiState): boolean =>
  call.party.name !== undefined ||
  call.matches !== undefined ||
  call.fromNumber === undefined ||
  connection.status !== 'ready';

/** Tells screen reader users what changes. */
export const Announcer = () => {
  const cti = useCtiContext('CallingWidget');
  const messages = useMessages();
  const metadata = usePhoneMetadata();
  const [{ text, urgent }, setAnnouncement] = useState<Announcement>({ text: '' });

  useEffect(() => {
    const waiting = new Map<string, ReturnType<typeof setTimeout>>();
    const who = (call: Call): string => whoOf(call, messages.callHeader.withheld, metadata);
    const say = (next: Announcement): void => {
      // The same words again are heard only if the text is another one.
      setAnnouncement((last) => (next.text === last.text ? { ...next, text: `${next.text}\u00a0` } : next));
    };
    const sayIncoming = (id: string): void => {
      clearTimeout(waiting.get(id));
      waiting.delete(id);
      const call = cti.getSnapshot().calls[id];
      if (ringsHere(call)) say({ text: messages.announcement.incoming(who(call)), urgent: true });
    };
    const unsubscribe = cti.subscribe((state, before) => {
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
    });
    return () => {
      unsubscribe();
      for (const timer of waiting.values()) clearTimeout(timer);
    };
  }, [cti, messages, metadata]);
  return <LiveRegion message={text} urgent={urgent} />;
};
