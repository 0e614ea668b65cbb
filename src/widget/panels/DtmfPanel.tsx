import { useCallback, useEffect, useMemo, useRef } from 'react';
import { DtmfKeypad } from '../../components/call/DtmfKeypad';
import { useCti, useCtiContext } from '../../react/useCti';
import { isTypingIn } from '../focus';
import { useMessages } from '../useMessages';
import { usePanelOf } from './usePanelOf';

/** The keys of a call under way, and what was sent with them. While it is open, digits typed outside of fields are sent too. */
export const DtmfPanel = () => {
  const cti = useCtiContext('CallingWidget');
  const digits = useCti(({ call }) => (call?.status === 'connected' ? call.digits : ''));
  const { dtmfKeypad, keypad } = useMessages();
  const messages = useMemo(() => ({ ...keypad, ...dtmfKeypad }), [keypad, dtmfKeypad]);
  const bringIn = usePanelOf<HTMLDivElement>('[data-calling=keypad-button]');
  const panel = useRef<HTMLDivElement | null>(null);

  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus({ preventScroll: true });
    const onKeyDown = (event: KeyboardEvent): void => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
      const isElsewhere = !panel.current?.contains(event.target as Node | null) && !isTypingIn(event);
      if (!isPlain || !isElsewhere || event.defaultPrevented || !/^[\d*#]$/.test(event.key)) return;
      event.preventDefault();
      cti.actions.sendDigits(event.key);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [cti]);

  const ref = useCallback(
    (element: HTMLDivElement | null) => {
      panel.current = element;
      bringIn(element);
    },
    [bringIn],
  );
  return <DtmfKeypad ref={ref} digits={digits} onKey={cti.actions.sendDigits} messages={messages} />;
};
