import { RecentCalls } from '../../components/dialing/RecentCalls';
import { useCti } from '../../react/useCti';
import { formatPhoneNumber } from '../../text/phoneNumber';
import { useFromNumber, useRecentCalls } from '../hooks/useRecentCalls';
import { usePhoneMetadata } from '../hooks/usePhoneMetadata';
import { canDial } from '../screenOf';
import { useMessages } from '../useMessages';

/** How many are shown at first. More than these can be searched. */
const first = 5;

/** The last calls, to be called again with the same record. */
export const Recents = () => {
  const calls = useRecentCalls();
  const canCall = useCti(canDial);
  const actions = useCti((state) => state.actions);
  const [from] = useFromNumber();
  const metadata = usePhoneMetadata();
  const { recentCalls, locale } = useMessages();
  return (
    <RecentCalls
      calls={calls.map(({ party: { name, company }, number, ...call }) => ({
        ...call,
        name,
        company,
        number: formatPhoneNumber(number, undefined, metadata),
      }))}
      onCallAgain={({ id }) => {
        const call = calls.find((each) => each.id === id);
        if (call) actions.dial({ to: call.number, from, party: call.party });
      }}
      limit={first}
      searchable={calls.length > first}
      disabled={!canCall}
      locale={locale}
      messages={recentCalls}
    />
  );
};
