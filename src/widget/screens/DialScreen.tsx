import { styled } from 'styled-components';
import { type FocusEvent, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { CallButton } from '../../components/call/callButtons';
import { Keypad, type KeypadKey } from '../../components/dialing/Keypad';
import { Button } from '../../components/primitives/Button';
import { editIcon } from '../../components/primitives/icons';
import { centredHeader } from '../../components/primitives/styles';
import { NumberField } from '../../components/dialing/NumberField';
import type { DialRequest } from '../../cti/state';
import { useCti, useCtiContext } from '../../react/useCti';
import { formatPhoneNumber } from '../../text/phoneNumber';
import { Optional } from '../guards/Optional';
import { CallParty } from '../CallParty';
import { useFocusOnChange } from '../focus';
import { Footer, Stack } from '../layout';
import { FromNumber } from '../pieces/FromNumber';
import { Recents } from '../late';
import { numberLabelOf } from '../numberLabel';
import { canDial } from '../screenOf';
import { keyTonesOf } from '../../features/keyTones';
import { useDialledNumber } from '../hooks/useDialledNumber';
import { hasJustTyped } from '../hooks/useLastAct';
import { useLatest } from '../hooks/useLatest';
import { usePressGuard } from '../hooks/usePressGuard';
import { useTypedNumber } from '../hooks/useTypedNumber';
import { useFromNumber, useHasRecentCalls } from '../hooks/useRecentCalls';
import { usePhoneMetadata } from '../hooks/usePhoneMetadata';
import { useFirstMessages, useSlots, useWidget } from '../WidgetContext';

/** Who is to be called is in the middle, as whoever calls is, unless the number is edited below. */
const DialStack = /* @__PURE__ */ styled(Stack)([
  centredHeader('&:not(:has(> [data-calling=number-field])) > [data-calling=call-header]') +
    ':where(& > [data-calling=button]){align-self:center}',
] as unknown as TemplateStringsArray);

const RequestedParty = ({ request }: { request: DialRequest }) => (
  <CallParty
    party={request.party}
    number={request.phoneNumber}
    numberLabel={numberLabelOf(request, useFirstMessages())}
  />
);

/** Whoever types a number here, and not in HubSpot, would call somebody else with Enter. */
const isTypingHere = (): boolean => document.hasFocus() && hasJustTyped();

const unfinished = new Set(['too-short', 'unknown-country', 'emergency']);

/** @param fromNumber comes ready-made, so that a key press does not render it. */
const Dialer = ({ request, fromNumber }: { request: DialRequest | null; fromNumber: ReactNode }) => {
  const { defaultCountry, slots } = useWidget();
  const messages = useFirstMessages();
  const slot = useSlots();
  const cti = useCtiContext('CallingWidget');
  const { actions } = cti;
  const canCall = useCti(canDial);
  const isOnItsWay = useCti(
    ({ phone }) => phone?.status === 'connecting' || phone?.status === 'reconnecting',
  );
  const [from] = useFromNumber();
  const [value, edit] = useTypedNumber(request);
  const metadata = usePhoneMetadata(value !== '');
  const number = useDialledNumber(value, request?.countryCode);
  const guard = usePressGuard(undefined);
  const callButton = useRef<HTMLButtonElement>(null);
  // What has waited during a call gets the focus from the screen, if anything does.
  const [waited] = useState(() => (cti.getSnapshot().call ? request?.id : undefined));
  useFocusOnChange(callButton, request?.id === waited ? undefined : request?.id, {
    evenFromHubSpot: true,
    unless: isTypingHere,
  });
  /** The number that somebody has left or tried to call: from then on its problem is shown. */
  const [tried, setTried] = useState<string>();
  const [edited, setEdited] = useState<number>();
  const input = useRef<HTMLInputElement>(null);

  const onKey = useCallback(
    (key: KeypadKey) => {
      edit((before) => before + key);
      keyTonesOf(cti).press(key);
    },
    [cti, edit],
  );
  const call = useLatest(() => {
    if (number.status === 'valid' && canCall) {
      actions.dial({ to: number.number, extension: number.extension, from });
      return;
    }
    setTried(value);
    if (number.status === 'invalid') input.current?.focus();
  });
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    const next = event.relatedTarget instanceof Element ? event.relatedTarget : null;
    const isStillTyping =
      next !== null && next.closest('[data-calling=number-field],[data-calling=keypad]') !== null;
    const canHaveProblem = number.status !== 'valid' && number.status !== 'empty';
    if (canHaveProblem && !isStillTyping && document.hasFocus()) setTried(value);
  };

  const isRequested = request !== null && value === request.phoneNumber;
  // While somebody types, a number that is too short is on its way to be one.
  const isUnfinished =
    number.status === 'invalid' && !isRequested && tried !== value && unfinished.has(number.problem);
  const problem =
    number.status === 'invalid' && !isUnfinished ? messages.numberProblem[number.problem] : undefined;
  const country = request?.countryCode ?? defaultCountry;
  // A requested number is shown once, above; it can be edited where it must be, or somebody wants to.
  const canEdit = slots?.numberField !== null || slots.keypad !== null;
  const isFolded = isRequested && edited !== request.id && number.status !== 'invalid';
  const isDisabled = (!canCall && !isOnItsWay) || number.status === 'empty';
  // It keeps the focus, so that one key press calls when the phone is there.
  const isPending = isOnItsWay || number.status === 'pending';
  // The same element while it looks the same, so that a key of the number does not render it.
  const footer = useMemo(
    () => (
      <Footer {...guard}>
        <CallButton
          ref={callButton}
          onClick={call}
          disabled={isDisabled}
          pending={isPending}
          messages={messages.callButton}
        />
      </Footer>
    ),
    [guard, call, isDisabled, isPending, messages],
  );
  return (
    <>
      {!isFolded &&
        slot(
          'numberField',
          <NumberField
            value={value}
            inputRef={input}
            onBlur={onBlur}
            onValueChange={(typed) => {
              edit(() => typed);
            }}
            onSubmit={call}
            format={(typed) => formatPhoneNumber(typed, country, metadata)}
            problem={problem}
            messages={messages.numberField}
          />,
        )}
      {isFolded && canEdit && (
        <Button
          variant="quiet"
          icon={editIcon}
          onClick={() => {
            setEdited(request.id);
            requestAnimationFrame(() => input.current?.focus());
          }}
        >
          {messages.widget.editNumber}
        </Button>
      )}
      {fromNumber}
      {!isFolded && slot('keypad', <Keypad onKey={onKey} messages={messages.keypad} />)}
      {slot('callButton', footer)}
    </>
  );
};

/** Fetched when there is something to show. */
const RecentsIfAny = () =>
  useHasRecentCalls() && (
    <Optional>
      <Recents />
    </Optional>
  );

/** The number or contact to call. */
export const DialScreen = () => {
  const request = useCti((state) => state.dialRequest);
  const slot = useSlots();
  return (
    <DialStack data-calling-screen="dial">
      {request && slot('requestedParty', <RequestedParty request={request} />)}
      <Dialer request={request} fromNumber={slot('fromNumber', <FromNumber />)} />
      {slot('recentCalls', <RecentsIfAny />)}
    </DialStack>
  );
};
