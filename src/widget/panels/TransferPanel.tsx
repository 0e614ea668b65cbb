import { useEffect, useRef, useState } from 'react';
import { TransferForm } from '../../components/call/TransferForm';
import { useCti } from '../../react/useCti';
import { formatPhoneNumber, readPhoneNumber } from '../../text/phoneNumber';
import { useKeptFocus } from '../focus';
import { preparePhoneMetadata, usePhoneMetadata } from '../hooks/usePhoneMetadata';
import { useWidget } from '../WidgetContext';
import { useMessages } from '../useMessages';
import { useEscape } from './useEscape';

/** Transfers a call to anything that the phone service may know: an extension is not a phone number. */
export const TransferPanel = ({ callId, onDone }: { callId: string; onDone: () => void }) => {
  const actions = useCti((state) => state.actions);
  const { defaultCountry, allowDial } = useWidget();
  const { numberField, transferForm, problem } = useMessages();
  const { title, detail } = problem['transfer-failed'];
  const metadata = usePhoneMetadata();
  const [pending, setPending] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const keptFocus = useKeptFocus<HTMLFormElement>();
  useEscape(onDone);

  useEffect(() => {
    input.current?.focus();
    preparePhoneMetadata();
  }, []);

  const transfer = async (typed: string): Promise<void> => {
    const read = readPhoneNumber(typed, { country: defaultCountry, allow: allowDial, metadata });
    setPending(true);
    const isDone = await actions.transfer(read.status === 'valid' ? read.number : typed, { id: callId });
    if (isDone) {
      onDone();
      return;
    }
    setPending(false);
    setFailed(true);
    // It is said here, where the hand is.
    actions.dismissProblem();
    input.current?.focus();
  };
  return (
    <TransferForm
      ref={keptFocus}
      inputRef={input}
      pending={pending}
      problem={hasFailed ? `${title}. ${detail}` : undefined}
      format={(value) => formatPhoneNumber(value, defaultCountry, metadata)}
      onValueChange={() => setFailed(false)}
      onTransfer={(to) => void transfer(to)}
      onCancel={onDone}
      messages={{ ...numberField, ...transferForm }}
    />
  );
};
