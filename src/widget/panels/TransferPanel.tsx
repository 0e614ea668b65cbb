import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { TransferForm } from '../../components/call/TransferForm';
import { useCti } from '../../react/useCti';
import { loadPhoneMetadata } from '../../text/loadPhoneMetadata';
import { formatPhoneNumber, type PhoneMetadata, readPhoneNumber } from '../../text/phoneNumber';
import { useKeptFocus } from '../focus';
import { preparePhoneMetadata, usePhoneMetadata } from '../hooks/usePhoneMetadata';
import { useWidget } from '../WidgetContext';
import { useMessages } from '../useMessages';
import { useEscape } from './useEscape';

/** An extension, as an app takes it that does not decide itself. */
const isExtension = (typed: string, country: string | undefined, plans: PhoneMetadata): boolean => {
  // Where no country is known, 100 is somebody's desk, and not the ambulance of some country.
  const number = plans.read(typed, country ?? '');
  return /^\d{2,6}$/.test(typed) && !(number.status === 'invalid' && number.problem === 'emergency');
};

/** Transfers a call to what can be dialled. Unless the app decides with `allowDial`, also to extensions: 2 to 6 digits. */
export const TransferPanel = ({ callId, onDone }: { callId: string; onDone: () => void }) => {
  const actions = useCti((state) => state.actions);
  const { defaultCountry: country, allowDial } = useWidget();
  const { numberField, numberProblem, transferForm, problem } = useMessages();
  const { title, detail } = problem['transfer-failed'];
  const metadata = usePhoneMetadata();
  const [pending, setPending] = useState(false);
  const [reason, setReason] = useState<string>();
  const typed = useRef('');
  const input = useRef<HTMLInputElement>(null);
  const keptFocus = useKeptFocus<HTMLFormElement>();
  useEscape(onDone);

  useEffect(() => {
    input.current?.focus();
    preparePhoneMetadata();
  }, []);

  /** What to transfer to, or nothing: then the reason is shown. */
  const read = (plans: PhoneMetadata | null | undefined): string | undefined => {
    const allow = allowDial ?? ((text) => Boolean(plans && isExtension(text, country, plans)));
    const number = readPhoneNumber(typed.current, { country, allow, metadata: plans });
    if (number.status === 'invalid') setReason(numberProblem[number.problem]);
    return number.status === 'valid' ? number.number : undefined;
  };
  const transfer = async (): Promise<void> => {
    setPending(true);
    const to = read(metadata === undefined ? await loadPhoneMetadata().catch(() => null) : metadata);
    if (to !== undefined) {
      if (await actions.transfer(to, { id: callId })) {
        onDone();
        return;
      }
      setReason(`${title}. ${detail}`);
      // It is said here, where the hand is.
      actions.dismissProblem();
    }
    setPending(false);
    input.current?.focus();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!pending && document.hasFocus() && !currentTarget.contains(relatedTarget)) read(metadata);
  };
  return (
    <TransferForm
      ref={keptFocus}
      inputRef={input}
      pending={pending}
      problem={reason}
      format={(value) => formatPhoneNumber(value, country, metadata)}
      onValueChange={(value) => {
        typed.current = value;
        setReason(undefined);
      }}
      onBlur={onBlur}
      onTransfer={() => void transfer()}
      onCancel={onDone}
      messages={{ ...numberField, ...transferForm }}
    />
  );
};
