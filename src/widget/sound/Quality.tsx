import { styled } from 'styled-components';
import { ConnectionQuality } from '../../components/call/ConnectionQuality';
import { useCti } from '../../react/useCti';
import { useMessages } from '../useMessages';

/** Beside the time, with the room after it. */
const Bars = /* @__PURE__ */ styled(ConnectionQuality)([
  ':where(&){margin-inline-end:auto}',
] as unknown as TemplateStringsArray);

/** How good the connection is, beside the time; nothing where nothing is measured. */
export const Quality = () => {
  const quality = useCti(({ call }) => (call?.status === 'connected' ? call.quality : undefined));
  const { connectionQuality } = useMessages();
  if (quality === undefined) return null;
  return <Bars quality={quality} compact messages={connectionQuality} />;
};
