import { Button } from '../../components/primitives/Button';
import { StatusBanner } from '../../components/primitives/StatusBanner';
import { useCti } from '../../react/useCti';
import { useNumberText } from '../CallParty';
import { useKeptFocus } from '../focus';
import { useMessages } from '../useMessages';

/** Asks whose a call is that HubSpot never heard of, one call after another. */
export const UnclaimedNotice = () => {
  const call = useCti((state) => state.unclaimedCalls[0]);
  const actions = useCti((state) => state.actions);
  const number = useNumberText(call?.number);
  const keptFocus = useKeptFocus<HTMLDivElement>();
  const { callHeader, locale, problem, statusBanner, widget } = useMessages();
  if (!call) return null;
  const { title, detail } = problem.unclaimed;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <StatusBanner
      ref={keptFocus}
      tone="warning"
      title={
        <>
          <span>{title}</span>{' '}
          <span translate="no" style={{ display: 'inline-block' }}>
            {`${number ?? callHeader.withheld},`}
          </span>{' '}
          <span>{time.format(call.startedAt)}</span>
        </>
      }
      detail={detail}
      actions={
        <>
          <Button
            onClick={() => {
              actions.claimCall(call.id);
            }}
          >
            {widget.claimCall}
          </Button>
          <Button
            variant="secondary"
            onClick={() => {
              actions.discardCall(call.id);
            }}
          >
            {widget.discardCall}
          </Button>
        </>
      }
      messages={statusBanner}
    />
  );
};
