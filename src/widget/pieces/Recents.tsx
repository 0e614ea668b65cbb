import { useState } from 'react';
import { Button } from '../../components/primitives/Button';
import { RecentCalls } from '../../components/dialing/RecentCalls';
import { useCti } from '../../react/useCti';
import { formatPhoneNumber } from '../../text/phoneNumber';
import { useFromNumber, useRecentCalls } from '../hooks/useRecentCalls';
import { usePhoneMetadata } from '../hooks/usePhoneMetadata';
import { canDial } from '../screenOf';
import { useMessages } from '../WidgetContext';

/** How many are shown at first. */
const first = 5;

/** The last calls, to be called again. */
export const Recents = () => {
  const calls = useRecentCalls();
  const canCall = useCti(canDial);
  const actions = useCti((state) => state.actions);
  const [from] = useFromNumber();
  const metadata = usePhoneMetadata();
  const [showsAll, setShowsAll] = useState(false);
  const { recentCalls, widget, locale } = useMessages();
  if (calls.length === 0) return null;
  const shown = calls.slice(0, showsAll ? undefined : first);
  return (
    <>
      <RecentCalls
        calls={shown.map((call) => ({
          ...call,
          number: formatPhoneNumber(call.number, undefined, metadata),
        }))}
        onRedial={({ id }) => {
          const call = calls.find((each) => each.id === id);
          if (call) actions.dial({ to: call.number, from });
        }}
        disabled={!canCall}
        locale={locale}
        messages={recentCalls}
      />
      {shown.length < calls.length && (
        <Button variant="quiet" onClick={() => setShowsAll(true)}>
          {widget.more}
        </Button>
      )}
    </>
  );
};
