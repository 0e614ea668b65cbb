import { useCallback, useRef, useState } from 'react';
import { CallButton } from '../../components/callButtons';
import { Keypad, type KeypadKey } from '../../components/Keypad';
import { NumberField } from '../../components/NumberField';
import type { DialRequest } from '../../cti/state';
import { useCti } from '../../react/useCti';
import { formatPhoneNumber, readPhoneNumber } from '../../text/phoneNumber';
import { CallParty } from '../CallParty';
import { usePhoneMetadata } from '../usePhoneMetadata';
import { useFocusOnChange } from '../useFocusOnChange';
import { useMessages, useWidget } from '../WidgetContext';
import { Stack } from '../layout';

/** The number in the field: HubSpot's, until somebody types; a new request replaces what was typed before it. */
const useNumber = (request: DialRequest | null) => {
  const requestId = request?.id;
  const asked = request?.phoneNumber ?? '';
  const [typed, setTyped] = useState({ requestId, value: asked });
  const edit = useCallback(
    (change: (value: string) => string) => {
      setTyped((before) => ({
        requestId,
        value: change(before.requestId === requestId || requestId === undefined ? before.value : asked),
      }));
    },
    [requestId, asked],
  );
  return [typed.requestId === requestId || requestId === undefined ? typed.value : asked, edit] as const;
};

const RequestedParty = ({ request }: { request: DialRequest }) => (
  <CallParty party={request.party} number={request.phoneNumber} />
);

const Dialer = ({ request }: { request: DialRequest | null }) => {
  const { defaultCountry, allowDial } = useWidget();
  const messages = useMessages();
  const actions = useCti((state) => state.actions);
  const canCall = useCti(({ phone }) => phone?.status === 'ready');
  const metadata = usePhoneMetadata();
  const [value, edit] = useNumber(request);
  const onKey = useCallback(
    (key: KeypadKey) => {
      edit((before) => before + key);
    },
    [edit],
  );
  const callButton = useRef<HTMLButtonElement>(null);
  const country = request?.countryCode ?? defaultCountry;
  const number = readPhoneNumber(value, { country, allow: allowDial, metadata });
  // While somebody types, a number that is too short is on its way to be one.
  const isTyping = value !== request?.phoneNumber;
  const isUnfinished =
    number.status === 'invalid' &&
    isTyping &&
    (number.problem === 'too-short' || number.problem === 'unknown-country');
  const problem =
    number.status === 'invalid' && !isUnfinished ? messages.numberProblem[number.problem] : undefined;

  useFocusOnChange(callButton, request?.id);

  const call = (): void => {
    if (number.status === 'valid' && canCall) actions.dial({ to: number.number });
  };
  return (
    <>
      <NumberField
        value={value}
        onValueChange={(typed) => {
          edit(() => typed);
        }}
        onSubmit={call}
        format={(typed) => formatPhoneNumber(typed, country, metadata)}
        problem={problem}
        messages={messages.numberField}
      />
      <Keypad onKey={onKey} messages={messages.keypad} />
      <CallButton
        ref={callButton}
        onClick={call}
        disabled={!canCall || number.status === 'empty' || number.status === 'invalid'}
        pending={number.status === 'pending'}
        messages={messages.callButton}
      />
    </>
  );
};

export const DialScreen = () => {
  const request = useCti((state) => state.dialRequest);
  return (
    <Stack data-calling-screen="dial">
      {request && <RequestedParty request={request} />}
      <Dialer request={request} />
    </Stack>
  );
};
