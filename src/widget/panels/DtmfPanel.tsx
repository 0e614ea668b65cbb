import { useMemo } from 'react';
import { DtmfKeypad } from '../../components/call/DtmfKeypad';
import { useCti } from '../../react/useCti';
import { useMessages } from '../WidgetContext';
import { usePanelOf } from './usePanelOf';

/** The keys of a call under way, and what was sent with them. */
export const DtmfPanel = () => {
  const digits = useCti(({ call }) => (call?.status === 'connected' ? call.digits : ''));
  const actions = useCti((state) => state.actions);
  const { dtmfKeypad, keypad } = useMessages();
  const messages = useMemo(() => ({ ...keypad, ...dtmfKeypad }), [keypad, dtmfKeypad]);
  const panel = usePanelOf<HTMLDivElement>('[data-calling=keypad-button]');
  return <DtmfKeypad ref={panel} digits={digits} onKey={actions.sendDigits} messages={messages} />;
};
