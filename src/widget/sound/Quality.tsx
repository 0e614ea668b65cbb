import { ConnectionQuality } from '../../components/ConnectionQuality';
import { useCti } from '../../react/useCti';
import { useMessages } from '../WidgetContext';

/** How good the connection is, beside the time; nothing where nothing is measured. */
export const Quality = () => {
  const quality = useCti(({ call }) => (call?.status === 'connected' ? call.quality : undefined));
  const { connectionQuality } = useMessages();
  if (quality === undefined) return null;
  return <ConnectionQuality quality={quality} compact messages={connectionQuality} />;
};
