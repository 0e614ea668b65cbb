import { useMemo } from 'react';
import { DtmfKeypad } from '../../components/DtmfKeypad';
import { useCti } from '../../react/useCti';
import { useKeptFocus } from '../focus';
import { useMessages } from '../WidgetContext';

/** The keys of a call under way, and what was sent with them. */
export const DtmfPanel = () => {
  const digits = useCti(({ call }) => (call?.status === 'connected' ? call.digits : ''));
  const actions = useCti((state) => state.actions);
  const { dtmfKeypad, keypad } = useMessages();
  const messages = useMemo(() => ({ ...keypad, ...dtmfKeypad }), [keypad, dtmfKeypad]);
  const keptFocus = useKeptFocus<HTMLDivElement>();
  return <DtmfKeypad ref={keptFocus} digits={digits} onKey={actions.sendDigits} messages={messages} />;
};
