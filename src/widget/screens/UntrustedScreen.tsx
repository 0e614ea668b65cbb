import { ErrorPanel } from '../../components/primitives/ErrorPanel';
import { useCti } from '../../react/useCti';
import { Middle } from '../layout';
import { useMessages } from '../useMessages';

/** A page that is not HubSpot gets no number and no call; the person learns why, and an engineer what to do. */
export const UntrustedScreen = () => {
  const connection = useCti((state) => state.connection);
  const { problem, errorPanel } = useMessages();
  if (connection.status !== 'failed') return null;
  const { title, detail } = problem['untrusted-origin'];
  return (
    <Middle data-calling-screen="untrusted">
      <ErrorPanel
        title={title}
        detail={connection.origin === undefined ? detail : `${detail} (${connection.origin})`}
        technical={connection.message}
        messages={errorPanel}
      />
    </Middle>
  );
};
