import { StatusBanner } from '../../components/StatusBanner';
import { useCti } from '../../react/useCti';
import { useMessages } from '../WidgetContext';

/** A page that is not HubSpot gets no number and no call; the person learns why. */
export const UntrustedScreen = () => {
  const origin = useCti(({ connection }) => (connection.status === 'failed' ? connection.origin : undefined));
  const { problem, statusBanner } = useMessages();
  const { title, detail } = problem['untrusted-origin'];
  return (
    <StatusBanner
      tone="error"
      title={title}
      detail={origin === undefined ? detail : `${detail} (${origin})`}
      messages={statusBanner}
    />
  );
};
